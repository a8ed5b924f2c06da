import { Table, Text } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'

type Cell = string | number
type Props = {
  /** With its n. */
  readonly title: string
  readonly hint?: string
  /** Heads of the columns; the first names the rows. */
  readonly head: readonly string[]
  readonly rows: readonly (readonly [name: string, ...values: Cell[]])[]
  readonly sum?: readonly [name: string, ...values: Cell[]]
}

/** A small table of counts: names on the left, numbers on the right, so that they can be compared. */
export function FigureTable({ title, hint, head, rows, sum }: Props) {
  const { t } = useTranslation()
  const id = useId()
  const line = ([name, ...values]: readonly [string, ...Cell[]], strong: boolean) => (
    <Table.Tr key={name}>
      <Table.Th scope="row" fw={strong ? 600 : 400}>
        {name}
      </Table.Th>
      {values.map((value, index) => (
        <Table.Td key={head[index + 1]} ta="right" fw={strong ? 600 : 400} style={{ whiteSpace: 'nowrap' }}>
          {value}
        </Table.Td>
      ))}
    </Table.Tr>
  )
  return (
    <section aria-labelledby={id}>
      <Text id={id} component="h3" fw={600}>
        {title}
      </Text>
      {hint ? (
        <Text size="sm" c="dimmed">
          {hint}
        </Text>
      ) : null}
      {rows.length === 0 ? <Text c="dimmed">{t('dayEnd.noFigures')}</Text> : null}
      {rows.length > 0 ? (
        <Table verticalSpacing={4} aria-labelledby={id}>
          <Table.Thead>
            <Table.Tr>
              {head.map((name, index) => (
                <Table.Th key={name} scope="col" ta={index === 0 ? 'left' : 'right'} fw={600}>
                  {name}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>{rows.map((row) => line(row, false))}</Table.Tbody>
          {sum ? <Table.Tfoot>{line(sum, true)}</Table.Tfoot> : null}
        </Table>
      ) : null}
    </section>
  )
}
