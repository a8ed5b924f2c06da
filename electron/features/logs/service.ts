import { type AccessFilter, type ChangeSubject, LOG_PAGE, type LogPerson } from '../../../shared/contract/logs.ts'
import type { PersonHit } from '../../../shared/contract/people.ts'
import type { StaffId } from '../../../shared/ids.ts'
import type { Workplace } from '../workplace.ts'
import { accessRepository } from './access-repository.ts'
import { changeRepository } from './change-repository.ts'
import { eventRepository } from './event-repository.ts'

/** How persons are found by name; handed in, because features do not know each other. */
export type FindPeople = (text: string) => { readonly hits: readonly PersonHit[]; readonly more: boolean }

type Named = { id: string; name: string }

export function logsService({ store }: Workplace, findPeople: FindPeople) {
  const accesses = accessRepository(store)
  const changes = changeRepository(store)
  const events = eventRepository(store)
  const named = (sql: string) => store.db.prepare<[], Named>(sql)
  const staff = store.db.prepare<[], { id: StaffId; name: string }>(
    'SELECT id, display_name AS name FROM staff ORDER BY display_name COLLATE NOCASE',
  )
  const sites = named('SELECT id, name FROM site ORDER BY name COLLATE NOCASE')
  const branches = named('SELECT id, name FROM branch ORDER BY name COLLATE NOCASE')

  return {
    /** Nobody is listed before something is typed, and no more is told than is needed to choose. */
    findPersons: (text: string): { hits: LogPerson[]; more: boolean } => {
      if (text.trim() === '') return { hits: [], more: false }
      const { hits, more } = findPeople(text)
      return { hits: hits.map(({ id, name, birthDate }) => ({ id, name, birthYear: birthDate.slice(0, 4) })), more }
    },
    subjects: () => ({ staff: staff.all(), sites: sites.all(), branches: branches.all() }),
    accesses: (filter: AccessFilter, page: number, given: number | null) => {
      const upTo = given ?? accesses.newest()
      return { lines: accesses.page(filter, upTo, LOG_PAGE, page * LOG_PAGE), total: accesses.count(filter, upTo), upTo }
    },
    changes: (subject: ChangeSubject, page: number) => changes.page(subject, LOG_PAGE, page * LOG_PAGE),
    events: (page: number) => events.page(LOG_PAGE, page * LOG_PAGE),
  }
}
