import { Button, List, Stack } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isOpenConcern } from '../../../shared/concern-states.ts'
import type { Concern } from '../../../shared/contract/concerns.ts'
import { contract } from '../../../shared/contract/index.ts'
import type { PersonId } from '../../../shared/ids.ts'
import { useApiQuery } from '../../api/client.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { Section } from '../../components/section.tsx'
import { useMay } from '../../components/use-may.ts'
import { ConcernForm } from './concern-form.tsx'
import { ConcernItem } from './concern-item.tsx'
import { useConcernDraft } from './use-concern-draft.ts'

/** What the person came for, on their page: open first, closed ones on demand. */
export function ConcernsSection({ personId }: { readonly personId: PersonId }) {
  // A form of its own for each person: what was typed about one must never stay on the page of the next.
  return <ConcernsOfPerson key={personId} personId={personId} />
}

function ConcernsOfPerson({ personId }: { readonly personId: PersonId }) {
  const { t } = useTranslation()
  const concerns = useApiQuery('concerns', 'ofPerson', { personId })
  const draft = useConcernDraft(personId)
  const mayAdd = useMay()(contract.concerns.create)
  const [chosen, setChosen] = useState<boolean | null>(null)
  const [closedShown, setClosedShown] = useState(false)
  // A draft left behind opens the form again, until the person decides otherwise.
  const adding = draft.ready && (chosen ?? draft.restoredAt !== null)
  const open = concerns.data?.filter((concern) => isOpenConcern(concern.state)) ?? []
  const closed = concerns.data?.filter((concern) => !isOpenConcern(concern.state)) ?? []

  const add = (
    <Button variant="default" leftSection={<IconPlus size={20} aria-hidden />} onClick={() => setChosen(true)}>
      {t('concerns.add')}
    </Button>
  )
  return (
    <Section title={t('concerns.title')} actions={adding || !mayAdd ? null : add}>
      <FailureAlert error={concerns.error} onRetry={() => void concerns.refetch()} />
      {adding ? <ConcernForm draft={draft} onClose={() => setChosen(false)} /> : null}
      {concerns.data?.length === 0 && !adding ? <EmptyState text={t('concerns.empty')} /> : null}
      <ConcernList concerns={open} />
      {closed.length > 0 ? (
        <Stack gap="sm" align="flex-start">
          <Button variant="subtle" aria-expanded={closedShown} onClick={() => setClosedShown(!closedShown)}>
            {t(closedShown ? 'concerns.hideClosed' : 'concerns.showClosed', { count: closed.length })}
          </Button>
        </Stack>
      ) : null}
      {closedShown ? <ConcernList concerns={closed} /> : null}
    </Section>
  )
}

function ConcernList({ concerns }: { readonly concerns: readonly Concern[] }) {
  if (concerns.length === 0) return null
  return (
    <List listStyleType="none" spacing="sm" styles={{ itemWrapper: { display: 'block' } }}>
      {concerns.map((concern) => (
        <List.Item key={concern.id}>
          <ConcernItem concern={concern} />
        </List.Item>
      ))}
    </List>
  )
}
