import { Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '../../../shared/contract/directory.ts'
import { Section } from '../../components/section.tsx'
import { cellText, columnText } from './import-reason.ts'

/** As many as the preview brings; more nobody compares by eye. */
const CUT = 200

/** What stands in the store and what would stand there, value by value. */
export function ImportChanges({ changes }: { readonly changes: ImportPreview['changes'] }) {
  const { t } = useTranslation()
  if (changes.length === 0) return null
  return (
    <Section title={t('directory.changesTitle')}>
      {changes.length === CUT ? <Text c="dimmed">{t('directory.changesCut', { count: CUT })}</Text> : null}
      <Table.ScrollContainer minWidth={640} type="native" mah={360} tabIndex={0} role="group" aria-label={t('directory.changesTitle')}>
        <Table verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('directory.changeEntry')}</Table.Th>
              <Table.Th>{t('directory.changeColumn')}</Table.Th>
              <Table.Th>{t('directory.changeBefore')}</Table.Th>
              <Table.Th>{t('directory.changeAfter')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {changes.map(({ table, name, column, before, after }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two rows may be called alike, and the list never changes
              <Table.Tr key={at} data-table={table}>
                <Table.Td>{name}</Table.Td>
                <Table.Td>{columnText(column, t)}</Table.Td>
                <Table.Td style={{ overflowWrap: 'anywhere' }}>{cellText(column, before, t)}</Table.Td>
                <Table.Td style={{ overflowWrap: 'anywhere' }}>{cellText(column, after, t)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Section>
  )
}
