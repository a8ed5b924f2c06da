import type { LocalDateTime } from './dates.ts'
import { cancelsInTime, isOver, type PoolBlock, type PoolKind } from './interpreter-rules.ts'

/** States of one booking of an interpreter (Sprachmittlung), from the need to what came of it. */
export const INTERPRETER_STATES = ['bedarf', 'angefragt', 'bestaetigt', 'durchgefuehrt', 'abgesagt_rechtzeitig', 'ausgefallen'] as const
export type InterpreterState = (typeof INTERPRETER_STATES)[number]

/** Why it went back or came to nothing; never a statement about the person. */
export const INTERPRETER_REASONS = [
  'pool_abgelehnt',
  'keine_antwort',
  'termin_verlegt',
  'termin_abgesagt',
  'bedarf_entfallen',
  'andere_loesung',
  'keine_gefunden',
  'nicht_gekommen',
  'gespraech_ausgefallen',
  'kurzfristig_abgesagt',
  'technik',
] as const
export type InterpreterReason = (typeof INTERPRETER_REASONS)[number]

const NEXT: Readonly<Record<InterpreterState, readonly InterpreterState[]>> = {
  bedarf: ['angefragt', 'abgesagt_rechtzeitig', 'ausgefallen'],
  angefragt: ['bestaetigt', 'bedarf', 'abgesagt_rechtzeitig', 'ausgefallen'],
  bestaetigt: ['durchgefuehrt', 'abgesagt_rechtzeitig', 'ausgefallen'],
  durchgefuehrt: [],
  abgesagt_rechtzeitig: [],
  ausgefallen: [],
}

/** Reasons to choose from when a booking takes this step; none where the step explains itself. */
const REASONS: Readonly<Record<InterpreterState, readonly InterpreterReason[]>> = {
  bedarf: ['pool_abgelehnt', 'keine_antwort', 'termin_verlegt'],
  angefragt: [],
  bestaetigt: [],
  durchgefuehrt: [],
  abgesagt_rechtzeitig: ['termin_abgesagt', 'termin_verlegt', 'bedarf_entfallen', 'andere_loesung'],
  ausgefallen: ['nicht_gekommen', 'gespraech_ausgefallen', 'kurzfristig_abgesagt', 'keine_gefunden', 'technik'],
}

/** Whoever is reached by phone or sits next door is asked and there in one step. */
const AT_ONCE: readonly PoolKind[] = ['telefon_video', 'kollegin']

export function nextStates(from: InterpreterState, kind: PoolKind | null): readonly InterpreterState[] {
  const direct = from === 'bedarf' && kind !== null && AT_ONCE.includes(kind)
  return direct ? ['bestaetigt', ...NEXT.bedarf] : NEXT[from]
}
export function reasonsFor(to: InterpreterState): readonly InterpreterReason[] {
  return REASONS[to]
}
/** True while something is still to be done. */
export function isOpen(state: InterpreterState): boolean {
  return NEXT[state].length > 0
}
/** True while nobody has promised to come. */
export function isNeeded(state: InterpreterState): boolean {
  return state === 'bedarf' || state === 'angefragt'
}

type Booking = {
  readonly state: InterpreterState
  readonly start: LocalDateTime
  readonly minutes: number
  /** Null as long as nobody was chosen. */
  readonly pool: { readonly kind: PoolKind; readonly cancelHours: number } | null
  readonly blocks: readonly PoolBlock[]
}
type Step = {
  readonly to: InterpreterState
  readonly reason: InterpreterReason | null
  readonly actualMinutes: number | null
}
/** Field to blame -> key of its sentence; `state` without a key of its own is a step that does not exist. */
type Refusal = { readonly field: 'state' | 'poolId' | 'reason' | 'actualMinutes'; readonly key: string }

/** Why a booking may not take a step now, or null. The one place that decides, on screen and in main. */
export function refusalOf({ state, start, minutes, pool, blocks }: Booking, step: Step, now: LocalDateTime): Refusal | null {
  const { to, reason, actualMinutes } = step
  if (!nextStates(state, pool?.kind ?? null).includes(to)) return { field: 'state', key: 'interpreter_no_step' }
  const reasons = reasonsFor(to)
  if (reasons.length > 0 && (reason === null || !reasons.includes(reason))) return { field: 'reason', key: 'step_reason_missing' }
  const asks = to === 'angefragt' || (to === 'bestaetigt' && state === 'bedarf')
  const [block] = blocks
  if (asks && pool === null) return { field: 'poolId', key: 'pool_missing' }
  if (asks && isOver(start, minutes, now)) return { field: 'state', key: 'interpreter_past' }
  if (asks && block) return { field: 'poolId', key: `pool_${block}` }
  if (to === 'durchgefuehrt' && now < start) return { field: 'state', key: 'interpreter_not_yet' }
  if (to === 'durchgefuehrt' && actualMinutes === null) return { field: 'actualMinutes', key: 'minutes_missing' }
  if (to === 'abgesagt_rechtzeitig' && !cancelsInTime(start, state === 'bedarf' ? 0 : (pool?.cancelHours ?? 0), now)) {
    return { field: 'state', key: 'interpreter_too_late' }
  }
  return null
}

/** State a booking falls back to when its last step is taken back on the same day; null when there is none to take back. */
export function stateBefore(
  steps: readonly { readonly state: InterpreterState }[],
  lastStepOn: string,
  today: string,
): InterpreterState | null {
  const before = steps.at(-2)
  return before && lastStepOn === today ? before.state : null
}
