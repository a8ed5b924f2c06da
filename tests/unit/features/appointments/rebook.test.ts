import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { APPOINTMENT_STATES, canBecome, isLive, isTimeFor, mayFollow } from '../../../../shared/appointment-states.ts'
import type { Appointment, AppointmentInput } from '../../../../shared/contract/appointments.ts'
import { addMinutes } from '../../../../shared/dates.ts'
import { proposeSlot } from '../../../../shared/free-slot.ts'
import { createApp, type TestApp } from '../../../support/app.ts'
import { colleague } from '../../../support/colleague.ts'
import { siteInput } from '../../../support/fixtures.ts'
import { addPerson } from '../../../support/person.ts'

let app: TestApp
let input: AppointmentInput
beforeEach(async () => {
  // A Tuesday, nine o'clock in Berlin.
  app = createApp()
  const site = await app.call('dropIn', 'createSite', siteInput())
  const personId = await addPerson(app)
  input = { personId, siteId: site.id, start: '2026-11-24T08:00', minutes: 30, purpose: 'Wohnung', interpreterLanguage: 'ukr' }
})
afterEach(() => app.close())

const book = (change: Partial<AppointmentInput> = {}) => app.call('appointments', 'book', { ...input, ...change })
const ref = ({ id, revision }: Appointment) => ({ id, revision })
const mark = (appointment: Appointment, state: 'bestaetigt' | 'verspaetet' | 'nicht_gekommen') =>
  app.call('appointments', 'mark', { ...ref(appointment), state })
const proposal = async ({ id }: Appointment) => (await app.call('appointments', 'proposal', { id })).slot

test('confirmed, then come too late on the same day: nothing else follows from it', async () => {
  const confirmed = await mark(await book({ start: '2026-11-24T08:30' }), 'bestaetigt')
  expect(confirmed).toMatchObject({ state: 'bestaetigt', revision: 2 })
  expect(await mark(confirmed, 'verspaetet')).toMatchObject({ state: 'verspaetet', cancelNote: '' })
})

test('a miss is not put down before the end, and may still become a late arrival', async () => {
  const running = await book({ start: '2026-11-24T08:45' })
  const early = await app.reply('appointments', 'mark', { ...ref(running), state: 'nicht_gekommen' })
  expect(early).toEqual({ ok: false, error: { code: 'not_allowed_now' } })
  app.advance(30 * 60_000)
  const missed = await mark(running, 'nicht_gekommen')
  expect(await mark(missed, 'verspaetet')).toMatchObject({ state: 'verspaetet' })
})

test('after a miss the same weekday and time a week later is proposed, and the new one is tied to it', async () => {
  const missed = await mark(await book(), 'nicht_gekommen')
  expect(await proposal(missed)).toEqual({ start: '2026-12-01T08:00', minutes: 30, kind: 'same' })
  const again = await app.call('appointments', 'rebook', { ...ref(missed), start: '2026-12-01T08:00', minutes: 30 })
  expect(again).toMatchObject({ state: 'geplant', purpose: 'Wohnung', interpreterLanguage: 'ukr', followUpOf: missed.id, revision: 1 })
  expect(await app.call('appointments', 'get', { id: missed.id })).toEqual(missed)
  expect(await app.call('appointments', 'linked', { id: missed.id })).toMatchObject({
    before: null,
    after: { id: again.id, state: 'geplant' },
  })
  expect(await app.call('appointments', 'linked', { id: again.id })).toMatchObject({ before: { id: missed.id }, after: null })
})

test('one whose time went by unmarked is postponed by its new appointment; one ahead is moved instead', async () => {
  const passed = await book()
  await app.call('appointments', 'rebook', { ...ref(passed), start: '2026-12-01T08:00', minutes: 30 })
  const postponed = await app.call('appointments', 'get', { id: passed.id })
  expect(postponed).toMatchObject({ state: 'verschoben', start: '2026-11-24T08:00' })
  expect(await app.call('appointments', 'restore', ref(postponed))).toMatchObject({ state: 'geplant' })
  const ahead = await book({ start: '2026-11-25T08:00' })
  const refused = await app.reply('appointments', 'rebook', { ...ref(ahead), start: '2026-12-01T08:00', minutes: 30 })
  expect(refused).toEqual({ ok: false, error: { code: 'not_allowed_now' } })
})

test('what is taken by staff, person, own calendar, weekend or holiday is not proposed', async () => {
  const missed = await mark(await book(), 'nicht_gekommen')
  await book({ start: '2026-12-01T08:15' })
  expect(await proposal(missed)).toEqual({ start: '2026-12-01T08:45', minutes: 30, kind: 'next' })
  const file = join(app.folder, 'k.ics')
  const busy =
    'BEGIN:VEVENT\r\nUID:1\r\nDTSTART;TZID=Europe/Berlin:20261201T080000\r\nDTEND;TZID=Europe/Berlin:20261201T180000\r\nEND:VEVENT\r\n'
  writeFileSync(file, `BEGIN:VCALENDAR\r\n${busy}END:VCALENDAR\r\n`)
  app.host.answers.file = file
  await app.call('busy', 'take', {})
  expect(await proposal(missed)).toEqual({ start: '2026-12-02T08:00', minutes: 30, kind: 'next' })
  const fourth = await app.call('appointments', 'cancel', {
    ...ref(await book({ start: '2026-12-18T10:00' })),
    reason: 'abgesagt_jc',
    note: '',
  })
  expect(await proposal(fourth)).toEqual({ start: '2026-12-28T10:00', minutes: 30, kind: 'next' })
})

const leave = (from: string, to: string) =>
  app.call('calendar', 'saveAbsence', { id: null, staffId: app.staff.id, kind: 'urlaub', from, to })
const away = (why: string) => ({ ok: false, error: { code: 'not_allowed_now', fields: { day: why } } })

test('nothing is agreed anew on a day of absence, and none is proposed', async () => {
  const missed = await mark(await book(), 'nicht_gekommen')
  await leave('2026-11-30', '2026-12-04')
  expect(await proposal(missed)).toEqual({ start: '2026-12-07T08:00', minutes: 30, kind: 'next' })
  const wish = { ...ref(missed), start: '2026-12-04T08:00', minutes: 30 }
  expect(await app.reply('appointments', 'rebook', wish)).toEqual(away('staff_absent'))
  expect(await app.call('appointments', 'ofPerson', { personId: input.personId })).toHaveLength(1)
  expect(await app.call('appointments', 'rebook', { ...wish, start: '2026-12-07T08:00' })).toMatchObject({ followUpOf: missed.id })
})

test('with somebody who has left nothing is agreed anew; whoever asks takes it over', async () => {
  const berat = colleague(app)
  const his = await berat.call('appointments', 'book', input)
  const missed = await mark(his, 'nicht_gekommen')
  app.store.db.prepare('UPDATE staff SET active = 0 WHERE id = ?').run(berat.id)
  // Own appointments count now, not those of who left.
  await book({ personId: await addPerson(app, { givenNames: 'Ihor' }), start: '2026-12-01T08:00' })
  const offered = await app.call('appointments', 'proposal', { id: missed.id })
  expect(offered).toMatchObject({ staffLeft: true, slot: { start: '2026-12-01T08:30', kind: 'next' } })
  const wish = { ...ref(missed), start: '2026-12-01T08:30', minutes: 30 }
  expect(await app.reply('appointments', 'rebook', wish)).toEqual(away('staff_inactive'))
  expect(await app.call('appointments', 'rebook', { ...wish, withMe: true })).toMatchObject({ staffName: app.staff.displayName })
})

test('a proposal is always free, ahead and no earlier than a week later', () => {
  const minute = fc.integer({ min: 0, max: 60 * 24 * 20 })
  const spans = fc.array(fc.tuple(minute, fc.integer({ min: 15, max: 600 })), { maxLength: 30 })
  fc.assert(
    fc.property(spans, minute, fc.integer({ min: 5, max: 180 }), (list, late, minutes) => {
      const start = '2026-11-24T09:30'
      const now = addMinutes('2026-11-24T00:00', late)
      const taken = list.map(([from, length]) => ({
        start: addMinutes('2026-11-30T00:00', from),
        end: addMinutes('2026-11-30T00:00', from + length),
      }))
      const found = proposeSlot({ start, minutes, now, taken, opens: (day) => ![0, 6].includes(new Date(day).getUTCDay()) })
      if (!found) throw new Error('eight weeks cannot be full')
      const end = addMinutes(found.start, minutes)
      expect(taken.some((span) => span.start < end && span.end > found.start)).toBe(false)
      expect(found.start > now && found.start >= '2026-12-01').toBe(true)
      if (found.kind === 'same') expect(found.start.slice(11)).toBe('09:30')
    }),
  )
})

test('over generated wishes and times the service does exactly what the machine allows', async () => {
  const wishes = fc.array(fc.tuple(fc.constantFrom(...APPOINTMENT_STATES), fc.integer({ min: 0, max: 90 })), { maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(wishes, async (sequence) => {
      const now = () => toWall()
      let current = await book({ start: addMinutes(now(), 20) })
      for (const [wish, minutes] of sequence) {
        app.advance(minutes * 60_000)
        const reply = await step(current, wish)
        const follows = wish === 'verschoben' && mayFollow(current.state, current.end, now())
        const expected = wish === 'verschoben' ? follows : canBecome(current.state, wish) && isTimeFor(wish, current, now())
        expect(reply.ok, `${current.state} to ${wish}`).toBe(expected)
        const before = current
        current = await app.call('appointments', 'get', { id: current.id })
        if (!reply.ok) expect(current).toEqual(before)
        else expect(current.state).toBe(wish === 'verschoben' && !isLive(before.state) ? before.state : wish)
      }
    }),
    { numRuns: 25 },
  )
})

function toWall(): string {
  const at = new Date(app.workplace.clock.now())
  return at.toLocaleString('sv-SE', { timeZone: 'Europe/Berlin' }).slice(0, 16).replace(' ', 'T')
}

function step(appointment: Appointment, wish: Appointment['state']) {
  const which = ref(appointment)
  if (wish === 'geplant') return app.reply('appointments', 'restore', which)
  if (wish === 'erschienen') return app.reply('appointments', 'markAttended', which)
  if (wish === 'verschoben') return app.reply('appointments', 'rebook', { ...which, start: '2028-01-11T09:00', minutes: 30 })
  if (wish === 'abgesagt_person' || wish === 'abgesagt_jc') return app.reply('appointments', 'cancel', { ...which, reason: wish, note: '' })
  return app.reply('appointments', 'mark', { ...which, state: wish })
}
