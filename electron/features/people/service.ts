import type { HistoryEntry, Person, PersonInput } from '../../../shared/contract/people.ts'
import { toLocalDateTime } from '../../../shared/dates.ts'
import { PersonId } from '../../../shared/ids.ts'
import { AppError } from '../../../shared/result.ts'
import type { RowChange } from '../../store/history.ts'
import type { Workplace } from '../workplace.ts'
import { isYesNo, PERSON_COLUMNS } from './person-row.ts'
import { peopleRepository } from './repository.ts'

const HITS_SHOWN = 50
/** What the program keeps for itself and tells a reader nothing. */
const NOT_TOLD: readonly string[] = ['id', 'revision']

export function peopleService({ store, clock, newId, staff }: Workplace) {
  const repository = peopleRepository(store)

  function person(id: PersonId): Person {
    const found = repository.find(id)
    if (!found) throw new AppError('not_found')
    return found
  }

  function told(column: string, value: string | number | null): string {
    if (value === null) return ''
    if (column === 'responsible') return repository.staffName(String(value))
    return isYesNo(column) ? String(value === 1) : String(value)
  }

  function toEntry({ changes, ...write }: RowChange): HistoryEntry {
    const fields = changes
      .filter(({ column }) => !NOT_TOLD.includes(column))
      .map(({ column, before, after }) => ({
        field: PERSON_COLUMNS[column] ?? column,
        before: told(column, before),
        after: told(column, after),
      }))
    return { ...write, changes: fields.filter(({ before, after }) => before !== after) }
  }

  return {
    search: (text: string) => {
      const now = toLocalDateTime(clock.now())
      const found = repository.search(text, now, HITS_SHOWN + 1) ?? repository.recentlyChanged(now, HITS_SHOWN + 1)
      return { hits: found.slice(0, HITS_SHOWN), more: found.length > HITS_SHOWN }
    },
    get: person,
    create: (input: PersonInput): Person => {
      const created = { ...input, id: PersonId.parse(newId()), revision: 1, responsible: staff.id }
      repository.insert(created)
      return created
    },
    update: (id: PersonId, revision: number, input: PersonInput): Person => {
      const before = person(id)
      // Two people at two laptops or windows: the second one is asked to look again, nobody's words are overwritten.
      if (before.revision !== revision) throw new AppError('conflict')
      const after = { ...before, ...input, revision: revision + 1 }
      repository.update(after)
      return after
    },
    history: (id: PersonId): HistoryEntry[] => {
      person(id)
      return repository.history(id).map(toEntry)
    },
  }
}
