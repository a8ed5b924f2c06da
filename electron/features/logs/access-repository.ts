import { z } from 'zod'
import { ACCESS_KINDS, type AccessFilter, AccessLine } from '../../../shared/contract/logs.ts'
import type { PersonId } from '../../../shared/ids.ts'
import { fullName } from '../../../shared/names.ts'
import type { Store } from '../../store/store.ts'
import { periodOf } from './period.ts'

/** Names per entry; a list of hits can hold fifty. */
const NAMES_SHOWN = 3

type Where = { person: string | null; staff: string | null; access: string | null; since: string; before: string; upTo: number }
type Page = { limit: number; offset: number }
type Row = { seq: number; at: string; staffName: string; procedure: string; access: string; persons: string }
type SheetRow = { at: string; access: string; procedure: string; roles: string }

const Ids = z.array(z.string())
/** Without a person the log is read as it lies; with one, by the table that finds their entries. */
const MATCHING = {
  all: 'FROM access_log AS entry WHERE 1',
  person: 'FROM access_log_person AS found JOIN access_log AS entry ON entry.seq = found.seq WHERE found.person_id = @person',
}
const FILTERS = `AND (@staff IS NULL OR entry.staff = @staff) AND (@access IS NULL OR entry.access = @access)
  AND entry.at >= @since AND entry.at < @before AND entry.seq <= @upTo AND @person IS @person`

export function accessRepository({ db }: Pick<Store, 'db'>) {
  const queries = (from: string) => ({
    page: db.prepare<[Where & Page], Row>(
      `SELECT entry.seq, entry.at, coalesce((SELECT display_name FROM staff WHERE id = entry.staff), '') AS staffName,
         entry.procedure, entry.access, entry.persons
       ${from} ${FILTERS} ORDER BY entry.seq DESC LIMIT @limit OFFSET @offset`,
    ),
    count: db.prepare<[Where], { n: number }>(`SELECT count(*) AS n ${from} ${FILTERS}`),
  })
  const all = queries(MATCHING.all)
  const ofPerson = queries(MATCHING.person)
  const newest = db.prepare<[], { seq: number | null }>('SELECT max(seq) AS seq FROM access_log')
  const name = db.prepare<[string], { familyName: string; givenNames: string }>(
    'SELECT family_name AS familyName, given_names AS givenNames FROM person WHERE id = ?',
  )
  const forSheet = db.prepare<[string], SheetRow>(
    `SELECT entry.at, entry.access, entry.procedure, coalesce((SELECT roles FROM staff WHERE id = entry.staff), '[]') AS roles
     ${MATCHING.person.replace('@person', '?')} ORDER BY entry.seq`,
  )

  const whereOf = (filter: AccessFilter, upTo: number): Where => ({
    upTo,
    person: filter.personId,
    staff: filter.staffId,
    access: filter.access,
    ...periodOf(filter),
  })
  const chosen = (filter: AccessFilter) => (filter.personId ? ofPerson : all)

  function nameOf(id: string): string {
    const row = name.get(id)
    return row ? fullName(row) : ''
  }

  /** @param person comes first among the names, because their log is what is read */
  function toLine({ persons, ...row }: Row, person: PersonId | null, most: number): AccessLine {
    const ids = Ids.parse(JSON.parse(persons))
    const first = person && ids.includes(person) ? [person, ...ids.filter((id) => id !== person)] : ids
    const named = first.slice(0, most).map((id) => ({ id, name: nameOf(id) }))
    return AccessLine.parse({ ...row, persons: named, personCount: ids.length })
  }

  return {
    nameOf,
    /** Number of the newest entry. */
    newest: (): number => newest.get()?.seq ?? 0,
    count: (filter: AccessFilter, upTo: number): number => chosen(filter).count.get(whereOf(filter, upTo))?.n ?? 0,
    page: (filter: AccessFilter, upTo: number, limit: number, offset: number): AccessLine[] =>
      chosen(filter)
        .page.all({ ...whereOf(filter, upTo), limit, offset })
        .map((row) => toLine(row, filter.personId, NAMES_SHOWN)),
    /** All that matches, oldest last, with every name, for a file. */
    all: (filter: AccessFilter, upTo: number, limit: number): AccessLine[] =>
      chosen(filter)
        .page.all({ ...whereOf(filter, upTo), limit, offset: 0 })
        .map((row) => toLine(row, filter.personId, Number.POSITIVE_INFINITY)),
    forSheet: (person: PersonId) =>
      forSheet
        .all(person)
        .map(({ access, roles, ...row }) => ({ ...row, access: z.enum(ACCESS_KINDS).parse(access), roles: Ids.parse(JSON.parse(roles)) })),
  }
}
