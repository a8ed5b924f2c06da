import { Checkbox, Table } from '@mantine/core'

type Props<Id> = {
  readonly label: string
  /** What can be chosen. */
  readonly ids: readonly Id[]
  readonly chosen: ReadonlySet<Id>
  readonly onChoose: (chosen: ReadonlySet<Id>) => void
}

/** Head of the column of ticks: everything or nothing. */
export function ChooseAll<Id>({ label, ids, chosen, onChoose }: Props<Id>) {
  const all = ids.length > 0 && ids.every((id) => chosen.has(id))
  return (
    <Table.Th w={48}>
      <Checkbox
        aria-label={label}
        checked={all}
        indeterminate={!all && chosen.size > 0}
        disabled={ids.length === 0}
        onChange={() => onChoose(all ? new Set() : new Set(ids))}
      />
    </Table.Th>
  )
}

/** The choice with one more or one less. */
export function toggled<Id>(chosen: ReadonlySet<Id>, id: Id): ReadonlySet<Id> {
  return chosen.has(id) ? new Set([...chosen].filter((each) => each !== id)) : new Set([...chosen, id])
}
