import { afterEach, beforeEach, expect, test } from 'vitest'
import type { BranchId, PersonId, SiteId } from '../../../../shared/ids.ts'
import { createApp, type TestApp } from '../../../support/app.ts'
import { addBranch, assign, colleague } from '../../../support/colleague.ts'
import { siteInput } from '../../../support/fixtures.ts'
import { addPerson } from '../../../support/person.ts'
import { DAY_MS, delivered, missed, ON, summonsInput, summonsSite } from '../../../support/summons-fixtures.ts'

const GOOD = { receipt: 'belegt', interpreter: 'beruecksichtigt', health: 'kein_hinweis', report: 'keine_meldung' } as const
let app: TestApp
let branch: BranchId
let personId: PersonId
let siteId: SiteId
beforeEach(async () => {
  app = createApp()
  branch = addBranch(app, 'Geschäftsstelle 3')
  personId = await addPerson(app)
  siteId = await summonsSite(app)
})
afterEach(() => app.close())

const stepRefused = (step: string) => ({ ok: false, error: { code: 'not_allowed_now', fields: { step } } })
const fieldRefused = (fields: object) => ({ ok: false, error: { code: 'invalid_input', fields } })

test('issuing gives a number and keeps what is sent, with its hash', async () => {
  const record = await app.call('summons', 'issue', summonsInput(personId, siteId))
  expect(record).toMatchObject({
    state: 'ausgestellt',
    next: 'zustellen',
    own: true,
    sheets: [{ kind: 'aufforderung', number: record.number }],
  })
  expect(record.number).toMatch(/^GS-[A-Z]\d-20261124-0001$/)
  const id = record.sheets[0]?.id
  if (!id) throw new Error('no sheet')
  await app.call('letters', 'summons', { id })
  expect(app.host.rendered.at(-1)).toContain(record.number)
  // The person's name changes; the sheet does not.
  app.store.db.prepare("UPDATE person SET family_name = 'Anders' WHERE id = ?").run(personId)
  await app.call('letters', 'summons', { id })
  expect(app.host.rendered.at(-1)).toBe(app.host.rendered.at(-2))
  app.store.db.prepare("UPDATE summons_sheet SET content = replace(content, '09:30', '11:30')").run()
  expect(await app.reply('letters', 'summons', { id })).toMatchObject({ ok: false, error: { code: 'internal' } })
})

test.each([
  [{ startsAt: '2026-11-30T09:30' }, { startsAt: 'summons_lead_time' }],
  [{ startsAt: '2026-11-01T09:30' }, { startsAt: 'in_past' }],
  [{ startsAt: '2027-03-28T02:30' }, { startsAt: 'time_missing' }],
] as const)('%o is refused at its field', async (change, fields) => {
  expect(await app.reply('summons', 'issue', summonsInput(personId, siteId, change))).toMatchObject(fieldRefused(fields))
})

test('a place needs the word of management, which nobody else can give', async () => {
  const clerk = colleague(app, { roles: ['drop_in_clerk'] })
  const site = await clerk.call('dropIn', 'createSite', siteInput({ summonsPlace: true }))
  expect(site.summonsPlace).toBe(false)
  expect(await app.reply('summons', 'issue', summonsInput(personId, site.id))).toMatchObject(fieldRefused({ siteId: 'summons_place' }))
  await app.call('dropIn', 'updateSite', { ...site, summonsPlace: true })
  expect(await clerk.call('dropIn', 'updateSite', { ...site, summonsPlace: false })).toMatchObject({ summonsPlace: true })
  expect((await app.call('summons', 'places', {})).map(({ id }) => id)).toContain(site.id)
})

test('without an address, or where letters are not safe, nothing is posted; handing over is possible', async () => {
  const homeless = await addPerson(app, { givenNames: 'Ihor', street: '', city: '', postalCode: '' })
  const posted = { plannedDelivery: 'post' } as const
  const refused = fieldRefused({ plannedDelivery: 'summons_no_address' })
  expect(await app.reply('summons', 'issue', summonsInput(homeless, siteId, posted))).toMatchObject(refused)
  const { id, revision } = await app.call('summons', 'issue', summonsInput(homeless, siteId))
  const step = { id, revision, method: 'postzustellung', on: '2026-11-24', deemedOn: null, proof: 'PZU 1' } as const
  expect(await app.reply('summons', 'deliver', step)).toMatchObject(fieldRefused({ method: 'summons_no_address' }))
  app.store.db.prepare('UPDATE person SET letter_allowed = 0 WHERE id = ?').run(personId)
  expect(await app.reply('summons', 'issue', summonsInput(personId, siteId, posted))).toMatchObject(
    fieldRefused({ plannedDelivery: 'letter_not_safe' }),
  )
  expect(await app.call('summons', 'outlook', { personId, day: ON, without: null })).toMatchObject({ count: 1, noPost: 'letter_not_safe' })
})

test('the third in four weeks needs a reason, and a moved one does not count twice', async () => {
  await app.call('summons', 'issue', summonsInput(personId, siteId, { startsAt: '2026-12-01T09:30' }))
  const second = await app.call('summons', 'issue', summonsInput(personId, siteId))
  const third = summonsInput(personId, siteId, { startsAt: '2026-12-15T09:30' })
  expect(await app.reply('summons', 'issue', third)).toMatchObject(fieldRefused({ denseNote: 'summons_dense_reason' }))
  const { personId: _, ...fields } = summonsInput(personId, siteId, { startsAt: '2026-12-15T09:30' })
  const moved = await app.call('summons', 'reschedule', { ...fields, id: second.id, revision: second.revision, reason: 'Bitte' })
  expect(moved).toMatchObject({ state: 'ausgestellt', previous: { id: second.id }, denseNote: '' })
  expect(moved.number).not.toBe(second.number)
  expect(await app.call('summons', 'get', { id: second.id })).toMatchObject({ state: 'verschoben', following: { id: moved.id } })
  expect(await app.call('summons', 'issue', { ...third, startsAt: '2026-12-16T09:30', denseNote: 'Frist' })).toMatchObject({
    denseNote: 'Frist',
  })
})

test('a move that is refused leaves the first as it was', async () => {
  const first = await app.call('summons', 'issue', summonsInput(personId, siteId))
  const { personId: _, ...fields } = summonsInput(personId, siteId, { startsAt: '2026-11-25T09:30' })
  const answer = await app.reply('summons', 'reschedule', { ...fields, id: first.id, revision: first.revision, reason: 'Bitte' })
  expect(answer).toMatchObject(fieldRefused({ startsAt: 'summons_lead_time' }))
  expect(await app.call('summons', 'get', { id: first.id })).toMatchObject({ state: 'ausgestellt', revision: 1 })
})

test('what was posted counts from the fourth day or the working day after it, unless a proof shows another one', async () => {
  const asked = await app.call('summons', 'deemed', { method: 'post', on: '2026-11-24' })
  expect(asked).toEqual({ day: '2026-11-30', legalDay: '2026-11-28' })
  const one = await app.call('summons', 'issue', summonsInput(personId, siteId, { plannedDelivery: 'post' }))
  const step = { id: one.id, revision: one.revision, method: 'post', on: '2026-11-24', deemedOn: null, proof: '' } as const
  expect((await app.call('summons', 'deliver', step)).delivery).toMatchObject({ deemedOn: '2026-11-30' })
  const other = await app.call('summons', 'issue', summonsInput(personId, siteId))
  const earlier = { ...step, id: other.id, deemedOn: '2026-11-26' }
  expect(await app.reply('summons', 'deliver', earlier)).toMatchObject(stepRefused('summons_proof'))
  expect((await app.call('summons', 'deliver', { ...earlier, proof: 'Rückschein' })).delivery).toMatchObject({ deemedOn: '2026-11-26' })
})

test('nobody has missed anything on the day, and a trace of that day has to be seen first', async () => {
  const { id, revision } = await delivered(app, personId, siteId)
  app.advance(14 * DAY_MS + 12 * 3_600_000)
  const step = { id, revision, findingsSeen: false }
  expect(await app.reply('summons', 'recordMiss', step)).toMatchObject(stepRefused('summons_too_early'))
  await app.call('contacts', 'record', {
    ...{ personId, sessionId: null, channel: 'telefon', first: false, topics: ['arbeit'], result: 'information', minutes: 5, note: '' },
  })
  app.advance(DAY_MS)
  expect((await app.call('summons', 'get', { id })).sameDay).toMatchObject([{ kind: 'kontakt', at: `${ON}T21:00` }])
  expect(await app.reply('summons', 'recordMiss', step)).toMatchObject(stepRefused('summons_findings'))
  expect(await app.call('summons', 'recordMiss', { ...step, findingsSeen: true })).toMatchObject({ state: 'nicht_erschienen_offen' })
})

test('a wrongly recorded appearance is taken back with a reason; both entries stay, and a miss needs them to be seen', async () => {
  const { id, revision } = await delivered(app, personId, siteId)
  app.advance(15 * DAY_MS)
  const there = await app.call('summons', 'appear', { id, revision, at: `${ON}T09:30`, otherTime: false, purposeReached: null })
  const step = { id, revision: there.revision, reason: 'War bei einer anderen Person' }
  expect(await app.reply('summons', 'takeBackAppearance', { ...step, reason: ' ' })).toMatchObject({ error: { code: 'invalid_input' } })
  expect(await app.reply('summons', 'takeBackAppearance', { ...step, revision })).toMatchObject({ error: { code: 'conflict' } })
  const back = await app.call('summons', 'takeBackAppearance', step)
  expect(back).toMatchObject({ state: 'zugestellt', next: 'klaeren', sameDay: [{ kind: 'zurueckgenommen', at: `${ON}T09:30` }] })
  expect(back.steps.slice(-2)).toMatchObject([
    { step: 'appear', note: expect.stringContaining('09:30') },
    { step: 'takeBackAppearance', note: 'War bei einer anderen Person', staffName: back.staffName },
  ])
  const miss = { id, revision: back.revision, findingsSeen: false }
  expect(await app.reply('summons', 'recordMiss', miss)).toMatchObject(stepRefused('summons_findings'))
  expect(await app.call('summons', 'recordMiss', { ...miss, findingsSeen: true })).toMatchObject({ state: 'nicht_erschienen_offen' })
})

test('an appearance that a Vorsprachebestätigung proves is not taken back', async () => {
  const { id, revision } = await delivered(app, personId, siteId)
  app.advance(14 * DAY_MS + 2 * 3_600_000)
  await app.call('receipts', 'attendance', { personId, from: '10:50', to: '11:00', purpose: 'Fragen', missed: null })
  const there = await app.call('summons', 'appear', { id, revision, at: `${ON}T10:50`, otherTime: true, purposeReached: true })
  const step = { id, revision: there.revision, reason: 'Irrtum' }
  expect(await app.reply('summons', 'takeBackAppearance', step)).toMatchObject(stepRefused('summons_appearance_proven'))
})

test('only another person passes it on, after a hearing was offered and everything was checked', async () => {
  const second = colleague(app, { branch })
  const record = await missed(app, personId, siteId)
  const { id } = record
  expect(await second.reply('summons', 'report', record)).toMatchObject(stepRefused('summons_hearing_missing'))
  const offered = await app.call('summons', 'offerHearing', { ...record, channel: 'aufsuchend', on: '2026-12-09' })
  expect(offered.sheets.map(({ kind }) => kind)).toEqual(['aufforderung', 'anhoerung'])
  expect(await app.reply('summons', 'check', { ...offered, answers: GOOD, note: '' })).toMatchObject(stepRefused('summons_same_person'))
  expect(await second.reply('summons', 'report', offered)).toMatchObject(stepRefused('summons_check_missing'))
  // An interpreter is noted as needed at this person.
  const unneeded = { ...offered, answers: { ...GOOD, interpreter: 'nicht_noetig' as const }, note: '' }
  expect(await second.reply('summons', 'check', unneeded)).toMatchObject(stepRefused('summons_interpreter_needed'))
  const checked = await second.call('summons', 'check', { ...offered, answers: GOOD, note: '' })
  expect(await app.reply('summons', 'report', checked)).toMatchObject(stepRefused('summons_same_person'))
  expect(await second.call('summons', 'report', checked)).toMatchObject({ state: 'an_fachverfahren_gemeldet', next: 'fertig' })
  expect((await app.call('summons', 'get', { id })).steps.map(({ step }) => step)).toEqual([
    'issue',
    'deliver',
    'recordMiss',
    'offerHearing',
    'check',
    'report',
  ])
})

test('a Vorsprachebestätigung of that day at another place stands in the way, whatever the check says, and clears it', async () => {
  const second = colleague(app, { branch })
  const { id, revision } = await delivered(app, personId, siteId)
  const other = await app.call('dropIn', 'createSite', siteInput({ name: 'Kita Am Anger' }))
  app.advance(14 * DAY_MS + 2 * 3_600_000)
  await app.call('dropIn', 'start', { siteId: other.id })
  await app.call('receipts', 'attendance', { personId, from: '10:50', to: '11:00', purpose: 'Fragen', missed: null })
  app.advance(DAY_MS)
  const record = await app.call('summons', 'recordMiss', { id, revision, findingsSeen: true })
  expect(record).toMatchObject({ state: 'nicht_erschienen_offen', sameDay: [{ kind: 'vorsprache', place: 'Kita Am Anger' }], later: [] })
  const offered = await app.call('summons', 'offerHearing', { ...record, channel: 'telefon', on: '2026-12-09' })
  const checked = await second.call('summons', 'check', { ...offered, answers: GOOD, note: '' })
  expect(await second.reply('summons', 'report', checked)).toMatchObject(stepRefused('summons_reported_that_day'))
  const cleared = await app.call('summons', 'clear', { ...checked, as: 'geklaert_irrtum', reason: 'War in der Kita' })
  expect(cleared).toMatchObject({ state: 'geklaert_irrtum' })
})

test.each([false, true])('a later report ends any miss and reaches the branch the same day (passed on before: %s)', async (passedOn) => {
  const second = colleague(app, { branch })
  assign(app, personId, { branch })
  app.store.db.prepare('UPDATE staff SET branch_id = ?').run(branch)
  let record = await missed(app, personId, siteId)
  if (passedOn) {
    record = await app.call('summons', 'offerHearing', { ...record, channel: 'telefon', on: '2026-12-09' })
    record = await second.call('summons', 'check', { ...record, answers: GOOD, note: '' })
    record = await second.call('summons', 'report', record)
  }
  app.advance(DAY_MS)
  // Whoever sits at the desk learns nothing of it.
  const clerk = colleague(app, { roles: ['drop_in_clerk'], branch })
  await clerk.call('receipts', 'attendance', { personId, from: '08:50', to: '09:00', purpose: 'Fragen', missed: null })
  expect(await app.call('summons', 'get', { id: record.id })).toMatchObject({ state: 'nachgemeldet', later: [{ kind: 'vorsprache' }] })
  expect((await app.call('summons', 'open', {})).map(({ state }) => state)).toEqual(['nachgemeldet'])
  const waiting = (await app.call('today', 'overview', {})).handoverWaiting
  expect(waiting).toMatchObject([{ branchId: branch, personId, kind: 'meldung', urgent: true, dueOn: '2026-12-10' }])
  expect(waiting[0]?.summary).not.toMatch(/Meldeaufforderung|SGB/)
})

test('a branch that the desk has told is not told again', async () => {
  assign(app, personId, { branch })
  app.store.db.prepare('UPDATE staff SET branch_id = ?').run(branch)
  await missed(app, personId, siteId)
  const told = { reason: 'verkehrsstoerung', note: '', branchId: branch } as const
  await app.call('receipts', 'attendance', { personId, from: '08:50', to: '09:00', purpose: 'Fragen', missed: told })
  expect(await app.call('handover', 'open', {})).toHaveLength(1)
})

test('who came before the miss was recorded has reported later, not missed', async () => {
  const { id, revision } = await delivered(app, personId, siteId)
  app.advance(15 * DAY_MS)
  await app.call('receipts', 'attendance', { personId, from: '08:50', to: '09:00', purpose: 'Fragen', missed: null })
  expect(await app.call('summons', 'recordMiss', { id, revision, findingsSeen: true })).toMatchObject({ state: 'nachgemeldet' })
})

test('an outdated page writes nothing', async () => {
  const { id, revision } = await app.call('summons', 'issue', summonsInput(personId, siteId))
  await app.call('summons', 'withdraw', { id, revision, reason: 'erledigt' })
  expect(await app.reply('summons', 'withdraw', { id, revision, reason: 'erledigt' })).toMatchObject({
    ok: false,
    error: { code: 'conflict' },
  })
})
