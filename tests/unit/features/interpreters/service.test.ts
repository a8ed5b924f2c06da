import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { InterpreterBookingId, InterpreterPoolId, PersonId } from '../../../../shared/ids.ts'
import { createApp, type TestApp } from '../../../support/app.ts'
import { addBranch, assign } from '../../../support/colleague.ts'
import { siteInput } from '../../../support/fixtures.ts'
import { bookingInput, PHONE_POOL, poolInput, STEP } from '../../../support/interpreter-fixtures.ts'
import { addPerson } from '../../../support/person.ts'

const DAY = 86_400_000
let app: TestApp
let poolId: InterpreterPoolId
let personId: PersonId
beforeEach(async () => {
  app = createApp({ roles: ['case_manager'] })
  poolId = (await app.call('interpreters', 'savePool', { id: null, revision: 0, pool: poolInput() })).id
  personId = await addPerson(app)
})
afterEach(() => app.close())

const book = (change = {}) => app.call('interpreters', 'create', bookingInput({ poolId, personId, ...change }))
const advance = (id: InterpreterBookingId, revision: number, step: object) =>
  app.reply('interpreters', 'advance', { ...STEP, id, revision, state: 'angefragt', ...step })

describe('pools', () => {
  test('the earliest day counts the public holidays of the Land', async () => {
    const earliest = async () => (await app.call('interpreters', 'pools', {})).find(({ id }) => id === poolId)?.earliest
    expect(await earliest()).toBe('2026-12-01')
    app.advance(28 * DAY)
    // 22 December: the 25th and 26th are holidays everywhere, the 26th a Saturday.
    expect(await earliest()).toBe('2026-12-30')
    app.advance(11 * DAY)
    // 2 January 2027: Epiphany on the 6th is one in Bavaria and not in North Rhine-Westphalia.
    expect(await earliest()).toBe('2027-01-08')
    await app.call('rota', 'setLand', { land: 'BY' })
    expect(await earliest()).toBe('2027-01-11')
  })

  test('are refused without a way to reach them, with too short a lead, without their language, and twice', async () => {
    const save = async (change: object) => {
      const answer = await app.reply('interpreters', 'savePool', {
        id: null,
        revision: 0,
        pool: { ...poolInput(), name: 'Zweiter', ...change },
      })
      return answer.ok ? null : answer.error.fields
    }
    expect(await save({ phone: '', email: '' })).toEqual({ 'pool.phone': 'pool_unreachable' })
    expect(await save({ leadDays: 4 })).toEqual({ 'pool.leadDays': 'lead_days_volunteer' })
    expect(await save({ kind: 'gebaerden', leadDays: 10 })).toEqual({ 'pool.languages': 'sign_language_missing' })
    expect(await save({ name: 'SPRACHMITTLERPOOL Musterkreis' })).toEqual({ name: 'pool_twice' })
    expect(await save({ kind: 'professionell', leadDays: 2 })).toBeNull()
  })

  test('change by revision', async () => {
    const change = { id: poolId, revision: 1, pool: poolInput({ active: false }) }
    expect(await app.call('interpreters', 'savePool', change)).toMatchObject({ revision: 2, active: false })
    expect(await app.reply('interpreters', 'savePool', change)).toMatchObject({ error: { code: 'conflict' } })
  })
})

describe('booking', () => {
  test.each([
    ['too soon for volunteers', { start: '2026-11-30T10:00' }, { start: 'pool_lead_time' }],
    ['over already', { start: '2026-11-24T07:00' }, { start: 'interpreter_past' }],
    ['an hour no clock shows', { start: '2027-03-28T02:30' }, { start: 'time_missing' }],
    ['legal consequences', { legalTalk: true }, { poolId: 'pool_legal_talk' }],
    ['a series', { series: true }, { poolId: 'pool_series' }],
    ['nobody of the staff there', { professionalPresent: false }, { poolId: 'pool_no_professional' }],
    ['a language the pool does not have', { language: 'tir' }, { poolId: 'pool_language' }],
  ])('%s', async (_, change, fields) => {
    expect(await app.reply('interpreters', 'create', bookingInput({ poolId, ...change } as object))).toMatchObject({
      error: { code: 'invalid_input', fields },
    })
  })

  test('a phone service takes on what volunteers may not, in one step and at once', async () => {
    const pool = poolInput({ ...PHONE_POOL })
    const phone = await app.call('interpreters', 'savePool', { id: null, revision: 0, pool })
    const { id } = await book({ poolId: phone.id, legalTalk: true, start: '2026-11-24T09:05' })
    expect(await advance(id, 1, { state: 'bestaetigt' })).toMatchObject({ ok: true, value: { state: 'bestaetigt' } })
  })

  test('an appointment must be of the same person', async () => {
    const { id: siteId } = await app.call('dropIn', 'createSite', siteInput())
    const appointment = await app.call('appointments', 'book', {
      ...{ personId, siteId, start: '2026-12-08T10:00', minutes: 45, purpose: '', interpreterLanguage: 'ukr' },
    })
    const other = await addPerson(app, { givenNames: 'Taras' })
    const input = bookingInput({ poolId, siteId, appointmentId: appointment.id, personId: other })
    expect(await app.reply('interpreters', 'create', input)).toMatchObject({ error: { code: 'not_found' } })
    const booked = await app.call('interpreters', 'create', { ...input, personId })
    expect(booked).toMatchObject({
      appointmentStart: '2026-12-08T10:00',
      siteName: 'Familienzentrum Am Anger',
      personName: 'Olena Shevchenko',
    })
    await app.call('appointments', 'move', { id: appointment.id, revision: 1, start: '2026-12-09T10:00', minutes: 45 })
    const [later] = await app.call('interpreters', 'ofAppointment', { appointmentId: appointment.id })
    expect(later).toMatchObject({ start: '2026-12-08T10:00', appointmentStart: '2026-12-09T10:00' })
  })
})

describe('steps', () => {
  test('asked, promised, done, with minutes and cents; each with who and when', async () => {
    const { id, number } = await book()
    expect(number).toMatch(/^GS-[A-Z]\d-20261124-0001$/)
    await advance(id, 1, { note: 'per Mail' })
    await advance(id, 2, { state: 'bestaetigt', interpreterName: 'Frau Hrytsenko' })
    expect(await advance(id, 3, { state: 'durchgefuehrt', actualMinutes: 50 })).toMatchObject({
      error: { fields: { state: 'interpreter_not_yet' } },
    })
    app.advance(14 * DAY + 7_200_000)
    const done = await advance(id, 3, { state: 'durchgefuehrt', actualMinutes: 50, costCents: 4550 })
    expect(done).toMatchObject({
      value: { state: 'durchgefuehrt', actualMinutes: 50, costCents: 4550, interpreterName: 'Frau Hrytsenko', revision: 4 },
    })
    const { steps } = await app.call('interpreters', 'get', { id })
    expect(steps.map(({ state }) => state)).toEqual(['bedarf', 'angefragt', 'bestaetigt', 'durchgefuehrt'])
    expect(steps[1]).toMatchObject({ note: 'per Mail', staffName: 'Anna Beispiel' })
  })

  test('back to the need when the pool declines: the name goes, another pool can be chosen', async () => {
    const { id } = await book()
    await advance(id, 1, {})
    expect(await app.reply('interpreters', 'change', { id, revision: 2, booking: bookingInput() })).toMatchObject({
      error: { code: 'not_allowed_now' },
    })
    await advance(id, 2, { state: 'bedarf', reason: 'pool_abgelehnt' })
    const changed = await app.call('interpreters', 'change', { id, revision: 3, booking: bookingInput({ personId }) })
    expect(changed).toMatchObject({ poolId: null, pool: null, state: 'bedarf' })
    expect(await advance(id, 4, {})).toMatchObject({ error: { fields: { poolId: 'pool_missing' } } })
  })

  test('the last one is taken back on its day, and never twice past the first', async () => {
    const { id } = await book()
    await advance(id, 1, {})
    expect(await app.call('interpreters', 'undo', { id, revision: 2 })).toMatchObject({ state: 'bedarf', revision: 3 })
    expect(await app.reply('interpreters', 'undo', { id, revision: 3 })).toMatchObject({ error: { code: 'not_allowed_now' } })
    expect(await app.reply('interpreters', 'undo', { id, revision: 2 })).toMatchObject({ error: { code: 'conflict' } })
  })

  test('a signature is noted with its day, not in advance', async () => {
    const { id } = await book()
    expect(await app.reply('interpreters', 'sign', { id, revision: 1, on: '2026-11-25' })).toMatchObject({
      error: { fields: { on: 'in_future' } },
    })
    expect(await app.call('interpreters', 'sign', { id, revision: 1, on: '2026-11-24' })).toMatchObject({ confidentialityOn: '2026-11-24' })
    expect(await app.call('interpreters', 'sign', { id, revision: 2, on: null })).toMatchObject({ confidentialityOn: null })
  })
})

describe('papers', () => {
  test('the request and the mail name neither the person nor the topic', async () => {
    const { id } = await book({ variant: 'aus Odessa' })
    const mail = await app.call('interpreters', 'mail', { id })
    const { token } = await app.call('interpreters', 'request', { id })
    await app.call('interpreters', 'print', { token })
    expect(mail).toMatchObject({ to: 'pool@example.org', subject: 'Anfrage Sprachmittlung Ukrainisch, Di, 08.12.2026, 10:00 Uhr' })
    const [paper = ''] = app.host.printed
    for (const text of [mail.body, paper]) {
      expect(text).toContain('aus Odessa')
      expect(text).not.toMatch(/Shevchenko|Olena|Шевченко|5550142|Jobcenter/)
    }
    const { token: statement } = await app.call('interpreters', 'confidentiality', { id })
    await app.call('interpreters', 'print', { token: statement })
    expect(app.host.printed[1]).not.toMatch(/Shevchenko|Olena/)
  })

  test('without a pool there is nobody to ask', async () => {
    const { id } = await book({ poolId: null })
    expect(await app.reply('interpreters', 'request', { id })).toMatchObject({
      error: { code: 'not_allowed_now', fields: { poolId: 'pool_missing' } },
    })
  })
})

test('open ones stand first by date; persons of another branch are not listed, and their papers go nowhere', async () => {
  const late = await book({ start: '2026-12-10T10:00' })
  const early = await book({ personId: null })
  const ended = await book({ start: '2026-12-02T10:00' })
  await advance(ended.id, 1, { state: 'abgesagt_rechtzeitig', reason: 'bedarf_entfallen' })
  const listed = async () => (await app.call('interpreters', 'list', {})).map(({ id }) => id)
  expect(await listed()).toEqual([early.id, late.id, ended.id])
  const { token } = await app.call('interpreters', 'request', { id: late.id })
  const other = addBranch(app, 'Geschäftsstelle 5')
  assign(app, personId, { branch: other, responsible: null })
  expect(await listed()).toEqual([early.id])
  expect(await app.reply('interpreters', 'get', { id: late.id })).toMatchObject({ error: { code: 'outside_scope' } })
  expect(await app.reply('interpreters', 'print', { token })).toMatchObject({ error: { code: 'outside_scope' } })
  expect(app.host.printed).toEqual([])
})
