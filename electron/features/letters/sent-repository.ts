import { z } from 'zod'
import { Letter } from '../../../shared/contract/letter-dispatch.ts'
import { type LetterDispatchId, LetterId, type PersonId, type StaffId } from '../../../shared/ids.ts'
import type { DispatchMethod, ReturnReason } from '../../../shared/letter-kinds.ts'
import type { Store } from '../../store/store.ts'

const Flag = z.number().transform((value) => value === 1)
const Row = Letter.omit({ copies: true, dispatches: true }).extend({ dropped: Flag })
const DispatchRow = Letter.shape.dispatches.element.extend({ addressChecked: Flag })
const Copies = Letter.shape.copies
const Sheet = z.object({
  id: LetterId,
  number: z.string(),
  personId: Letter.shape.personId,
  sheet: z.string(),
  hash: z.string(),
  pages: z.number(),
})

/** A letter at the moment it goes to paper for the first time. */
export type NewLetter = Pick<Letter, 'id' | 'number' | 'kind' | 'subject' | 'personId' | 'way' | 'language' | 'templateVersion'> & {
  readonly appointmentId: string | null
  readonly appointmentRevision: number | null
  readonly letterheadVersion: number
  readonly runId: string | null
  readonly pages: number
}
export type LetterRow = NewLetter & {
  readonly sheet: string
  readonly sheetHash: string
  readonly madeAt: string
  readonly staffId: StaffId
}
type NewDispatch = { id: LetterDispatchId; letterId: LetterId; method: DispatchMethod; on: string; staffId: StaffId; at: string }

const LETTER = `SELECT letter.id, letter.number, letter.kind, letter.subject, letter.person_id AS personId,
  trim(person.given_names || ' ' || person.family_name) AS personName, letter.way, letter.language,
  letter.template_version AS templateVersion, letter.made_at AS madeAt, staff.display_name AS staffName, letter.sheet_hash AS hash,
  letter.dropped_at IS NOT NULL AS dropped
  FROM letter JOIN person ON person.id = letter.person_id JOIN staff ON staff.id = letter.staff_id`

/** Letters that went to paper, how they went out, and what came back. */
export function sentRepository({ db }: Pick<Store, 'db'>) {
  const find = db.prepare<[LetterId]>(`${LETTER} WHERE letter.id = ?`)
  const ofPerson = db.prepare<[PersonId]>(`${LETTER} WHERE letter.person_id = ? ORDER BY letter.made_at DESC, letter.id DESC`)
  const waiting = db.prepare<[]>(
    `${LETTER} WHERE letter.out_since IS NULL AND letter.dropped_at IS NULL ORDER BY letter.made_at, letter.id`,
  )
  const sheet = db.prepare<[LetterId]>(
    'SELECT id, number, person_id AS personId, sheet, sheet_hash AS hash, pages FROM letter WHERE id = ?',
  )
  const copies = db.prepare<[string]>(
    `SELECT copy.made_at AS at, staff.display_name AS staffName FROM letter_copy AS copy JOIN staff ON staff.id = copy.staff_id
     WHERE copy.letter_id = ? ORDER BY copy.made_at DESC, copy.id DESC`,
  )
  const dispatches = db.prepare<[string]>(
    `SELECT dispatch.id, dispatch.method, dispatch.on_day AS "on", staff.display_name AS staffName, dispatch.returned_on AS returnedOn,
       dispatch.return_reason AS returnReason, dispatch.address_checked_at IS NOT NULL AS addressChecked
     FROM letter_dispatch AS dispatch JOIN staff ON staff.id = dispatch.staff_id
     WHERE dispatch.letter_id = ? AND dispatch.taken_back_at IS NULL ORDER BY dispatch.entered_at DESC, dispatch.id DESC`,
  )
  const insert = db.prepare<[LetterRow]>(
    `INSERT INTO letter (id, number, kind, subject, person_id, appointment_id, appointment_revision, way, language, template_version,
       letterhead_version, run_id, pages, sheet, sheet_hash, made_at, staff_id)
     VALUES (@id, @number, @kind, @subject, @personId, @appointmentId, @appointmentRevision, @way, @language, @templateVersion,
       @letterheadVersion, @runId, @pages, @sheet, @sheetHash, @madeAt, @staffId)`,
  )
  const insertCopy = db.prepare<[{ id: string; letterId: LetterId; at: string; staffId: StaffId }]>(
    'INSERT INTO letter_copy (id, letter_id, made_at, staff_id) VALUES (@id, @letterId, @at, @staffId)',
  )
  const insertDispatch = db.prepare<[NewDispatch]>(
    `INSERT INTO letter_dispatch (id, letter_id, method, on_day, staff_id, entered_at) VALUES (@id, @letterId, @method, @on, @staffId, @at)`,
  )
  const ofDispatch = db.prepare<[LetterDispatchId]>(
    `${LETTER} JOIN letter_dispatch AS dispatch ON dispatch.letter_id = letter.id WHERE dispatch.id = ?`,
  )
  const takeBack = db.prepare<[{ id: LetterDispatchId; at: string }]>('UPDATE letter_dispatch SET taken_back_at = @at WHERE id = @id')
  const setReturned = db.prepare<[{ id: LetterDispatchId; on: string; reason: ReturnReason }]>(
    'UPDATE letter_dispatch SET returned_on = @on, return_reason = @reason WHERE id = @id',
  )
  const setChecked = db.prepare<[{ id: LetterDispatchId; at: string }]>(
    'UPDATE letter_dispatch SET address_checked_at = @at WHERE id = @id',
  )
  const setOut = db.prepare<[{ id: LetterId; since: string | null }]>('UPDATE letter SET out_since = @since WHERE id = @id')
  const setDropped = db.prepare<[{ id: LetterId; at: string | null }]>('UPDATE letter SET dropped_at = @at WHERE id = @id')

  function whole(row: unknown): Letter {
    const letter = Row.parse(row)
    return { ...letter, copies: Copies.parse(copies.all(letter.id)), dispatches: z.array(DispatchRow).parse(dispatches.all(letter.id)) }
  }
  const orNull = (row: unknown) => (row === undefined ? null : whole(row))

  return {
    find: (id: LetterId) => orNull(find.get(id)),
    ofDispatch: (id: LetterDispatchId) => orNull(ofDispatch.get(id)),
    ofPerson: (id: PersonId) => ofPerson.all(id).map(whole),
    waiting: () => waiting.all().map(whole),
    sheet: (id: LetterId) => Sheet.nullable().parse(sheet.get(id) ?? null),
    insert: (row: LetterRow) => insert.run(row),
    insertCopy: (copy: { id: string; letterId: LetterId; at: string; staffId: StaffId }) => insertCopy.run(copy),
    insertDispatch: (dispatch: NewDispatch) => insertDispatch.run(dispatch),
    takeBack: (id: LetterDispatchId, at: string) => takeBack.run({ id, at }),
    setReturned: (id: LetterDispatchId, on: string, reason: ReturnReason) => setReturned.run({ id, on, reason }),
    setChecked: (id: LetterDispatchId, at: string) => setChecked.run({ id, at }),
    /** The day it went out on; null puts it back on the list of what has to. */
    setOut: (id: LetterId, since: string | null) => setOut.run({ id, since }),
    setDropped: (id: LetterId, at: string | null) => setDropped.run({ id, at }),
  }
}
