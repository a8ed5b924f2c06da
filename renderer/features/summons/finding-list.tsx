import { Alert, List } from '@mantine/core'
import { IconUserSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '../../../shared/contract/summons-record.ts'
import { formatDateTime } from '../../../shared/dates.ts'

/** What shows that the person was there, at whatever place; a person judges what it means. */
export function FindingList({ findings, later = false }: { readonly findings: readonly Finding[]; readonly later?: boolean }) {
  const { t } = useTranslation()
  return (
    <Alert role="note" color="orange" icon={<IconUserSearch aria-hidden />} title={t(later ? 'summons.foundLater' : 'summons.found')}>
      <List>
        {findings.map(({ kind, at, place, number }) => (
          <List.Item key={`${kind} ${at} ${number}`}>
            {[t(`summons.finding.${kind}`), formatDateTime(at), place, number && t('summons.number', { number })]
              .filter(Boolean)
              .join(' · ')}
          </List.Item>
        ))}
      </List>
    </Alert>
  )
}
