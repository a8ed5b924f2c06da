import type { HistoryEntry } from '../../../shared/contract/people.ts'
import type { PersonId } from '../../../shared/ids.ts'
import type { RowChange, StoredValue } from '../../store/history.ts'
import { BELONGING_COLUMNS, type BelongingChange } from './belonging-history.ts'
import { isYesNo, languagesAsNow, PERSON_COLUMNS } from './person-row.ts'
import type { peopleRepository } from './repository.ts'

/** What the program keeps for itself and tells a reader nothing. */
const NOT_TOLD: readonly string[] = ['id', 'revision']

type Sight = {
  /** Whether the remark on the person may be read. */
  readonly notes: boolean
  /** Whether memberships and homes may be seen. */
  readonly belonging: boolean
}

/** The history of a person in entries of the contract, newest first. */
export function personHistory(repository: ReturnType<typeof peopleRepository>) {
  function told(column: string, value: StoredValue): string {
    if (value === null) return ''
    if (column === 'responsible') return repository.staffName(String(value))
    if (column === 'branch_id') return repository.branchName(String(value))
    if (column === 'languages') return languagesAsNow(String(value))
    return isYesNo(column) ? String(value === 1) : String(value)
  }

  function ofPerson({ changes, ...write }: RowChange, { notes }: Sight): HistoryEntry {
    const fields = changes
      .filter(({ column }) => !NOT_TOLD.includes(column))
      .map(({ column, before, after }) => ({
        field: PERSON_COLUMNS[column] ?? column,
        before: told(column, before),
        after: told(column, after),
        withheld: column === 'note' && !notes,
      }))
      .filter(({ before, after }) => before !== after)
    const shown = fields.map((field) => (field.withheld ? { ...field, before: '', after: '' } : field))
    return { ...write, about: 'person', changes: shown }
  }

  function ofBelonging({ changes, ...write }: BelongingChange): HistoryEntry {
    const fields = changes.flatMap(({ column, before, after }) => {
      const field = BELONGING_COLUMNS[column]
      return field ? [{ field, before: String(before ?? ''), after: String(after ?? ''), withheld: false }] : []
    })
    return { ...write, changes: fields.filter(({ before, after }) => before !== after) }
  }

  return (id: PersonId, sight: Sight): HistoryEntry[] => {
    const own = repository.history(id).map((change) => ofPerson(change, sight))
    const belonging = sight.belonging ? repository.belongingHistory(id).map(ofBelonging) : []
    // Sorting keeps the order of what happened in the same millisecond.
    return [...own, ...belonging].sort((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0))
  }
}
