import { Group, Table, Text } from '@mantine/core'
import { IconEye, IconFileExport, IconPencil, IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { AccessLine } from '../../../shared/contract/logs.ts'
import { formatDateTime, toLocalDateTime } from '../../../shared/dates.ts'
import { isLoggedProcedure } from '../../../shared/log-words.ts'

const ICONS = { read: IconEye, write: IconPencil, print: IconPrinter, export: IconFileExport } as const
/** Rows with many names stay readable: everything else stands beside the first of them. */
const FIRST_LINE = { verticalAlign: 'top', overflowWrap: 'anywhere' } as const

/** Who, when, what and whose, the newest first. */
export function AccessTable({ lines }: { readonly lines: readonly AccessLine[] }) {
  const { t } = useTranslation()
  return (
    <Table.ScrollContainer minWidth={900} type="native">
      <Table verticalSpacing="xs" highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={205}>{t('logs.when')}</Table.Th>
            <Table.Th w={190}>{t('logs.staff')}</Table.Th>
            <Table.Th w={135}>{t('logs.kind')}</Table.Th>
            <Table.Th>{t('logs.what')}</Table.Th>
            <Table.Th w={265}>{t('logs.whose')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line) => (
            <Row key={line.seq} line={line} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

function Row({ line }: { readonly line: AccessLine }) {
  const { t } = useTranslation()
  const { at, staffName, procedure, access, persons, personCount } = line
  const Icon = ICONS[access]
  const others = personCount - persons.length
  return (
    <Table.Tr>
      <Table.Td style={FIRST_LINE}>{formatDateTime(toLocalDateTime(Date.parse(at)))}</Table.Td>
      <Table.Td style={FIRST_LINE}>{staffName || t('logs.staffGone')}</Table.Td>
      <Table.Td style={FIRST_LINE}>
        <Group gap={6} wrap="nowrap" align="flex-start">
          <Icon size={20} aria-hidden style={{ flex: 'none', marginTop: 2 }} />
          {t(`logs.access.${access}`)}
        </Group>
      </Table.Td>
      <Table.Td style={FIRST_LINE}>{isLoggedProcedure(procedure) ? t(`logs.procedure.${procedure}`) : t('logs.unknownProcedure')}</Table.Td>
      <Table.Td style={FIRST_LINE}>
        {persons.map(({ id, name }) => (
          <Text key={id} component="bdi" display="block">
            {name || t('logs.personGone')}
          </Text>
        ))}
        {others > 0 ? (
          <Text size="sm" c="dimmed">
            {t('logs.others', { count: others })}
          </Text>
        ) : null}
      </Table.Td>
    </Table.Tr>
  )
}
