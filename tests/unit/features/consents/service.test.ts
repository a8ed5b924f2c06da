import { afterEach, beforeEach, expect, test } from 'vitest'
import { numbers } from '../../../../electron/features/numbers.ts'
import { ConsentId, PersonId } from '../../../../shared/ids.ts'
import { createApp, type TestApp } from '../../../support/app.ts'
import { consentInput, OFFER, plantOffer, plantPerson, referralInput, signedConsent } from '../../../support/referral-fixtures.ts'

const DAY = 24 * 3_600_000
const OLENA = PersonId.parse('019a0000-0000-7000-8000-000000000001')
const NOBODY = PersonId.parse('019a0000-0000-7000-8000-000000000099')

let app: TestApp
beforeEach(() => {
  app = createApp()
  plantOffer(app)
  plantPerson(app, OLENA)
})
afterEach(() => app.close())

test('a consent is kept as it was given', async () => {
  const consent = await app.call('consents', 'give', consentInput(OLENA, { categories: ['name', 'anliegen', 'name'] }))
  expect(consent).toMatchObject({
    personId: OLENA,
    offerId: OFFER,
    categories: ['name', 'anliegen'],
    recipientPerson: 'Birgit Muster',
    validUntil: '2027-05-24',
    language: 'ukr',
    interpreterPresent: true,
    givenAt: '2026-11-24T08:00:00.000Z',
    withdrawnAt: null,
    signedAt: null,
    signedBy: 'person',
    state: 'entwurf',
  })
  expect(await app.call('consents', 'ofPerson', { personId: OLENA })).toEqual([consent])
})

test('proof numbers run without gaps per day, also over refused attempts', async () => {
  const prefix = `EW-${numbers(app.workplace).deviceCode()}`
  const given: string[] = []
  for (const validUntil of ['2027-05-24', '2026-11-01', '2027-05-24', '2027-05-24']) {
    const answer = await app.reply('consents', 'give', consentInput(OLENA, { validFrom: '2026-10-01', validUntil }))
    if (answer.ok) given.push(answer.value.proofNumber)
  }
  app.advance(DAY)
  given.push((await app.call('consents', 'give', consentInput(OLENA))).proofNumber)
  expect(given).toEqual([`${prefix}-20261124-0001`, `${prefix}-20261124-0002`, `${prefix}-20261124-0003`, `${prefix}-20261125-0001`])
})

test('the day of a proof number is the day in Berlin', async () => {
  app.advance(15.5 * 3_600_000)
  expect((await app.call('consents', 'give', consentInput(OLENA))).proofNumber).toMatch(/^EW-[A-Z]\d-20261125-0001$/)
})

test('it is valid through its last day and expired after it', async () => {
  await signedConsent(app, OLENA, { validUntil: '2026-11-25' })
  const state = async () => (await app.call('consents', 'ofPerson', { personId: OLENA })).map((consent) => consent.state)
  app.advance(DAY)
  expect(await state()).toEqual(['erteilt'])
  app.advance(DAY)
  expect(await state()).toEqual(['abgelaufen'])
})

test.each([
  ['no category', { categories: [] }, { categories: 'categories_missing' }],
  ['no named recipient', { recipientPerson: '  ' }, { recipientPerson: 'required' }],
  ['an end before the beginning', { validUntil: '2026-11-23' }, { validUntil: 'ends_before_start' }],
  ['an end that has passed', { validFrom: '2026-01-01', validUntil: '2026-11-23' }, { validUntil: 'in_past' }],
])('%s is refused', async (_, change, fields) => {
  expect(await app.reply('consents', 'give', consentInput(OLENA, change))).toEqual({ ok: false, error: { code: 'invalid_input', fields } })
})

test('without being told about withdrawal there is no consent', async () => {
  const answer = await app.router('consents.give', { ...consentInput(OLENA), informed: false })
  expect(answer).toEqual({ ok: false, error: { code: 'invalid_input', fields: { informed: 'consent_informed' } } })
})

test('nobody consents who is not there, and nothing is withdrawn that was not given', async () => {
  expect(await app.reply('consents', 'give', consentInput(NOBODY))).toMatchObject({ error: { code: 'not_found' } })
  expect(await app.reply('consents', 'withdraw', { id: ConsentId.parse(NOBODY), note: '' })).toMatchObject({ error: { code: 'not_found' } })
})

test('a withdrawal stops every open referral resting on it and no other', async () => {
  const first = await signedConsent(app, OLENA)
  const second = await signedConsent(app, OLENA)
  const on = (consentId: ConsentId) => app.call('referrals', 'create', referralInput(OLENA, { dataShared: ['name'], consentId }))
  const draft = await on(first.id)
  const sent = await on(first.id)
  const ended = await on(first.id)
  const other = await on(second.id)
  const slip = await app.call('referrals', 'create', referralInput(OLENA))
  await app.call('referrals', 'advance', { id: sent.id, revision: 1, state: 'uebergeben', note: '' })
  await app.call('referrals', 'advance', { id: ended.id, revision: 1, state: 'uebergeben', note: '' })
  await app.call('referrals', 'advance', { id: ended.id, revision: 2, state: 'angebunden', note: '' })
  await app.call('referrals', 'advance', { id: ended.id, revision: 3, state: 'beendet', note: '', reason: 'ziel_erreicht' })

  app.advance(DAY)
  const withdrawn = await app.call('consents', 'withdraw', { id: first.id, note: 'am Telefon' })
  expect(withdrawn).toMatchObject({ state: 'widerrufen', withdrawnAt: '2026-11-25T08:00:00.000Z' })
  const states = await app.call('referrals', 'ofPerson', { personId: OLENA })
  expect(Object.fromEntries(states.map((referral) => [referral.id, referral.state]))).toEqual({
    [draft.id]: 'zurueckgezogen',
    [sent.id]: 'zurueckgezogen',
    [ended.id]: 'beendet',
    [other.id]: 'entwurf',
    [slip.id]: 'entwurf',
  })
  expect(states.find((referral) => referral.id === sent.id)?.steps.at(-1)).toEqual({
    state: 'zurueckgezogen',
    at: '2026-11-25T08:00:00.000Z',
    staffName: 'Anna Beispiel',
    note: 'am Telefon',
    reason: null,
  })
  expect(await app.reply('consents', 'withdraw', { id: first.id, note: '' })).toMatchObject({ error: { code: 'not_allowed_now' } })
})

test('giving and withdrawing stand in the access log of the person', async () => {
  const consent = await app.call('consents', 'give', consentInput(OLENA))
  await app.call('consents', 'withdraw', { id: consent.id, note: '' })
  const rows = app.store.db.prepare('SELECT procedure, access, persons FROM access_log ORDER BY seq').all()
  expect(rows).toEqual([
    { procedure: 'consents.give', access: 'write', persons: JSON.stringify([OLENA]) },
    { procedure: 'consents.withdraw', access: 'write', persons: JSON.stringify([OLENA]) },
  ])
})

test('a consent is unsigned until its paper is there, and can be taken for unsigned again', async () => {
  const consent = await app.call('consents', 'give', consentInput(OLENA))
  const unsigned = async () => (await app.call('consents', 'unsigned', {})).map(({ id, personName }) => [id, personName])
  expect(consent.signedAt).toBeNull()
  expect(await unsigned()).toEqual([[consent.id, 'Olena Shevchenko']])
  app.advance(60_000)
  expect((await app.call('consents', 'sign', { id: consent.id, signed: true })).signedAt).toBe('2026-11-24T08:01:00.000Z')
  expect(await unsigned()).toEqual([])
  expect((await app.call('consents', 'sign', { id: consent.id, signed: false })).signedAt).toBeNull()
  await app.call('consents', 'withdraw', { id: consent.id, note: '' })
  expect(await unsigned()).toEqual([])
  expect(await app.reply('consents', 'sign', { id: consent.id, signed: true })).toMatchObject({ error: { code: 'not_allowed_now' } })
})
