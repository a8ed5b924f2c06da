import fc from 'fast-check'
import { expect, test } from 'vitest'
import { APPOINTMENT_STATES, type AppointmentState, canBecome, isCancelled, isLive } from '../../../shared/appointment-states.ts'

/** The whole table once more in its own words; `from: to to …`. */
const TABLE = `
  geplant: bestaetigt erschienen verspaetet nicht_gekommen abgesagt_person abgesagt_jc
  bestaetigt: erschienen verspaetet nicht_gekommen abgesagt_person abgesagt_jc
  erschienen: geplant
  verspaetet: geplant
  nicht_gekommen: geplant erschienen verspaetet
  abgesagt_person: geplant
  abgesagt_jc: geplant
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
