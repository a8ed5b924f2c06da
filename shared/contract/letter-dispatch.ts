import { z } from 'zod'
import { Instant, LocalDate, LocalDateTime } from '../dates.ts'
import { AppointmentId, LetterDispatchId, LetterId, PersonId, SiteId } from '../ids.ts'
import { APPOINTMENT_LETTERS, DISPATCH_METHODS, LETTER_KINDS, LETTER_WAYS, RETURN_REASONS, SKIP_REASONS } from '../letter-kinds.ts'
import { SHEET_LANGUAGES } from '../paper-languages.ts'
import { RIGHTS } from '../permissions.ts'
import { command, query, task } from './define.ts'
import { Document, PersonDocument } from './document.ts'

/** One way out, and whether the post brought it back. */
const Dispatch = z.object({
  id: LetterDispatchId,
  method: z.enum(DISPATCH_METHODS),
  on: LocalDate,
  staffName: z.string(),
  returnedOn: LocalDate.nullable(),
  returnReason: z.enum(RETURN_REASONS).nullable(),
  /** Somebody has looked at the address since; until then the person's page asks for it. */
  addressChecked: z.boolean(),
})
export type Dispatch = z.infer<typeof Dispatch>

/** A letter as it was printed or saved. What stood on it is kept word for word. */
export const Letter = z.object({
  id: LetterId,
  number: z.string(),
  kind: z.enum(LETTER_KINDS),
  subject: z.string(),
  personId: PersonId,
  personName: z.string(),
  way: z.enum(LETTER_WAYS),
  language: z.enum(SHEET_LANGUAGES),
  /** 0: written with the sample that the app ships. */
  templateVersion: z.number().int(),
  madeAt: Instant,
  staffName: z.string(),
  /** SHA-256 of what stood on it. */
  hash: z.string(),
  /** Printed and then not sent after all. */
  dropped: z.boolean(),
  /** Printed once more, newest first. */
  copies: z.array(z.object({ at: Instant, staffName: z.string() })),
  /** Newest first; those that were taken back are left out. */
  dispatches: z.array(Dispatch),
})
export type Letter = z.infer<typeof Letter>

const Nothing = z.object({})
const all = (_: unknown, list: readonly { personId: PersonId }[]) => [...new Set(list.map(({ personId }) => personId))]
const itself = (_: unknown, letter: { personId: PersonId }) => [letter.personId]
const changes = { allow: RIGHTS.print, touches: ['letters'] } as const

/** An appointment that a letter of a run could be about. */
const Candidate = z.object({
  appointmentId: AppointmentId,
  personId: PersonId,
  personName: z.string(),
  start: LocalDateTime,
  siteName: z.string(),
  staffName: z.string(),
  /** When a letter of the kind was last made for this appointment as it stands; null when never. */
  letterOn: LocalDate.nullable(),
  /** Why it would be left out; null where nothing stands against it. */
  obstacle: z.enum(SKIP_REASONS).nullable(),
})
export type Candidate = z.infer<typeof Candidate>

const Skipped = z.object({ appointmentId: AppointmentId, personId: PersonId, personName: z.string(), reason: z.enum(SKIP_REASONS) })
export type Skipped = z.infer<typeof Skipped>

/** Letters of one print run at most; more would be a pile that nobody can sort. */
export const RUN_MOST = 100

export const letterDispatch = {
  /** Every letter that went to paper for this person, newest first. */
  ofPerson: query({
    input: z.object({ personId: PersonId }),
    output: z.array(Letter),
    allow: RIGHTS['letters.read'],
    concerns: ({ personId }) => [personId],
  }),
  /** Printed and neither handed over nor posted; of persons in the caller's scope, oldest first. */
  outbox: query({ input: z.object({}), output: z.array(Letter), allow: RIGHTS.print, scope: 'hits', concerns: all }),
  /** Notes how letters went out. Errors: `not_found`, `invalid_input` with `on: in_future` or `on: before_letter`, `not_allowed_now` for one that is out. */
  dispatch: command({
    ...changes,
    input: z.object({ ids: z.array(LetterId).min(1).max(RUN_MOST), method: z.enum(DISPATCH_METHODS), on: LocalDate }),
    output: z.array(Letter),
    concerns: all,
  }),
  /** Undo of `dispatch`. */
  takeBack: command({ ...changes, input: z.object({ id: LetterDispatchId }), output: Letter, concerns: itself }),
  /** Return mail. Errors: as `dispatch`; `not_allowed_now` for what was not sent by post. */
  returned: command({
    ...changes,
    input: z.object({ id: LetterDispatchId, on: LocalDate, reason: z.enum(RETURN_REASONS) }),
    output: Letter,
    concerns: itself,
  }),
  /** The address was looked at after return mail. */
  checkAddress: command({ ...changes, input: z.object({ id: LetterDispatchId }), output: Letter, concerns: itself }),
  /** Off the list of what has to go out, or back on it. Errors: `not_allowed_now` for one that is out. */
  setDropped: command({ ...changes, input: z.object({ id: LetterId, dropped: z.boolean() }), output: Letter, concerns: itself }),
  /** Exactly what was sent. Errors: `not_allowed_now` with field `letter` where the kept sheet is not what was sent. */
  reprint: task({ input: z.object({ id: LetterId }), output: PersonDocument, allow: RIGHTS.print, concerns: itself, access: 'read' }),
  /** Appointments of some days that letters could be printed for in one go, of persons in the caller's scope. */
  candidates: query({
    input: z.object({ from: LocalDate, to: LocalDate, siteId: SiteId.nullable(), kind: z.enum(APPOINTMENT_LETTERS) }),
    output: z.array(Candidate),
    allow: RIGHTS.print,
    scope: 'hits',
    concerns: all,
  }),
  /** Lays out one letter after the other and puts them into one print; what does not fit is named. Errors: `cancelled`, `not_allowed_now` while one runs. */
  run: task({
    input: z.object({ appointments: z.array(AppointmentId).min(1).max(RUN_MOST), kind: z.enum(APPOINTMENT_LETTERS) }),
    output: z.object({ document: Document.nullable(), personIds: z.array(PersonId), skipped: z.array(Skipped) }),
    allow: RIGHTS.print,
    scope: 'hits',
    concerns: (_, { personIds, skipped }) => [...new Set([...personIds, ...skipped.map(({ personId }) => personId)])],
    access: 'read',
  }),
  runProgress: query({
    input: Nothing,
    output: z.object({ running: z.boolean(), done: z.number().int(), total: z.number().int() }),
    allow: RIGHTS.print,
  }),
  cancelRun: command({ input: Nothing, output: z.object({}), allow: RIGHTS.print, touches: ['letters'] }),
}
