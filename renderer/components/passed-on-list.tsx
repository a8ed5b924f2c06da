import { List, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PassedOn } from '../../shared/contract/consents.ts'
import { formatDateTime, toLocalDateTime } from '../../shared/dates.ts'

/** What went out under a consent: when, what, to whom, and by whom. */
export function PassedOnList({ entries }: { readonly entries: readonly PassedOn[] }) {
  const { t } = useTranslation()
  return (
    <List>
      {entries.map(({ referralId, at, categories, providerName, recipientPerson, staffName }) => (
        <List.Item key={referralId + at}>
          {t('consents.passedOnLine', {
            when: formatDateTime(toLocalDateTime(Date.parse(at))),
            data: categories.map((category) => t(`values.dataCategory.${category}`)).join(', '),
            recipient: `${providerName}, ${recipientPerson}`,
          })}
          <Text span size="sm" c="dimmed">{` (${staffName})`}</Text>
        </List.Item>
      ))}
    </List>
  )
}
