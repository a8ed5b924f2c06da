import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ApplicationInput, AttendanceInput, EmergencyInput } from '../../../../shared/contract/receipts.ts'
import type { BranchId, PersonId, SessionId } from '../../../../shared/ids.ts'
import { createApp, type TestApp } from '../../../support/app.ts'
import { addBranch, colleague } from '../../../support/colleague.ts'
import { personInput, siteInput } from '../../../support/fixtures.ts'
import { accessesOf, countRows } from '../../../support/logs.ts'
import { addPerson } from '../../../support/person.ts'

let app: TestApp
let personId: PersonId
let branchId: BranchId
let sessionId: SessionId
beforeEach(async () => {
  app = createApp({ roles: ['case_manager'] })
  branchId = addBranch(app, 'Geschäftsstelle 3')
  const site = await app.call('dropIn', 'createSite', siteInput())
  sessionId = (await app.call('dropIn', 'start', { siteId: site.id })).id
  personId = await addPerson(app)
})
afterEach(() => app.close())

const application = (change: Partial<ApplicationInput> = {}) =>
  app.call('receipts', 'application', {
    personId,
    kind: 'wba',
    wording: 'Ich beantrage die Weiterbewilligung.\nSeit Montag fehlt das Geld.',
    branchId,
    urgent: false,
    ...change,
  })
const attendanceInput = (change: Partial<AttendanceInput> = {}): AttendanceInput => ({
  personId: personId,
  from: '08:50',
  to: '09:00',
  purpose: 'Persönliche Vorsprache',
  missed: null,
  ...change,
})
const emergencyInput = (change: Partial<EmergencyInput> = {}): EmergencyInput => ({
  personId,
  kinds: ['kein_geld'],
  missing: 'Geld für November',
  since: '2026-11-23',
  children: 2,
  steps: ['antrag_protokoll'],
  branchId,
  ...change,
})
const code = () => app.store.db.prepare<[], { code: string }>('SELECT code FROM device_code').get()?.code
const refused = (fields: object) => ({ ok: false, error: { code: 'invalid_input', fields } })

test('an application is on record with number, moment, place, words, deadline and clock, and the branch is told', async () => {
  const receipt = await application()
  expect(receipt).toMatchObject({
    number: `FZ-${code()}-20261124-0001`,
    personId,
    personName: 'Olena Shevchenko',
    sessionId,
    madeAt: '2026-11-24T08:00:00.000Z',
    clock: 'gut',
    printedAt: null,
    handedOverAt: null,
    content: {
      kind: 'eingang',
      at: '2026-11-24T09:00',
      application: 'wba',
      wording: 'Ich beantrage die Weiterbewilligung.\nSeit Montag fehlt das Geld.',
      site: { name: 'Familienzentrum Am Anger', address: 'Angerweg 12, 42275 Musterstadt' },
      branchName: 'Geschäftsstelle 3',
      forwardBy: '2026-12-01',
    },
  })
  expect(await app.call('handover', 'ofReceipt', { receiptId: receipt.id })).toMatchObject([
    { kind: 'antrag', urgent: false, dueOn: '2026-12-01', branchId, personId, receiptNumber: receipt.number, revision: 1 },
  ])
  expect(await application({ urgent: true })).toMatchObject({ content: { forwardBy: '2026-11-24' } })
  expect(accessesOf(app, 'receipts')[0]).toEqual({ procedure: 'receipts.application', access: 'write', persons: [personId] })
})

test('without a session the number and the sheet are those of the office', async () => {
  await app.call('dropIn', 'end', { id: sessionId })
  expect(await application()).toMatchObject({ number: `GS-${code()}-20261124-0001`, sessionId: null, content: { site: null } })
})

test('an attendance is of today, between two times that have been; a reason makes an urgent item and stays off the sheet', async () => {
  const receipt = await app.call('receipts', 'attendance', attendanceInput())
  expect(receipt.content).toMatchObject({ kind: 'vorsprache', from: '2026-11-24T08:50', to: '2026-11-24T09:00', missed: false })
  expect(await app.call('handover', 'open', {})).toEqual([])
  const reply = (change: Partial<AttendanceInput>) => app.reply('receipts', 'attendance', attendanceInput(change))
  expect(await reply({ from: '09:01', to: '09:02' })).toMatchObject(refused({ from: 'in_future' }))
  expect(await reply({ to: '09:01' })).toMatchObject(refused({ to: 'in_future' }))
  expect(await reply({ to: '08:49' })).toMatchObject(refused({ to: 'ends_before_start' }))
  const missed = { reason: 'krankheit_au', note: 'zweimal', branchId: branchId } as const
  const told = await app.call('receipts', 'attendance', attendanceInput({ missed }))
  expect(JSON.stringify(told.content)).not.toContain('krank')
  expect(await app.call('handover', 'open', {})).toMatchObject([{ kind: 'meldung', urgent: true, dueOn: '2026-11-24' }])
})

test('an emergency works without a name, with and without a branch to tell', async () => {
  const anonymous = await app.call('receipts', 'emergency', emergencyInput({ personId: null }))
  expect(anonymous).toMatchObject({
    personId: null,
    personName: '',
    content: { person: null, branchName: 'Geschäftsstelle 3', children: 2 },
  })
  expect(await app.call('handover', 'open', {})).toMatchObject([
    { kind: 'notfall', urgent: true, personId: null, summary: 'Kein Geld: Geld für November' },
  ])
  const quiet = await app.call('receipts', 'emergency', emergencyInput({ branchId: null }))
  expect(await app.call('handover', 'ofReceipt', { receiptId: quiet.id })).toEqual([])
  expect(await app.reply('receipts', 'emergency', emergencyInput({ since: '2026-11-25' }))).toMatchObject(refused({ since: 'in_future' }))
  expect(accessesOf(app, 'receipts').map(({ persons }) => persons)).toEqual([[personId]])
})

test('a refusal leaves nothing behind: no record, no number, no item', async () => {
  app.store.db.prepare('UPDATE branch SET active = 0').run()
  const closed = await app.reply('receipts', 'emergency', emergencyInput())
  expect(closed).toMatchObject(refused({ branchId: 'branch_closed' }))
  expect(['emergency', 'print_record', 'handover_item', 'number_series'].map((table) => countRows(app, table))).toEqual([0, 0, 0, 0])
})

test('the sheet says what was said then, whatever the person is called today', async () => {
  const { id, content } = await application()
  const person = await app.call('people', 'get', { id: personId })
  await app.call('people', 'update', { id: personId, revision: person.revision, person: personInput({ familyName: 'Bondar' }) })
  expect(await app.call('receipts', 'get', { id })).toMatchObject({ content, personName: 'Olena Bondar' })
  await app.call('letters', 'receipt', { id })
  expect(app.host.rendered.at(-1)).toContain('Olena Shevchenko')
})

test('the first copy is plain, every later one says so, under the same number; only what came out counts', async () => {
  const { id, number } = await application()
  const print = async () => {
    const { token } = await app.call('letters', 'receipt', { id })
    return app.call('letters', 'print', { token })
  }
  app.host.answers.print = false
  await print()
  expect(await app.call('receipts', 'get', { id })).toMatchObject({ printedAt: null })
  app.host.answers.print = true
  await print()
  app.advance(60_000)
  await print()
  const copies = app.host.rendered.map((html) => html.includes('Zweitausfertigung'))
  expect(copies).toEqual([false, false, true])
  expect(app.host.rendered.every((html) => html.includes(number))).toBe(true)
  expect(await app.call('receipts', 'get', { id })).toMatchObject({ printedAt: '2026-11-24T08:00:00.000Z' })
})

test('the proof of hand-over is noted and taken back; the session lists what lacks it first', async () => {
  const first = await application()
  const second = await app.call('receipts', 'attendance', attendanceInput())
  await app.call('receipts', 'handOver', { id: first.id, handedOver: true })
  const listed = await app.call('receipts', 'ofSession', { sessionId })
  expect(listed.map(({ id }) => id)).toEqual([second.id, first.id])
  expect(listed[1]).toMatchObject({ handedOverAt: '2026-11-24T08:00:00.000Z' })
  expect(await app.call('receipts', 'handOver', { id: first.id, handedOver: false })).toMatchObject({ handedOverAt: null })
  expect((await app.call('receipts', 'ofPerson', { personId })).map(({ number }) => number)).toEqual([second.number, first.number])
})

test('a clock that was put back or forward is told on the record and on paper', async () => {
  app.jump(-86_400_000)
  const back = await application()
  expect(back).toMatchObject({ clock: 'zurueckgestellt', madeAt: '2026-11-23T08:00:00.000Z', number: `FZ-${code()}-20261123-0001` })
  await app.call('letters', 'receipt', { id: back.id })
  expect(app.host.rendered.at(-1)).toContain('Hinweis zur Uhrzeit')
  app.jump(86_400_000 + 3_600_000)
  expect(await application()).toMatchObject({ clock: 'gesprungen', number: `FZ-${code()}-20261124-0001` })
  app.jump(-3_600_000 - 86_400_000)
  expect(await application()).toMatchObject({ clock: 'zurueckgestellt', number: `FZ-${code()}-20261124-0002` })
})

test('nothing of a person of another branch is shown, recorded or printed; trainees record, but do not print', async () => {
  const other = addBranch(app, 'Geschäftsstelle 5')
  app.store.db.prepare('UPDATE person SET branch_id = ?').run(branchId)
  const insider = colleague(app, { branch: branchId })
  const receipt = await insider.call('receipts', 'emergency', emergencyInput())
  const stranger = colleague(app, { branch: other })
  const outside = { ok: false, error: { code: 'outside_scope' } }
  expect(await stranger.reply('receipts', 'get', { id: receipt.id })).toMatchObject(outside)
  expect(await stranger.reply('receipts', 'ofPerson', { personId })).toMatchObject(outside)
  expect(await stranger.reply('receipts', 'emergency', emergencyInput())).toMatchObject(outside)
  expect(await stranger.reply('receipts', 'handOver', { id: receipt.id, handedOver: true })).toMatchObject(outside)
  expect(await stranger.reply('letters', 'receipt', { id: receipt.id })).toMatchObject(outside)
  expect(await stranger.reply('handover', 'ofReceipt', { receiptId: receipt.id })).toMatchObject(outside)
  expect(await stranger.call('receipts', 'ofSession', { sessionId })).toEqual([])
  expect(await stranger.call('handover', 'open', {})).toEqual([])
  expect(app.host.rendered).toEqual([])
  const trainee = colleague(app, { branch: branchId, roles: ['trainee'] })
  const theirs = await trainee.call('receipts', 'attendance', attendanceInput())
  expect(await trainee.reply('letters', 'receipt', { id: theirs.id })).toMatchObject({ ok: false, error: { code: 'forbidden' } })
})
