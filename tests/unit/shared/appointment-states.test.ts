import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  APPOINTMENT_STATES,
  type AppointmentState,
  canBecome,
  isCancelled,
  isLive,
  isTimeFor,
  mayFollow,
} from '../../../shared/appointment-states.ts'

/** The whole table once more in its own words; `from: to to …`. */
const TABLE = `
  geplant: bestaetigt erschienen verspaetet nicht_gekommen abgesagt_person abgesagt_jc verschoben
  bestaetigt: geplant erschienen verspaetet nicht_gekommen abgesagt_person abgesagt_jc verschoben
  erschienen: geplant
  verspaetet: geplant
  nicht_gekommen: geplant erschienen verspaetet
  abgesagt_person: geplant
  abgesagt_jc: geplant
  verschoben: geplant
`
const rows = TABLE.trim()
  .split('\n')
  .map((line) => line.trim().split(': '))

test('every pair of states is allowed or refused as the table says', () => {
  const allowed = rows.flatMap(([from, to = '']) => to.split(' ').map((state) => `${from} ${state}`))
  const actual = APPOINTMENT_STATES.flatMap((from) => APPOINTMENT_STATES.filter((to) => canBecome(from, to)).map((to) => `${from} ${to}`))
  expect(actual).toEqual(allowed)
})

test.each<[AppointmentState, boolean, boolean]>([
  ['geplant', true, false],
  ['bestaetigt', true, false],
  ['erschienen', false, false],
  ['verspaetet', false, false],
  ['nicht_gekommen', false, false],
  ['abgesagt_person', false, true],
  ['abgesagt_jc', false, true],
  ['verschoben', false, true],
])('%s: lies ahead %s, is cancelled %s', (state, live, cancelled) => {
  expect([isLive(state), isCancelled(state)]).toEqual([live, cancelled])
})

test('over any sequence of wishes only allowed steps happen, and from everywhere a way leads back to planned', () => {
  const wishes = fc.array(fc.constantFrom(...APPOINTMENT_STATES), { maxLength: 40 })
  fc.assert(
    fc.property(wishes, (sequence) => {
      let state: AppointmentState = 'geplant'
      for (const wish of sequence) {
        if (!canBecome(state, wish)) continue
        expect(wish).not.toBe(state)
        expect(APPOINTMENT_STATES).toContain(wish)
        state = wish
      }
      expect(state === 'geplant' || state === 'bestaetigt' || canBecome(state, 'geplant')).toBe(true)
    }),
  )
})

const BOOKED = { start: '2026-11-24T09:30', end: '2026-11-24T10:15' } as const

test.each<[AppointmentState, string, boolean]>([
  ['bestaetigt', '2026-11-01T08:00', true],
  ['abgesagt_person', '2026-11-01T08:00', true],
  ['verschoben', '2026-11-30T08:00', true],
  ['erschienen', '2026-11-23T23:59', false],
  ['erschienen', '2026-11-24T00:00', true],
  ['verspaetet', '2026-11-24T09:29', false],
  ['verspaetet', '2026-11-24T09:30', true],
  ['verspaetet', '2026-11-24T23:59', true],
  ['nicht_gekommen', '2026-11-24T10:14', false],
  ['nicht_gekommen', '2026-11-24T10:15', true],
])('%s may be put down at %s: %s', (state, now, allowed) => {
  expect(isTimeFor(state, BOOKED, now)).toBe(allowed)
})

test.each<[AppointmentState, string, boolean]>([
  ['geplant', '2026-11-24T10:14', false],
  ['geplant', '2026-11-24T10:15', true],
  ['bestaetigt', '2026-11-24T10:15', true],
  ['nicht_gekommen', '2026-11-24T10:15', true],
  ['abgesagt_person', '2026-11-01T08:00', true],
  ['abgesagt_jc', '2026-11-01T08:00', true],
  ['erschienen', '2026-11-25T08:00', false],
  ['verspaetet', '2026-11-25T08:00', false],
  ['verschoben', '2026-11-25T08:00', false],
])('a new appointment may follow a %s one at %s: %s', (state, now, allowed) => {
  expect(mayFollow(state, BOOKED.end, now)).toBe(allowed)
})
