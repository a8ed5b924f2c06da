import { Button, Stack, Text } from '@mantine/core'
import { IconUsersPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonId } from '../../../shared/ids.ts'
import { useApiQuery } from '../../api/client.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { Section } from '../../components/section.tsx'
import { MembershipItem } from './membership-item.tsx'
import { UnitForm } from './unit-form.tsx'

/** With whom the person forms a Bedarfsgemeinschaft, now and before. */
export function MembershipSection({ personId }: { readonly personId: PersonId }) {
  const { t } = useTranslation()
  const [asked, setAsked] = useState<boolean | null>(null)
  // What was begun before a lock or a restart stands open again.
  const begun = useApiQuery('drafts', 'find', { form: 'unit', subject: personId })
  const adding = asked ?? Boolean(begun.data)
  const memberships = useApiQuery('people', 'memberships', { id: personId })
  const add = (
    <Button
      variant="default"
      leftSection={<IconUsersPlus size={20} aria-hidden />}
      aria-expanded={adding}
      onClick={() => setAsked(!adding)}
    >
      {t('people.unitAdd')}
    </Button>
  )
  return (
    <Section title={t('people.unitTitle')} actions={add}>
      <FailureAlert error={memberships.error} />
      <Text size="sm" c="dimmed">
        {t('belonging.staffOnly')}
      </Text>
      {adding ? <UnitForm personId={personId} onDone={() => setAsked(false)} /> : null}
      {memberships.data?.length === 0 && !adding ? <EmptyState text={t('people.unitEmpty')} /> : null}
      {memberships.data?.length ? (
        <Stack gap="md">
          {memberships.data.map((membership) => (
            <MembershipItem key={`${membership.unitId} ${membership.from}`} personId={personId} membership={membership} />
          ))}
        </Stack>
      ) : null}
    </Section>
  )
}
