import { z } from 'zod'
import { CLOCK_FINDINGS } from './clock-check.ts'
import { LocalDate, LocalDateTime } from './dates.ts'
import { APPLICATION_KINDS, EMERGENCY_KINDS, EMERGENCY_STEPS } from './receipt-lists.ts'

/** What identifies a person on a receipt. */
export const ReceiptPerson = z.object({ name: z.string(), originalScript: z.string(), birthDate: z.string() })
export type ReceiptPerson = z.infer<typeof ReceiptPerson>

const Head = z.object({
  /** Moment of the receipt, wall time. */
  at: LocalDateTime,
  office: z.string(),
  staffName: z.string(),
  /** Null where no session was running. */
  site: z.object({ name: z.string(), address: z.string(), phone: z.string() }).nullable(),
  clock: z.enum(CLOCK_FINDINGS),
})

const Application = Head.extend({
  kind: z.literal('eingang'),
  person: ReceiptPerson,
  application: z.enum(APPLICATION_KINDS),
  wording: z.string(),
  branchName: z.string(),
  forwardBy: LocalDate,
})
const Attendance = Head.extend({
  kind: z.literal('vorsprache'),
  person: ReceiptPerson,
  from: LocalDateTime,
  to: LocalDateTime,
  purpose: z.string(),
  /** A reason for a missed appointment was taken down. Which one is not on the paper: others read it, too. */
  missed: z.boolean(),
})
const Emergency = Head.extend({
  kind: z.literal('notfall'),
  /** Null for somebody who stays anonymous. */
  person: ReceiptPerson.nullable(),
  kinds: z.array(z.enum(EMERGENCY_KINDS)),
  missing: z.string(),
  since: LocalDate.nullable(),
  children: z.number().int().nullable(),
  steps: z.array(z.enum(EMERGENCY_STEPS)),
  /** Null where nothing was handed over. */
  branchName: z.string().nullable(),
})

/** What stands on a numbered sheet; kept with its record, so that a second copy says the same as the first. */
export const ReceiptContent = z.discriminatedUnion('kind', [Application, Attendance, Emergency])
export type ReceiptContent = z.infer<typeof ReceiptContent>
export type ApplicationContent = z.infer<typeof Application>
export type AttendanceContent = z.infer<typeof Attendance>
export type EmergencyContent = z.infer<typeof Emergency>
