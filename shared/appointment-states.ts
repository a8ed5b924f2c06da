/**
 * States of a voluntary appointment. A miss (`nicht_gekommen`) has no consequence and is never sent anywhere;
 * the legal kind (Meldeaufforderung, § 59 SGB II) is a machine of its own: summons-states.ts.
 */
export const APPOINTMENT_STATES = [
  'geplant',
  'bestaetigt',
  'erschienen',
  'verspaetet',
  'nicht_gekommen',
  'abgesagt_person',
  'abgesagt_jc',
] as const
export type AppointmentState = (typeof APPOINTMENT_STATES)[number]

const LIVE: readonly AppointmentState[] = ['geplant', 'bestaetigt']

const NEXT: Readonly<Record<AppointmentState, readonly AppointmentState[]>> = {
  geplant: ['bestaetigt', 'erschienen', 'verspaetet', 'nicht_gekommen', 'abgesagt_person', 'abgesagt_jc'],
  bestaetigt: ['erschienen', 'verspaetet', 'nicht_gekommen', 'abgesagt_person', 'abgesagt_jc'],
  // Everything else can only be taken back, because a slip of the key must not stay on a person's record.
  erschienen: ['geplant'],
  verspaetet: ['geplant'],
  nicht_gekommen: ['geplant', 'erschienen', 'verspaetet'],
  abgesagt_person: ['geplant'],
  abgesagt_jc: ['geplant'],
}

/** True while the appointment still lies ahead: only then it can be moved, and only then it occupies time. */
export function isLive(state: AppointmentState): boolean {
  return LIVE.includes(state)
}

export function canBecome(from: AppointmentState, to: AppointmentState): boolean {
  return NEXT[from].includes(to)
}

export function isCancelled(state: AppointmentState): boolean {
  return state === 'abgesagt_person' || state === 'abgesagt_jc'
}
