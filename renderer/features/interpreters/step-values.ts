import { z } from 'zod'
import { type Booking, interpreters } from '../../../shared/contract/interpreters.ts'
import type { LocalDateTime } from '../../../shared/dates.ts'
import { blocksOf } from '../../../shared/interpreter-rules.ts'
import { type InterpreterReason, type InterpreterState, refusalOf } from '../../../shared/interpreter-states.ts'
import { parseEuro } from '../../../shared/money.ts'

/** A step as the fields hold it while somebody is typing. */
export type StepValues = {
  reason: InterpreterReason | null
  note: string
  interpreterName: string
  actualMinutes: number | string
  cost: string
}

const Fields = interpreters.advance.input.shape

function centsOf(cost: string): number | null {
  return cost.trim() === '' ? null : parseEuro(cost)
}

/** The rules of the state machine and of the fields, told where they can be mended. */
export function stepRules(booking: Booking, to: InterpreterState, now: LocalDateTime) {
  return z.custom<StepValues>().superRefine((values, context) => {
    const refuse = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
    const minutes = values.actualMinutes === '' ? null : values.actualMinutes
    const cents = centsOf(values.cost)
    if (values.cost.trim() !== '' && cents === null) refuse('cost', 'cost')
    else if (!Fields.costCents.safeParse(cents).success) refuse('cost', 'cost')
    if (to === 'durchgefuehrt' && !Fields.actualMinutes.safeParse(minutes).success) refuse('actualMinutes', 'minutes_missing')
    const actualMinutes = typeof minutes === 'number' ? minutes : null
    const blocks = booking.pool ? blocksOf(booking.pool, booking) : []
    const refusal = refusalOf({ ...booking, blocks }, { to, reason: values.reason, actualMinutes }, now)
    if (refusal) refuse(refusal.field, refusal.key)
  })
}

export function toStep({ id, revision }: Booking, state: InterpreterState, values: StepValues) {
  const { reason, note, interpreterName, actualMinutes, cost } = values
  const minutes = state === 'durchgefuehrt' && typeof actualMinutes === 'number' ? actualMinutes : null
  return { id, revision, state, reason, note, interpreterName, actualMinutes: minutes, costCents: centsOf(cost) }
}
