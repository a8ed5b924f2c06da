import { z } from 'zod'
import { AppointmentId, ConsentId, PersonId, ReferralId } from '../ids.ts'
import { CARD_LANGUAGES } from '../needs-card/languages.ts'
import { RIGHTS } from '../permissions.ts'
import { task } from './define.ts'

/** A print, shown before it goes to paper. The bytes are the PDF that is printed and saved, not a likeness of it. */
export const Document = z.object({
  token: z.string(),
  title: z.string(),
  pdf: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  /** Null for a sheet that is about nobody: a poster, a number in a queue. */
  personId: PersonId.nullable(),
})
export type Document = z.infer<typeof Document>

/** A print about one person. */
export const PersonDocument = Document.extend({ personId: PersonId })
export type PersonDocument = z.infer<typeof PersonDocument>

const person = (_: unknown, { personId }: { personId: PersonId | null }) => (personId ? [personId] : [])
const Done = z.object({ done: z.boolean(), personId: PersonId.nullable() })

export const letters = {
  /** Friendly letter to a voluntary appointment (DIN 5008 form B). Errors: `not_allowed_now` with field `letter` where letters are not a safe way, with `state` when no longer planned. */
  appointment: task({
    input: z.object({ id: AppointmentId }),
    output: PersonDocument,
    allow: RIGHTS.print,
    concerns: person,
    access: 'read',
  }),
  /** Slip for the person who is referred, in plain language. */
  referral: task({ input: z.object({ id: ReferralId }), output: PersonDocument, allow: RIGHTS.print, concerns: person, access: 'read' }),
  /** Form of consent to be signed on paper. */
  consent: task({ input: z.object({ id: ConsentId }), output: PersonDocument, allow: RIGHTS.print, concerns: person, access: 'read' }),
  /** Pictograms of all topics on one page, for a visitor to point at. */
  needsCard: task({ input: z.object({ language: z.enum(CARD_LANGUAGES) }), output: Document, allow: RIGHTS.print }),
  /** Opens the system's print dialog. `done` is false when it was cancelled. */
  print: task({ input: z.object({ token: z.string().max(60) }), output: Done, allow: RIGHTS.print, concerns: person, access: 'print' }),
  /** Opens the save dialog; main keeps the path. */
  save: task({ input: z.object({ token: z.string().max(60) }), output: Done, allow: RIGHTS.export, concerns: person, access: 'export' }),
  /** Neutral calendar file (RFC 5545): "Termin", no office, no name; the save dialog chooses where. Errors: `not_allowed_now` where no way of contact is safe. */
  saveCalendar: task({ input: z.object({ id: AppointmentId }), output: Done, allow: RIGHTS.export, concerns: person, access: 'export' }),
}
