import { z } from 'zod'
import { LocalDate } from '../dates.ts'
import {
  AppointmentId,
  ChecklistId,
  ConsentId,
  OfferId,
  PersonId,
  ReceiptId,
  ReferralId,
  SiteId,
  SummonsSheetId,
  TicketId,
} from '../ids.ts'
import { APPOINTMENT_LETTERS, LETTER_WAYS } from '../letter-kinds.ts'
import { CARD_LANGUAGES } from '../needs-card/languages.ts'
import { SHEET_LANGUAGES } from '../paper-languages.ts'
import { RIGHTS } from '../permissions.ts'
import { task } from './define.ts'
import { Document, PersonDocument } from './document.ts'
import { letterDispatch } from './letter-dispatch.ts'

export { Document, type PersonDocument } from './document.ts'

/** Sheets a print can be made for. */
export const SHEET_SIZES = ['A4', 'A3'] as const
export type SheetSize = (typeof SHEET_SIZES)[number]

const person = (_: unknown, { personId }: { personId: PersonId | null }) => (personId ? [personId] : [])
/** Null: by the person's first language. */
const Asked = z.enum(SHEET_LANGUAGES).nullable().default(null)
/** Whether a slip says on top who printed it; without it nobody learns of the authority. */
const Letterhead = z.boolean().default(false)
/** By post it needs an address, handed over it needs none. */
const Way = z.enum(LETTER_WAYS).default('post')
/** A print that names several persons: a list of appointments. */
const ListDocument = Document.extend({ personId: z.null(), personIds: z.array(PersonId) })
/** `personIds`: everybody named in a list, or whom a letter of a print run is to. */
const Done = z.object({ done: z.boolean(), personId: PersonId.nullable(), personIds: z.array(PersonId).optional() })
type Concerned = { personId: PersonId | null; personIds?: PersonId[] | undefined }
const everybody = (_: unknown, { personId, personIds }: Concerned) => personIds ?? (personId ? [personId] : [])

export const letters = {
  ...letterDispatch,
  /**
   * Letter about a voluntary appointment (DIN 5008 form B), in the words of the authority for the day of the appointment.
   * Errors: `not_allowed_now` with field `letter` where letters are not a safe way, with `address` where there is none,
   * with `state` when the letter does not fit what became of the appointment.
   */
  appointment: task({
    input: z.object({ id: AppointmentId, language: Asked, kind: z.enum(APPOINTMENT_LETTERS).default('termin_einladung'), way: Way }),
    output: PersonDocument,
    allow: RIGHTS.print,
    concerns: person,
    access: 'read',
  }),
  /** What is missing on a list as a letter. Errors: as `checklist` and `appointment`. */
  missingDocuments: task({
    input: z.object({ id: ChecklistId, language: Asked, way: Way }),
    output: PersonDocument,
    allow: RIGHTS.print,
    concerns: person,
    access: 'read',
  }),
  /** Meldeaufforderung or offer of a hearing, as it was kept when it was issued. */
  summons: task({
    input: z.object({ id: SummonsSheetId, language: Asked }),
    output: PersonDocument,
    allow: RIGHTS['summons.write'],
    concerns: person,
    access: 'read',
  }),
  /** Slip for the person who is referred, in plain language. */
  referral: task({
    input: z.object({ id: ReferralId, language: Asked, letterhead: Letterhead }),
    output: PersonDocument,
    allow: RIGHTS.print,
    concerns: person,
    access: 'read',
  }),
  /** Form of consent, or of release from secrecy, to be signed on paper. */
  consent: task({ input: z.object({ id: ConsentId }), output: PersonDocument, allow: RIGHTS.print, concerns: person, access: 'read' }),
  /** To who received data under a withdrawn consent. Errors: `not_allowed_now` with field `consent` when it is not withdrawn or nothing went out. */
  consentNotice: task({
    input: z.object({ id: ConsentId }),
    output: PersonDocument,
    allow: RIGHTS.print,
    concerns: person,
    access: 'read',
  }),
  /** A numbered receipt or sheet as it was made; from its second time on it says so. */
  receipt: task({
    input: z.object({ id: ReceiptId, language: Asked }),
    output: Document,
    allow: RIGHTS.print,
    concerns: person,
    access: 'read',
  }),
  /** Nachreichliste: what is missing, until when, how to hand it in. Errors: `not_allowed_now` with field `checklist` when nothing is. */
  checklist: task({
    input: z.object({ id: ChecklistId, language: Asked }),
    output: PersonDocument,
    allow: RIGHTS.print,
    concerns: person,
    access: 'read',
  }),
  /** "Meine nächsten Schritte" of one person. Errors: `not_allowed_now` with field `steps` when there are none. */
  nextSteps: task({
    input: z.object({ id: PersonId, language: Asked }),
    output: PersonDocument,
    allow: RIGHTS.print,
    concerns: person,
    access: 'read',
  }),
  /** Information sheet on data protection (Art. 13 DSGVO); its hand-over is noted by `information.handOver`. */
  information: task({
    input: z.object({ id: PersonId, language: Asked }),
    output: PersonDocument,
    allow: RIGHTS.print,
    concerns: person,
    access: 'read',
  }),
  /** Slip with a number in the queue: no name, about nobody. */
  ticket: task({ input: z.object({ id: TicketId }), output: Document.extend({ personId: z.null() }), allow: RIGHTS.print, access: 'read' }),
  /** Pictograms of all topics on one page, for a visitor to point at. */
  needsCard: task({ input: z.object({ language: z.enum(CARD_LANGUAGES) }), output: Document, allow: RIGHTS.print }),
  /** Poster for the door of a site: when the next sessions are, in plain language. Errors: `not_found` without a rota. */
  poster: task({ input: z.object({ siteId: SiteId, size: z.enum(SHEET_SIZES) }), output: Document, allow: RIGHTS.print, access: 'read' }),
  /** Several offers on one slip, for somebody to choose from at home: about nobody. Errors: `not_found`. */
  offers: task({
    input: z.object({ ids: z.array(OfferId).min(1).max(12), language: Asked, letterhead: Letterhead }),
    output: Document,
    allow: RIGHTS.print,
    access: 'read',
  }),
  /** All dates of a year by site and month, for the wall of the office. */
  yearPlan: task({
    input: z.object({ year: z.number().int().min(2000).max(2099), siteId: SiteId.nullable() }),
    output: Document,
    allow: RIGHTS.print,
    access: 'read',
  }),
  /** Own entries of some days as a list; names of persons only on request, and never of those outside the caller's reach. */
  agenda: task({
    input: z
      .object({ from: LocalDate, to: LocalDate, names: z.boolean() })
      .refine(({ from, to }) => from <= to, { error: 'before_from', path: ['to'] })
      .refine(({ from, to }) => (Date.parse(to) - Date.parse(from)) / 86_400_000 <= 44, { error: 'span_long', path: ['to'] }),
    output: ListDocument,
    allow: RIGHTS.print,
    concerns: everybody,
    access: 'read',
  }),
  /** Opens the system's print dialog. `done` is false when it was cancelled. */
  print: task({
    input: z.object({ token: z.string().max(60) }),
    output: Done,
    allow: RIGHTS.print,
    touches: ['receipts', 'letters'],
    concerns: everybody,
    access: 'print',
  }),
  /** Opens the save dialog; main keeps the path. */
  save: task({
    input: z.object({ token: z.string().max(60) }),
    output: Done,
    allow: RIGHTS.export,
    touches: ['receipts', 'letters'],
    concerns: everybody,
    access: 'export',
  }),
  /** Neutral calendar file (RFC 5545): "Termin", no office, no name; the save dialog chooses where. Errors: `not_allowed_now` where no way of contact is safe. */
  saveCalendar: task({
    /** `whole`: all dates of its series in one file. Errors then also: `not_found` for a single appointment. */
    input: z.object({ id: AppointmentId, whole: z.boolean().default(false) }),
    output: Done,
    allow: RIGHTS.export,
    concerns: person,
    access: 'export',
  }),
}
