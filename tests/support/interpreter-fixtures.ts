import type { BookingInput, PoolInput } from '../../shared/contract/interpreters.ts'

/** A volunteer pool as a municipal integration centre runs it; invented. */
export function poolInput(change: Partial<PoolInput> = {}): PoolInput {
  return {
    name: 'Sprachmittlerpool Musterkreis',
    kind: 'ehrenamt_ki',
    languages: ['ukr', 'rus', 'arb'],
    contactName: 'Frau Demir',
    phone: '0202 5550170',
    email: 'pool@example.org',
    leadDays: 5,
    cancelHours: 24,
    note: '',
    active: true,
    ...change,
  }
}

export const PHONE_POOL = {
  name: 'Telefondolmetschen Rund um die Uhr',
  kind: 'telefon_video',
  leadDays: 0,
  cancelHours: 0,
  phone: '0800 5550199',
  email: '',
} as const satisfies Partial<PoolInput>

/** A talk late enough for volunteers: ten working days after 24 November 2026. */
export function bookingInput(change: Partial<BookingInput> = {}): BookingInput {
  return {
    personId: null,
    appointmentId: null,
    siteId: null,
    poolId: null,
    language: 'ukr',
    variant: '',
    genderWish: 'egal',
    start: '2026-12-08T10:00',
    minutes: 45,
    legalTalk: false,
    series: false,
    professionalPresent: true,
    ...change,
  }
}

/** A step with nothing to say. */
export const STEP = { reason: null, note: '', interpreterName: '', actualMinutes: null, costCents: null } as const
