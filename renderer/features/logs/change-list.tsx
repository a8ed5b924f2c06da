import { List, Paper, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ChangeLine } from '../../../shared/contract/logs.ts'
import { formatDateTime, toLocalDateTime } from '../../../shared/dates.ts'
import { isLoggedColumn, isLoggedTable } from '../../../shared/log-words.ts'
import { changeWords } from './change-value.ts'

const FEW = 6
/** A record that was made anew has two dozen values, which need not be a page long. */
const COLUMNS = { columns: '2 22rem' } as const

/** Each write with its changed values, the newest first. */
export function ChangeList({ lines }: { readonly lines: readonly ChangeLine[] }) {
  return (
    <Stack gap="xs">
      {lines.map((line) => (
        <Entry key={line.seq} line={line} />
      ))}
    </Stack>
  )
}

function Entry({ line }: { readonly line: ChangeLine }) {
  const { t } = useTranslation()
  const { at, staffName, action, table, changes } = line
  const name = isLoggedTable(table) ? t(`logs.table.${table}`) : t('logs.unknownTable')
  const field = (column: string) => (isLoggedColumn(column) ? t(`logs.column.${column}`) : t('logs.unknownColumn'))
  return (
    <Paper withBorder p="sm" component="article">
      <Text fw={600}>{t('logs.changeHead', { table: name, action: t(`logs.action.${action}`) })}</Text>
      <Text size="sm" c="dimmed">
        {`${formatDateTime(toLocalDateTime(Date.parse(at)))} · ${staffName || t('logs.staffGone')}`}
      </Text>
      <List mt={4} style={changes.length > FEW ? COLUMNS : {}}>
        {changes.map((change) => (
          <List.Item key={change.column} style={{ overflowWrap: 'anywhere', breakInside: 'avoid' }}>
            {changeWords(table, change, field(change.column), t)}
          </List.Item>
        ))}
      </List>
    </Paper>
  )
}
