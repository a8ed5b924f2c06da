import { z } from 'zod'
import { AppointmentId, ChecklistId, ConsentId, OfferId, PersonId, ReceiptId, ReferralId, SiteId, TicketId } from '../ids.ts'
import { CARD_LANGUAGES } from '../needs-card/languages.ts'
import { SHEET_LANGUAGES } from '../paper-languages.ts'
import { RIGHTS } from '../permissions.ts'
import { task } from './define.ts'

/** Sheets a print can be made for. */
export const SHEET_SIZES = ['A4', 'A3'] as const
export type SheetSize = (typeof SHEET_SIZES)[number]

/** A print, shown before it goes to paper. The bytes are the PDF that is printed and saved, not a likeness of it. */
export const Document = z.object({
  token: z.string(),
  title: z.string(),
  pdf: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  /** Null for a sheet that is about nobody: a poster, a number in a queue. */
  personId: PersonId.nullable(),
  /** Language of the second page, `deu` without one; only of sheets that can have another. */
  language: z.enum(SHEET_LANGUAGES).optional(),
})
export type Document = z.infer<typeof Document>

/** A print about one person. */
export const PersonDocument = Document.extend({ personId: PersonId })
export type PersonDocument = z.infer<typeof PersonDocument>

const person = (_: unknown, { personId }: { personId: PersonId | null }) => (personId ? [personId] : [])
/** Null: by the person's first language. */
const Asked = z.enum(SHEET_LANGUAGES).nullable().default(null)
const Done = z.object({ done: z.boolean(), personId: PersonId.nullable() })

export const letters = {
  /** Friendly letter to a voluntary appointment (DIN 5008 form B). Errors: `not_allowed_now` with field `letter` where letters are not a safe way, with `state` when no longer planned. */
  appointment: task({
    input: z.object({ id: AppointmentId, language: Asked }),
    output: PersonDocument,
    allow: RIGHTS.print,
    concerns: person,
    access: 'read',
  }),
  /** Slip for the person who is referred, in plain language. */
  referral: task({
    input: z.object({ id: ReferralId, language: Asked }),
    output: PersonDocument,
    allow: RIGHTS.print,
    concerns: person,
    access: 'read',
  }),
  /** Form of consent to be signed on paper. */
  consent: task({ input: z.object({ id: ConsentId }), output: PersonDocument, allow: RIGHTS.print, concerns: person, access: 'read' }),
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
  offers: task({ input: z.object({ ids: z.array(OfferId).min(1).max(12) }), output: Document, allow: RIGHTS.print, access: 'read' }),
  /** All dates of a year by site and month, for the wall of the office. */
  yearPlan: task({
    input: z.object({ year: z.number().int().min(2000).max(2099), siteId: SiteId.nullable() }),
    output: Document,
    allow: RIGHTS.print,
    access: 'read',
  }),
  /** Opens the system's print dialog. `done` is false when it was cancelled. */
  print: task({
    input: z.object({ token: z.string().max(60) }),
    output: Done,
    allow: RIGHTS.print,
    touches: ['receipts'],
    concerns: person,
    access: 'print',
  }),
  /** Opens the save dialog; main keeps the path. */
  save: task({
    input: z.object({ token: z.string().max(60) }),
    output: Done,
    allow: RIGHTS.export,
    touches: ['receipts'],
    concerns: person,
    access: 'export',
  }),
  /** Neutral calendar file (RFC 5545): "Termin", no office, no name; the save dialog chooses where. Errors: `not_allowed_now` where no way of contact is safe. */
  saveCalendar: task({ input: z.object({ id: AppointmentId }), output: Done, allow: RIGHTS.export, concerns: person, access: 'export' }),
}
