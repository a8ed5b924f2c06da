import { Button, List, Stack, Text } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HistoryEntry } from '../../../shared/contract/people.ts'
import { formatDateTime, toLocalDateTime } from '../../../shared/dates.ts'
import type { PersonId } from '../../../shared/ids.ts'
import { useApiQuery } from '../../api/client.ts'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { Section } from '../../components/section.tsx'
import { historyField, historyValue } from './history-value.ts'

/** Who changed what and when; read only when somebody asks for it, because reading it is noted. */
export function HistorySection({ personId }: { readonly personId: PersonId }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const history = useApiQuery('people', 'history', { id: personId }, { enabled: open })
  const toggle = (
    <Button variant="default" leftSection={<IconHistory size={20} aria-hidden />} aria-expanded={open} onClick={() => setOpen(!open)}>
      {t(open ? 'people.historyHide' : 'people.historyShow')}
    </Button>
  )
  return (
    <Section title={t('people.historyTitle')} actions={toggle}>
      <FailureAlert error={history.error} />
      {open && history.data ? (
        <Stack gap="md">
          {history.data.map((entry) => (
            <Entry key={`${entry.at} ${entry.about} ${JSON.stringify(entry.changes)}`} entry={entry} />
          ))}
        </Stack>
      ) : null}
    </Section>
  )
}

function Entry({ entry }: { readonly entry: HistoryEntry }) {
  const { t } = useTranslation()
  const when = formatDateTime(toLocalDateTime(Date.parse(entry.at)))
  const changes = entry.changes.map(({ field, before, after, withheld }) => {
    const values = {
      field: historyField(field, t),
      before: historyValue(field, before, t) || t('people.historyNone'),
      after: historyValue(field, after, t) || t('people.historyNone'),
    }
    if (withheld) return { field, line: t('people.historyWithheld', values) }
    return { field, line: t(entry.action === 'insert' ? 'people.historySet' : 'people.historyChange', values) }
  })
  const what =
    entry.about === 'person'
      ? t(`people.historyAction.${entry.action}`)
      : t(`people.historyBelonging.${entry.action}`, { what: t(`people.historyAbout.${entry.about}`) })
  return (
    <div>
      <Text fw={600}>{`${what} · ${t('people.historyEntry', { when, staff: entry.staffName })}`}</Text>
      <List size="md">
        {changes.map(({ field, line }) => (
          <List.Item key={field} style={{ overflowWrap: 'anywhere' }}>
            {line}
          </List.Item>
        ))}
      </List>
    </div>
  )
}
