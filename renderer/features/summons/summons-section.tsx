import { Button, Group, Stack, Text, UnstyledButton } from '@mantine/core'
import { IconFileCertificate, IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { contract } from '../../../shared/contract/index.ts'
import { formatDateTime } from '../../../shared/dates.ts'
import type { PersonId } from '../../../shared/ids.ts'
import { useApiQuery } from '../../api/client.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { IconText } from '../../components/icon-text.tsx'
import { Section } from '../../components/section.tsx'
import { useMay } from '../../components/use-may.ts'
import { SummonsStateBadge } from './summons-state.tsx'
import { useNextWords } from './use-next-words.ts'

/** Those of one person, apart from the voluntary appointments and with a sign of their own. */
export function SummonsSection({ personId }: { readonly personId: PersonId }) {
  const { t } = useTranslation()
  const { data, error } = useApiQuery('summons', 'ofPerson', { personId })
  const next = useNextWords()
  const add = (
    <Button
      variant="default"
      leftSection={<IconPlus size={20} aria-hidden />}
      renderRoot={(props) => <Link to="/meldeaufforderungen/neu" search={{ person: personId }} {...props} />}
    >
      {t('summons.new')}
    </Button>
  )
  return (
    <Section title={t('summons.sectionTitle')} actions={useMay()(contract.summons.issue) ? add : null}>
      <FailureAlert error={error} />
      {data?.length === 0 ? <EmptyState text={t('summons.sectionEmpty')} /> : null}
      <Stack gap="xs">
        {data?.map((summons) => (
          <UnstyledButton
            key={summons.id}
            mih={44}
            pl="sm"
            style={{ borderLeft: '4px solid var(--mantine-color-text)' }}
            renderRoot={(props) => <Link to="/meldeaufforderungen/$summonsId" params={{ summonsId: summons.id }} {...props} />}
          >
            <Group gap="sm" justify="space-between">
              <div>
                <IconText icon={IconFileCertificate} fw={600}>
                  {t('summons.one', { number: summons.number })}
                </IconText>
                <Text size="sm">{`${formatDateTime(summons.startsAt)}, ${summons.siteName}`}</Text>
                <Text size="sm" c="dimmed">
                  {next(summons)}
                </Text>
              </div>
              <SummonsStateBadge state={summons.state} />
            </Group>
          </UnstyledButton>
        ))}
      </Stack>
    </Section>
  )
}
