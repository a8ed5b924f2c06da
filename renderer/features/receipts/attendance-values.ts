import { z } from 'zod'
import { AttendanceInput } from '../../../shared/contract/receipts.ts'
import { toLocalDateTime } from '../../../shared/dates.ts'
import type { BranchId, PersonId } from '../../../shared/ids.ts'
import type { ImportantReason } from '../../../shared/receipt-lists.ts'
import { parseTime } from '../../components/typed-time.ts'

/** What the form holds. Reason and branch stay while the switch is off, so that a slip of the key loses nothing. */
export type AttendanceValues = {
  personId: PersonId | null
  from: string
  to: string
  purpose: string
  withMissed: boolean
  reason: ImportantReason | null
  note: string
  branchId: BranchId | null
}

export function emptyAttendance(personId: PersonId | null, purpose: string, now: number): AttendanceValues {
  const time = toLocalDateTime(now).slice(11)
  return { personId, from: time, to: time, purpose, withMissed: false, reason: null, note: '', branchId: null }
}

/** What is handed in; times in any usual spelling. */
export function toAttendance({ withMissed, reason, note, branchId, from, to, ...rest }: AttendanceValues) {
  const missed = withMissed ? { reason, note, branchId } : null
  return { ...rest, from: parseTime(from) ?? from, to: parseTime(to) ?? to, missed }
}

/** The contract's own rules, told at the fields of the form. */
export const AttendanceForm = z.custom<AttendanceValues>().superRefine((values, context) => {
  for (const { path, message } of AttendanceInput.safeParse(toAttendance(values)).error?.issues ?? []) {
    context.addIssue({ code: 'custom', path: path.filter((part) => part !== 'missed'), message })
  }
})
