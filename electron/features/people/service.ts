import type { HistoryEntry, Person, PersonHit, PersonInput } from '../../../shared/contract/people.ts'
import { type LocalDateTime, toLocalDateTime } from '../../../shared/dates.ts'
import { PersonId } from '../../../shared/ids.ts'
import { askedByPhone } from '../../../shared/names.ts'
import { AppError } from '../../../shared/result.ts'
import type { RowChange } from '../../store/history.ts'
import type { Workplace } from '../workplace.ts'
import { isYesNo, PERSON_COLUMNS } from './person-row.ts'
import { peopleRepository } from './repository.ts'

const HITS_SHOWN = 50
/** How many of the latest changes are looked through for persons whom the reader may see. */
const RECENT_LOOKED_AT = 200
/** What the program keeps for itself and tells a reader nothing. */
const NOT_TOLD: readonly string[] = ['id', 'revision']

export function peopleService({ store, clock, newId, staff, rights }: Workplace) {
  const repository = peopleRepository(store)

  function person(id: PersonId): Person {
    const found = repository.find(id)
    if (!found) throw new AppError('not_found')
    return found
  }

  function told(column: string, value: string | number | null): string {
    if (value === null) return ''
    if (column === 'responsible') return repository.staffName(String(value))
    if (column === 'branch_id') return repository.branchName(String(value))
    return isYesNo(column) ? String(value === 1) : String(value)
  }

  /** The remark on a person is open to whoever reads general notes. */
  const readsNote = (id: PersonId) => rights.notesOf(id)({ compartment: 'allgemein', author: null }).reads

  function asSeen(found: Person): Person {
    return found.note === '' || readsNote(found.id) ? found : { ...found, note: '', noteWithheld: true }
  }

  /** Of a person of another branch just enough to know whom to ask. */
  function asHits(hits: readonly PersonHit[]): PersonHit[] {
    const outside = rights.outside(hits.map(({ id }) => id))
    return hits.map((hit) => {
      if (!outside.has(hit.id)) return hit
      const hidden = { originalScript: '', street: '', responsibleName: '', nextAppointment: null }
      return { ...hit, ...hidden, birthDate: hit.birthDate.slice(0, 4), outside: true, branchName: rights.branchNameOf(hit.id) }
    })
  }

  /** Whose number it is does not come out across branches. */
  function withoutNumbersOfOthers(hits: PersonHit[], text: string): PersonHit[] {
    const byPhone = hits.filter(({ birthDate }) => askedByPhone(text, birthDate)).map(({ id }) => id)
    const hidden = rights.outside(byPhone)
    return hidden.size === 0 ? hits : hits.filter(({ id }) => !hidden.has(id))
  }

  function recent(now: LocalDateTime): PersonHit[] {
    const ids = repository.recentlyChanged(RECENT_LOOKED_AT)
    const outside = rights.outside(ids)
    const within = ids.filter((id) => !outside.has(id)).slice(0, HITS_SHOWN + 1)
    return within.flatMap((id) => repository.hit(id, now) ?? [])
  }

  function toEntry({ changes, ...write }: RowChange, notesOpen: boolean): HistoryEntry {
    const fields = changes
      .filter(({ column }) => !NOT_TOLD.includes(column))
      .map(({ column, before, after }) => ({
        field: PERSON_COLUMNS[column] ?? column,
        before: told(column, before),
        after: told(column, after),
        withheld: column === 'note' && !notesOpen,
      }))
      .filter(({ before, after }) => before !== after)
    return { ...write, changes: fields.map((field) => (field.withheld ? { ...field, before: '', after: '' } : field)) }
  }

  return {
    search: (text: string) => {
      const now = toLocalDateTime(clock.now())
      const searched = repository.search(text, now, HITS_SHOWN + 1)
      const found = searched ? withoutNumbersOfOthers(searched, text) : recent(now)
      return { hits: asHits(found.slice(0, HITS_SHOWN)), more: found.length > HITS_SHOWN }
    },
    hit: (id: PersonId): PersonHit => {
      const found = repository.hit(id, toLocalDateTime(clock.now()))
      const [hit] = asHits(found ? [found] : [])
      if (!hit) throw new AppError('not_found')
      return hit
    },
    get: (id: PersonId): Person => asSeen(person(id)),
    create: (input: PersonInput): Person => {
      const own = { revision: 1, responsible: staff.id, branchId: rights.branchId() }
      const created = { ...input, ...own, id: PersonId.parse(newId()), noteWithheld: false }
      repository.insert(created)
      return asSeen(created)
    },
    update: (id: PersonId, revision: number, input: PersonInput): Person => {
      const before = person(id)
      // Two people at two laptops or windows: the second one is asked to look again, nobody's words are overwritten.
      if (before.revision !== revision) throw new AppError('conflict')
      const after = { ...before, ...input, revision: revision + 1 }
      repository.update(after)
      return asSeen(after)
    },
    history: (id: PersonId): HistoryEntry[] => {
      person(id)
      const notesOpen = readsNote(id)
      return repository.history(id).map((change) => toEntry(change, notesOpen))
    },
  }
}
