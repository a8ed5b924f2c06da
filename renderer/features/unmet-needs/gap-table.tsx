import { Table } from '@mantine/core'
import type { GapMatrix } from '../../../shared/gap-matrix.ts'
import { GAP_WORDS, gapText, quarterText } from '../../../shared/gap-words.ts'
import { Section } from '../../components/section.tsx'

type Props = {
  readonly title: string
  readonly corner: string
  /** Of the rows, without the total. */
  readonly names: readonly string[]
  readonly matrix: Pick<GapMatrix, 'columns' | 'cells'>
}

/** Counts by quarter with totals; what is too small to be shown says so. */
export function GapTable({ title, corner, names, matrix: { columns, cells } }: Props) {
  const rows = [...names, GAP_WORDS.total]
  const heads = [...columns.map(quarterText), GAP_WORDS.total]
  return (
    <Section title={title}>
      <Table.ScrollContainer minWidth={480} type="native">
        <Table aria-label={title} verticalSpacing="xs" striped withTableBorder>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{corner}</Table.Th>
              {heads.map((head) => (
                <Table.Th key={head} scope="col" ta="right">
                  {head}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((name, row) => (
              <Table.Tr key={name} fw={row === names.length ? 600 : 400}>
                <Table.Th scope="row" fw="inherit">
                  {name}
                </Table.Th>
                {heads.map((head, column) => {
                  const cell = cells[row]?.[column]
                  return (
                    <Table.Td key={head} ta="right" fw={column === columns.length ? 600 : undefined}>
                      {cell ? gapText(cell) : ''}
                    </Table.Td>
                  )
                })}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Section>
  )
}
