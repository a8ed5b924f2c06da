import { Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Gaps } from '../../../shared/contract/unmet-needs.ts'
import { GAP_WORDS, gapText, quarterText } from '../../../shared/gap-words.ts'
import { Section } from '../../components/section.tsx'

/** Topic by quarter with totals; what is too small to be shown says so. */
export function GapTable({ gaps }: { readonly gaps: Gaps }) {
  const { t } = useTranslation()
  const names = [...gaps.rows.map((topic) => t(`values.topic.${topic}`)), GAP_WORDS.total]
  const heads = [...gaps.columns.map(quarterText), GAP_WORDS.total]
  const n = gaps.cells.at(-1)?.at(-1)
  const title = t('unmetNeeds.matrix', { n: n ? gapText(n) : '0' })
  return (
    <Section title={title}>
      <Table.ScrollContainer minWidth={480} type="native">
        <Table aria-label={title} verticalSpacing="xs" striped withTableBorder>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{GAP_WORDS.topic}</Table.Th>
              {heads.map((head) => (
                <Table.Th key={head} scope="col" ta="right">
                  {head}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {names.map((name, row) => (
              <Table.Tr key={name} fw={row === gaps.rows.length ? 600 : 400}>
                <Table.Th scope="row" fw="inherit">
                  {name}
                </Table.Th>
                {heads.map((head, column) => {
                  const cell = gaps.cells[row]?.[column]
                  return (
                    <Table.Td key={head} ta="right" fw={column === gaps.columns.length ? 600 : undefined}>
                      {cell ? gapText(cell) : ''}
                    </Table.Td>
                  )
                })}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Text size="sm" c="dimmed" maw="75ch">
        {GAP_WORDS.legend}
      </Text>
    </Section>
  )
}
