import { Table, Text } from '@mantine/core'
import { IconEye, IconFileExport, IconPencil, IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { AccessLine } from '../../../shared/contract/logs.ts'
import { formatDateTime, toLocalDateTime } from '../../../shared/dates.ts'
import { isLoggedProcedure } from '../../../shared/log-words.ts'
import { IconText } from '../../components/icon-text.tsx'

const ICONS = { read: IconEye, write: IconPencil, print: IconPrinter, export: IconFileExport } as const
/** Rows with many names stay readable: everything else stands beside the first of them. */
const TOP = { verticalAlign: 'top', overflowWrap: 'anywhere' } as const

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
  const others = personCount - persons.length
  return (
    <Table.Tr>
      <Table.Td style={TOP}>{formatDateTime(toLocalDateTime(Date.parse(at)))}</Table.Td>
      <Table.Td style={TOP}>{staffName || t('logs.staffGone')}</Table.Td>
      <Table.Td style={TOP}>
        <IconText icon={ICONS[access]}>{t(`logs.access.${access}`)}</IconText>
      </Table.Td>
      <Table.Td style={TOP}>{isLoggedProcedure(procedure) ? t(`logs.procedure.${procedure}`) : t('logs.unknownProcedure')}</Table.Td>
      <Table.Td style={TOP}>
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
