import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Appointment, AppointmentInput, BookInput } from '../../../../shared/contract/appointments.ts'
import type { WaitingInput } from '../../../../shared/contract/waiting.ts'
import { PersonId } from '../../../../shared/ids.ts'
import type { AppointmentLetterKind } from '../../../../shared/letter-kinds.ts'
import { fits } from '../../../../shared/waiting-rules.ts'
import { createApp, type TestApp } from '../../../support/app.ts'
import { colleague } from '../../../support/colleague.ts'
import { personInput, siteInput } from '../../../support/fixtures.ts'
import { addPerson } from '../../../support/person.ts'

let app: TestApp
let wish: WaitingInput
let booking: AppointmentInput
beforeEach(async () => {
  app = createApp()
  const site = await app.call('dropIn', 'createSite', siteInput())
  const personId = await addPerson(app)
  wish = { personId, siteId: site.id, staffId: null, purpose: 'Formular', interpreterLanguage: 'ukr', weekdays: [], dayParts: [] }
  booking = { personId, siteId: site.id, start: '2026-11-26T09:30', minutes: 30, purpose: 'Wohnung', interpreterLanguage: null }
})
afterEach(() => app.close())

const add = (change: Partial<WaitingInput> = {}) => {
  app.advance(1000)
  return app.call('waiting', 'add', { ...wish, ...change })
}
const other = async (givenNames: string) => (await app.call('people', 'create', personInput({ givenNames }))).id
const ref = ({ id, revision }: { id: Appointment['id']; revision: number }) => ({ id, revision })
async function calledOff(change: Partial<BookInput> = {}): Promise<Appointment> {
  const booked = await app.call('appointments', 'book', { ...booking, ...change })
  return app.call('appointments', 'cancel', { ...ref(booked), reason: 'abgesagt_person', note: '' })
}

test('those a freed time fits stand in the order of waiting, whoever they are', async () => {
  const first = await add({ personId: await other('Halyna'), weekdays: ['TH'], dayParts: ['vormittag'] })
  await add({ personId: await other('Taras'), dayParts: ['nachmittag'] })
  const third = await add({ personId: await other('Iryna'), staffId: app.staff.id, siteId: null })
  const freed = await calledOff()
  const slot = await app.call('waiting', 'forSlot', { appointmentId: freed.id })
  expect(slot).toMatchObject({ free: true, start: '2026-11-26T09:30', end: '2026-11-26T10:00' })
  expect(slot.waiting.map(({ id }) => id)).toEqual([first.id, third.id])
})

test('offering books the time for them and takes them off the list; the time is then gone', async () => {
  const waiting = await add({ personId: await other('Halyna') })
  const next = await add({ personId: await other('Iryna') })
  const freed = await calledOff()
  const made = await app.call('waiting', 'offer', { id: waiting.id, revision: 1, appointmentId: freed.id })
  expect(made).toMatchObject({
    personId: waiting.personId,
    start: freed.start,
    minutes: 30,
    purpose: 'Formular',
    interpreterLanguage: 'ukr',
  })
  expect((await app.call('waiting', 'list', {})).map(({ id }) => id)).toEqual([next.id])
  expect(await app.call('waiting', 'forSlot', { appointmentId: freed.id })).toMatchObject({ free: false, waiting: [] })
  const again = await app.reply('waiting', 'offer', { id: next.id, revision: 1, appointmentId: freed.id })
  expect(again).toEqual({ ok: false, error: { code: 'not_allowed_now', fields: { slot: 'slot_taken' } } })
  expect((await app.call('waiting', 'list', {})).map(({ id }) => id)).toEqual([next.id])
})

test.each(['staff_absent', 'staff_inactive'] as const)('nothing is offered of a time nobody will be there (%s)', async (why) => {
  const waiting = await add({ personId: await other('Halyna') })
  const berat = colleague(app)
  const freed = await calledOff({ staffId: berat.id })
  if (why === 'staff_inactive') app.store.db.prepare('UPDATE staff SET active = 0 WHERE id = ?').run(berat.id)
  else await berat.call('calendar', 'saveAbsence', { id: null, staffId: berat.id, kind: 'urlaub', from: '2026-11-26', to: '2026-11-26' })
  expect(await app.call('waiting', 'forSlot', { appointmentId: freed.id })).toMatchObject({ free: false, why, waiting: [] })
  const refused = await app.reply('waiting', 'offer', { id: waiting.id, revision: 1, appointmentId: freed.id })
  expect(refused).toEqual({ ok: false, error: { code: 'not_allowed_now', fields: { slot: why } } })
  expect((await app.call('waiting', 'list', {})).map(({ id }) => id)).toEqual([waiting.id])
})

test('nothing is offered of a time that is past, or of an appointment that still stands', async () => {
  const waiting = await add()
  const standing = await app.call('appointments', 'book', booking)
  for (const { id } of [standing, await calledOff({ start: '2026-11-23T09:30' })]) {
    expect(await app.call('waiting', 'forSlot', { appointmentId: id })).toMatchObject({ free: false, waiting: [] })
    expect(await app.reply('waiting', 'offer', { id: waiting.id, revision: 1, appointmentId: id })).toMatchObject({ ok: false })
  }
})

test('taken off and put back, the place in the order is the old one; an outdated change is refused', async () => {
  const first = await add()
  const second = await add({ personId: await other('Halyna') })
  const removed = await app.call('waiting', 'remove', { id: first.id, revision: 1 })
  expect((await app.call('waiting', 'list', {})).map(({ id }) => id)).toEqual([second.id])
  expect(await app.reply('waiting', 'restore', { id: first.id, revision: 1 })).toMatchObject({ error: { code: 'conflict' } })
  await app.call('waiting', 'restore', { id: first.id, revision: removed.revision })
  expect((await app.call('waiting', 'list', {})).map(({ id }) => id)).toEqual([first.id, second.id])
})

test('an unknown person is not found', async () => {
  const personId = PersonId.parse('0193a5c0-1111-7222-8333-444455556666')
  expect(await app.reply('waiting', 'add', { ...wish, personId })).toEqual({ ok: false, error: { code: 'not_found' } })
})

test.each<[Partial<WaitingInput>, string, boolean]>([
  [{}, '2026-11-26T09:30', true],
  [{ weekdays: ['TH', 'FR'] }, '2026-11-26T09:30', true],
  [{ weekdays: ['MO'] }, '2026-11-26T09:30', false],
  [{ dayParts: ['vormittag'] }, '2026-11-26T11:59', true],
  [{ dayParts: ['vormittag'] }, '2026-11-26T12:00', false],
  [{ dayParts: ['nachmittag'] }, '2026-11-26T16:59', true],
  [{ dayParts: ['nachmittag'] }, '2026-11-26T17:00', false],
  [{ dayParts: ['abend', 'vormittag'] }, '2026-11-26T17:00', true],
])('whoever wishes %j takes %s: %s', (change, start, fitting) => {
  const { siteId } = booking
  expect(fits({ ...wish, ...change }, { siteId, staffId: app.staff.id, start })).toBe(fitting)
})

test('beyond the quota of its site a booking is a request until the branch agrees', async () => {
  const { siteId } = booking
  await app.call('appointments', 'setQuota', { siteId, day: '2026-11-26', slots: 1 })
  const first = await app.call('appointments', 'book', booking)
  const second = await app.call('appointments', 'book', { ...booking, start: '2026-11-26T11:00' })
  const elsewhere = await app.call('appointments', 'book', { ...booking, start: '2026-11-27T11:00' })
  expect([first, second, elsewhere].map(({ provisional }) => provisional)).toEqual([false, true, false])
  expect(await app.call('appointments', 'quotas', { from: '2026-11-26' })).toMatchObject([{ slots: 1, booked: 1, provisional: 1 }])
  expect((await app.call('appointments', 'provisional', {})).map(({ id }) => id)).toEqual([second.id])
  const agreed = await app.call('appointments', 'accept', ref(second))
  expect(agreed).toMatchObject({ provisional: false, revision: 2 })
  expect(await app.reply('appointments', 'accept', ref(agreed))).toEqual({ ok: false, error: { code: 'not_allowed_now' } })
})

test('what is only a request is confirmed by nobody, and its letters say what it is', async () => {
  const { siteId } = booking
  await app.call('appointments', 'setQuota', { siteId, day: '2026-11-26', slots: 0 })
  const request = await app.call('appointments', 'book', booking)
  const confirm = { ...ref(request), state: 'bestaetigt' } as const
  const refused = (fields: object) => ({ ok: false, error: { code: 'not_allowed_now', fields } })
  expect(await app.reply('appointments', 'mark', confirm)).toEqual(refused({ state: 'appointment_provisional' }))
  const letter = (kind: AppointmentLetterKind) => app.reply('letters', 'appointment', { id: request.id, kind })
  for (const kind of ['termin_einladung', 'termin_bestaetigung', 'termin_aenderung', 'termin_erinnerung'] as const)
    expect(await letter(kind), kind).toEqual(refused({ state: 'letter_provisional' }))
  expect(await letter('termin_vorlaeufig')).toMatchObject({ ok: true })
  const html = app.host.rendered.at(-1) ?? ''
  expect(html).toContain('Ihr Termin ist noch vorläufig')
  expect(html).not.toMatch(/steht fest|reserviert|bestätigt|fest eingetragen/)
  await app.call('letters', 'nextSteps', { id: booking.personId })
  expect(app.host.rendered.at(-1)).toContain('Vorläufig: Der Termin gilt erst, wenn Sie eine Zusage bekommen.')
  const run = await app.call('letters', 'candidates', { from: '2026-11-26', to: '2026-11-26', siteId, kind: 'termin_bestaetigung' })
  expect(run.map(({ obstacle }) => obstacle)).toEqual(['vorlaeufig'])

  await app.call('appointments', 'accept', ref(request))
  expect(await letter('termin_vorlaeufig')).toEqual(refused({ state: 'letter_settled' }))
  expect(await letter('termin_bestaetigung')).toMatchObject({ ok: true })
  await app.call('letters', 'nextSteps', { id: booking.personId })
  expect(app.host.rendered.at(-1)).not.toContain('Vorläufig')
})

test('who had confirmed has not confirmed the request that it becomes by a move', async () => {
  await app.call('appointments', 'setQuota', { siteId: booking.siteId, day: '2026-11-27', slots: 0 })
  const confirmed = await app.call('appointments', 'mark', { ...ref(await app.call('appointments', 'book', booking)), state: 'bestaetigt' })
  const moved = await app.call('appointments', 'move', { ...ref(confirmed), start: '2026-11-27T09:30', minutes: 30 })
  expect(moved).toMatchObject({ provisional: true, state: 'geplant' })
})

test('the quota counts where an appointment goes, and again when a called-off one comes back', async () => {
  const { siteId } = booking
  await app.call('appointments', 'setQuota', { siteId, day: '2026-11-26', slots: 1 })
  const first = await app.call('appointments', 'book', booking)
  const later = await app.call('appointments', 'book', { ...booking, start: '2026-11-27T09:30' })
  const moved = await app.call('appointments', 'move', { ...ref(later), start: '2026-11-26T14:00', minutes: 30 })
  expect(moved.provisional).toBe(true)
  expect((await app.call('appointments', 'move', { ...ref(first), start: '2026-11-26T10:00', minutes: 30 })).provisional).toBe(false)
  const back = await app.call('appointments', 'move', { ...ref(moved), start: '2026-11-27T14:00', minutes: 30 })
  expect(back.provisional).toBe(false)
  const off = await app.call('appointments', 'cancel', { id: first.id, revision: 2, reason: 'abgesagt_jc', note: '' })
  await app.call('appointments', 'move', { ...ref(back), start: '2026-11-26T15:00', minutes: 30 })
  expect((await app.call('appointments', 'restore', ref(off))).provisional).toBe(true)
  await app.call('appointments', 'setQuota', { siteId, day: '2026-11-26', slots: null })
  expect(await app.call('appointments', 'quotas', { from: '2026-11-01' })).toEqual([])
})
