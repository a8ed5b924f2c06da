import type { LocalDateTime } from './dates.ts'

/**
 * States of a voluntary appointment. A miss (`nicht_gekommen`) has no consequence and is never sent anywhere;
 * the legal kind (Meldeaufforderung, § 59 SGB II) is a machine of its own: summons-states.ts. What is only being typed
 * (`entwurf`) is the draft of the form and no appointment yet.
 */
export const APPOINTMENT_STATES = [
  'geplant',
  'bestaetigt',
  'erschienen',
  'verspaetet',
  'nicht_gekommen',
  'abgesagt_person',
  'abgesagt_jc',
  'verschoben',
] as const
export type AppointmentState = (typeof APPOINTMENT_STATES)[number]

/** What is put down about an appointment by one key. */
export const APPOINTMENT_MARKS = ['bestaetigt', 'verspaetet', 'nicht_gekommen'] as const

const LIVE: readonly AppointmentState[] = ['geplant', 'bestaetigt']
const OFF: readonly AppointmentState[] = ['abgesagt_person', 'abgesagt_jc', 'verschoben']

const NEXT: Readonly<Record<AppointmentState, readonly AppointmentState[]>> = {
  geplant: ['bestaetigt', 'erschienen', 'verspaetet', 'nicht_gekommen', 'abgesagt_person', 'abgesagt_jc', 'verschoben'],
  bestaetigt: ['geplant', 'erschienen', 'verspaetet', 'nicht_gekommen', 'abgesagt_person', 'abgesagt_jc', 'verschoben'],
  // Everything else can only be taken back, because a slip of the key must not stay on a person's record.
  erschienen: ['geplant'],
  verspaetet: ['geplant'],
  nicht_gekommen: ['geplant', 'erschienen', 'verspaetet'],
  abgesagt_person: ['geplant'],
  abgesagt_jc: ['geplant'],
  verschoben: ['geplant'],
}

/** True while the appointment still lies ahead: only then it can be moved, and only then it occupies time. */
export function isLive(state: AppointmentState): boolean {
  return LIVE.includes(state)
}

export function canBecome(from: AppointmentState, to: AppointmentState): boolean {
  return NEXT[from].includes(to)
}

/** True when it does not take place: called off by either side, or a new appointment stands in its place. */
export function isCancelled(state: AppointmentState): boolean {
  return OFF.includes(state)
}

/** True when a new appointment may follow: of one that was missed or called off, and of one whose time went by unmarked. */
export function mayFollow(state: AppointmentState, end: LocalDateTime, now: LocalDateTime): boolean {
  return state === 'nicht_gekommen' || state === 'abgesagt_person' || state === 'abgesagt_jc' || (isLive(state) && end <= now)
}

/**
 * Whether the clock allows the mark. Nobody has come before the day, or late before the beginning, and nobody has missed
 * what is not over: a miss that is put down too early would wrong the person.
 */
export function isTimeFor(
  state: AppointmentState,
  { start, end }: { start: LocalDateTime; end: LocalDateTime },
  now: LocalDateTime,
): boolean {
  if (state === 'erschienen') return start.slice(0, 10) <= now.slice(0, 10)
  if (state === 'verspaetet') return start <= now
  return state !== 'nicht_gekommen' || end <= now
}
