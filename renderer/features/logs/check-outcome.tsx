import { Alert, List, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconPlayerPause } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { FoundFault, LogCheckResult } from '../../../shared/contract/logs.ts'
import { formatDate, formatDateTime, toLocalDate, toLocalDateTime } from '../../../shared/dates.ts'
import { isLoggedTable } from '../../../shared/log-words.ts'

const NUMBER = new Intl.NumberFormat('de-DE')

/** What the check found, in words: the first fault of each log, or that all is whole. */
export function CheckOutcome({ result }: { readonly result: LogCheckResult }) {
  const { t } = useTranslation()
  const { faults, finished, at, accessCount, changeCount, removedUntil, keptHeads, backupHeads } = result
  const moment = (instant: string) => (instant ? formatDateTime(toLocalDateTime(Date.parse(instant))) : t('logs.noMoment'))
  const look =
    faults.length > 0
      ? ({ color: 'red', icon: IconAlertTriangle, title: 'logs.broken' } as const)
      : finished
        ? ({ color: 'teal', icon: IconCircleCheck, title: 'logs.whole' } as const)
        : ({ color: 'gray', icon: IconPlayerPause, title: 'logs.cancelled' } as const)

  function words(fault: FoundFault): string {
    const where = fault.where ? t(`logs.where.${fault.where}`, { when: moment(fault.whereAt) }) : ''
    const table = isLoggedTable(fault.table) ? t(`logs.table.${fault.table}`) : t('logs.unknownTable')
    return t(`logs.fault.${fault.kind}`, {
      log: t(`logs.log.${fault.log}`),
      number: NUMBER.format(fault.seq),
      when: moment(fault.at),
      where,
      table,
    })
  }
  return (
    <Alert color={look.color} icon={<look.icon aria-hidden />} title={t(look.title)} role="status">
      <Stack gap="xs">
        <Text>{t('logs.result', { when: moment(at) })}</Text>
        {faults.map((fault) => (
          <Text key={fault.log} fw={600}>
            {words(fault)}
          </Text>
        ))}
        {faults.length > 0 ? <Text>{t('logs.whatNow')}</Text> : null}
        {finished ? (
          <List>
            <List.Item>{t('logs.counts', { accesses: NUMBER.format(accessCount), changes: NUMBER.format(changeCount) })}</List.Item>
            <List.Item>{t(`logs.keptHeads.${keptHeads}`)}</List.Item>
            <List.Item>{t('logs.backups', { count: backupHeads })}</List.Item>
            {removedUntil ? <List.Item>{t('logs.removed', { until: formatDate(toLocalDate(Date.parse(removedUntil))) })}</List.Item> : null}
          </List>
        ) : null}
      </Stack>
    </Alert>
  )
}
