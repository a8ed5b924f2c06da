import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { PersonId, SiteId } from '../../../../shared/ids.ts'
import { createApp, type TestApp } from '../../../support/app.ts'
import { addBranch, assign } from '../../../support/colleague.ts'
import { personInput, siteInput } from '../../../support/fixtures.ts'
import { bookingInput } from '../../../support/interpreter-fixtures.ts'
import { accessesOf } from '../../../support/logs.ts'
import { addPerson } from '../../../support/person.ts'
import { consentInput } from '../../../support/referral-fixtures.ts'

const DAY = 86_400_000
let app: TestApp
let personId: PersonId
let siteId: SiteId
beforeEach(async () => {
  app = createApp({ roles: ['case_manager'] })
  personId = await addPerson(app)
  siteId = (await app.call('dropIn', 'createSite', siteInput())).id
})
afterEach(() => app.close())

function book(start: string, change: object = {}) {
  const input = { personId, siteId, start, minutes: 30, purpose: 'Unterlagen', interpreterLanguage: null, ...change }
  return app.call('appointments', 'book', input)
}
const overview = (own = true) => app.call('reminders', 'overview', { own })

describe('what is to be done', () => {
  test("tomorrow's appointments, and those of a week that nobody has confirmed", async () => {
    await book('2026-11-24T15:00')
    const tomorrow = await book('2026-11-25T09:00')
    await book('2026-12-01T09:00')
    await book('2026-12-02T09:00')
    const off = await book('2026-11-25T11:00')
    await app.call('appointments', 'cancel', { id: off.id, revision: 1, reason: 'abgesagt_jc', note: '' })
    const { tomorrow: listed, unconfirmed } = await overview()
    expect(listed).toEqual([
      {
        kind: 'appointment',
        id: tomorrow.id,
        personId,
        personName: 'Olena Shevchenko',
        on: '2026-11-25T09:00',
        about: 'Familienzentrum Am Anger, Unterlagen',
      },
    ])
    expect(unconfirmed.map(({ on }) => on)).toEqual(['2026-11-24T15:00', '2026-11-25T09:00', '2026-12-01T09:00'])
    app.store.db.prepare("UPDATE appointment SET state = 'bestaetigt' WHERE id = ?").run(tomorrow.id)
    expect((await overview()).unconfirmed).toHaveLength(2)
    expect((await overview()).tomorrow).toHaveLength(1)
  })

  test('interpreters: asked for by an appointment, not promised yet, or without a result', async () => {
    const appointment = await book('2026-12-08T10:00', { interpreterLanguage: 'ukr' })
    expect((await overview()).interpreters).toMatchObject([
      { kind: 'appointment', id: appointment.id, about: expect.stringContaining('Ukrainisch') },
    ])
    const booking = await app.call('interpreters', 'create', bookingInput({ personId, appointmentId: appointment.id }))
    expect((await overview()).interpreters).toMatchObject([{ kind: 'interpreter', id: booking.id, about: 'Ukrainisch' }])
    app.store.db.prepare("UPDATE interpreter_booking SET state = 'bestaetigt'").run()
    expect((await overview()).interpreters).toEqual([])
    app.advance(15 * DAY)
    expect((await overview()).interpreters).toMatchObject([{ kind: 'interpreter' }])
    app.store.db.prepare("UPDATE interpreter_booking SET state = 'durchgefuehrt'").run()
    expect((await overview()).interpreters).toEqual([])
  })

  test('receipts without a note of their hand-over, consents without a signature, overdue hand-overs', async () => {
    const branchId = addBranch(app, 'Geschäftsstelle 3')
    const receipt = await app.call('receipts', 'application', { personId, kind: 'but', wording: 'Klassenfahrt', branchId, urgent: false })
    const consent = await app.call('consents', 'give', consentInput(personId, {}))
    const first = await overview()
    expect(first.receipts).toMatchObject([{ id: receipt.id, about: expect.stringContaining(receipt.number), on: '2026-11-24T09:00' }])
    expect(first.consents).toMatchObject([{ id: consent.id, personId }])
    expect(first.handovers).toEqual([])
    await app.call('receipts', 'handOver', { id: receipt.id, handedOver: true })
    await app.call('consents', 'sign', { id: consent.id, signed: true })
    app.advance(9 * DAY)
    const later = await overview()
    expect(later).toMatchObject({ receipts: [], consents: [], handovers: [{ kind: 'handover', personId }] })
  })

  test('of persons who belong elsewhere by now only own appointments stay, without what they are about', async () => {
    await book('2026-11-25T09:00')
    const other = addBranch(app, 'Geschäftsstelle 5')
    assign(app, personId, { branch: other, responsible: null })
    expect((await overview(true)).tomorrow).toMatchObject([{ about: '' }])
    expect((await overview(false)).tomorrow).toEqual([])
    expect(await app.call('reminders', 'calls', { days: 3, own: true })).toEqual([])
  })

  test('a branch head sees no consents and no referrals', async () => {
    await app.call('consents', 'give', consentInput(personId, {}))
    await book('2026-11-25T09:00')
    expect((await overview()).consents).toHaveLength(1)
    app.workplace.staff.roles.splice(0, 9, 'branch_head')
    expect(await overview(false)).toMatchObject({ consents: [], followUps: [], receipts: [] })
    expect((await overview(false)).tomorrow).toHaveLength(1)
  })
})

describe('calls', () => {
  const calls = (days = 7) => app.call('reminders', 'calls', { days, own: true })

  test('a number stands only where a call is a safe way', async () => {
    const { safeContact } = personInput()
    const silent = await addPerson(app, {
      givenNames: 'Taras',
      safeContact: { ...safeContact, phoneAllowed: false, codeWord: 'Birke', times: 'nie' },
    })
    await book('2026-11-25T09:00')
    const off = await book('2026-11-25T10:00', { personId: silent })
    expect(await calls()).toMatchObject([
      { phone: '+49 202 5550142', language: 'ukr', last: null },
      { phone: null, codeWord: '', times: '', personName: 'Taras Shevchenko' },
    ])
    expect(await app.reply('reminders', 'recordCall', { appointmentId: off.id, outcome: 'erreicht' })).toMatchObject({
      error: { code: 'not_allowed_now' },
    })
  })

  test('a call is noted, the latest one counts, and today it can be taken back', async () => {
    const { id } = await book('2026-11-26T09:00')
    await app.call('reminders', 'recordCall', { appointmentId: id, outcome: 'nicht_erreicht' })
    app.advance(60_000)
    const second = await app.call('reminders', 'recordCall', { appointmentId: id, outcome: 'nachricht' })
    expect((await calls())[0]?.last).toMatchObject({ outcome: 'nachricht', staffName: 'Anna Beispiel' })
    await app.call('reminders', 'removeCall', { id: second.id })
    expect((await calls())[0]?.last).toMatchObject({ outcome: 'nicht_erreicht' })
    const third = await app.call('reminders', 'recordCall', { appointmentId: id, outcome: 'erreicht' })
    app.advance(DAY)
    expect(await app.reply('reminders', 'removeCall', { id: third.id })).toMatchObject({ error: { code: 'not_allowed_now' } })
  })

  test('the printed list holds who is still to be called, may be called, and may stand on paper', async () => {
    const { safeContact } = personInput()
    const add = (givenNames: string, change: object) => addPerson(app, { givenNames, safeContact: { ...safeContact, ...change } })
    const [hidden, silent] = [await add('Dmytro', { disclosureBlocked: true }), await add('Taras', { phoneAllowed: false })]
    const called = await addPerson(app, { givenNames: 'Iryna' })
    expect(await app.reply('reminders', 'callList', { days: 7, own: true })).toMatchObject({ error: { fields: { calls: 'no_calls' } } })
    await book('2026-11-25T09:00')
    await book('2026-11-25T10:00', { personId: hidden })
    await book('2026-11-25T11:00', { personId: silent })
    const done = await book('2026-11-25T12:00', { personId: called })
    await app.call('reminders', 'recordCall', { appointmentId: done.id, outcome: 'erreicht' })
    const list = await app.call('reminders', 'callList', { days: 7, own: true })
    expect(list.personIds).toEqual([personId])
    await app.call('reminders', 'print', { token: list.token })
    expect(app.host.printed[0]).toContain('Olena Shevchenko')
    expect(app.host.printed[0]).not.toMatch(/Dmytro|Taras|Iryna|Birke/)
    expect(accessesOf(app, 'reminders').at(-1)).toEqual({ procedure: 'reminders.print', persons: [personId], access: 'print' })
  })
})
