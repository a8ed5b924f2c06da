import { Table, Text } from '@mantine/core'
import { IconEye, IconFileExport, IconPencil, IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { AccessLine } from '../../../shared/contract/logs.ts'
import { formatDateTime, toLocalDateTime } from '../../../shared/dates.ts'
import { isLoggedProcedure } from '../../../shared/log-words.ts'
import { IconText } from '../../components/icon-text.tsx'

const ICONS = { read: IconEye, write: IconPencil, print: IconPrinter, export: IconFileExport } as const

/** Who, when, what and whose, the newest first. */
export function AccessTable({ lines }: { readonly lines: readonly AccessLine[] }) {
  const { t } = useTranslation()
  return (
    <Table.ScrollContainer minWidth={760} type="native">
      <Table verticalSpacing="xs" highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={230}>{t('logs.when')}</Table.Th>
            <Table.Th w={190}>{t('logs.staff')}</Table.Th>
            <Table.Th>{t('logs.what')}</Table.Th>
            <Table.Th>{t('logs.whose')}</Table.Th>
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
      <Table.Td>{formatDateTime(toLocalDateTime(Date.parse(at)))}</Table.Td>
      <Table.Td>{staffName || t('logs.staffGone')}</Table.Td>
      <Table.Td>
        <Text>{isLoggedProcedure(procedure) ? t(`logs.procedure.${procedure}`) : t('logs.unknownProcedure')}</Text>
        <IconText icon={ICONS[access]} c="dimmed">
          {t(`logs.access.${access}`)}
        </IconText>
      </Table.Td>
      <Table.Td style={{ overflowWrap: 'anywhere' }}>
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
