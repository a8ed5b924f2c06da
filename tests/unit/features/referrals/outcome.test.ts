import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Referral, ReferralInput } from '../../../../shared/contract/referrals.ts'
import { PersonId } from '../../../../shared/ids.ts'
import type { ReferralState, StepDetails } from '../../../../shared/referral-states.ts'
import { createApp, type TestApp } from '../../../support/app.ts'
import { plantOffer, plantPerson, referralInput, signedConsent } from '../../../support/referral-fixtures.ts'

const DAY = 24 * 3_600_000
const OLENA = PersonId.parse('019a0000-0000-7000-8000-000000000001')
const BASIS: Partial<ReferralInput> = { dataShared: ['name'], legalBasis: 'sgb_x_69_1_1', note: 'Mietschulden, Frist läuft am Freitag ab' }

let app: TestApp
beforeEach(() => {
  app = createApp()
  plantOffer(app)
  plantPerson(app, OLENA)
})
afterEach(() => app.close())

const step = (at: Referral, state: ReferralState, details: Partial<StepDetails> = {}) =>
  app.reply('referrals', 'advance', { id: at.id, revision: at.revision, state, note: '', ...details })
const stepped = (at: Referral, state: ReferralState, details: Partial<StepDetails> = {}) =>
  app.call('referrals', 'advance', { id: at.id, revision: at.revision, state, note: '', ...details })
const made = (change: Partial<ReferralInput> = {}) => app.call('referrals', 'create', referralInput(OLENA, change))

test('a refusal names its reason, an end too, and both are kept with the step', async () => {
  const sent = await stepped(await made(), 'uebergeben')
  expect(await step(sent, 'abgelehnt_angebot')).toMatchObject({
    error: { code: 'invalid_input', fields: { reason: 'step_reason_missing' } },
  })
  const refused = await stepped(sent, 'abgelehnt_angebot', { reason: 'voll' })
  expect(refused.steps.at(-1)).toMatchObject({ state: 'abgelehnt_angebot', reason: 'voll' })
  expect(await step(refused, 'angenommen')).toMatchObject({ error: { code: 'not_allowed_now' } })
})

test('on a waiting list somebody asks again on the day agreed', async () => {
  const sent = await stepped(await made(), 'uebergeben')
  expect(await step(sent, 'warteliste')).toMatchObject({ error: { fields: { recheckOn: 'recheck_missing' } } })
  expect(await stepped(sent, 'warteliste', { recheckOn: '2027-01-15' })).toMatchObject({ state: 'warteliste', followUpOn: '2027-01-15' })
})

test('from the slip to "angebunden": asked after 14 days, 8 weeks and 6 months, with every attempt', async () => {
  let referral = await stepped(await made(), 'uebergeben')
  expect(referral.followUpOn).toBe('2026-12-08')
  app.advance(14 * DAY)
  const attempt = { way: 'telefon', result: 'nicht_erreicht', note: '' } as const
  referral = await app.call('referrals', 'noteAttempt', { id: referral.id, revision: referral.revision, ...attempt })
  expect(referral).toMatchObject({ followUpOn: '2027-01-19', attempts: [{ ...attempt, staffName: 'Anna Beispiel' }] })
  app.advance(42 * DAY)
  referral = await stepped(referral, 'erstkontakt')
  expect(referral.followUpOn).toBe('2027-05-24')
  referral = await stepped(referral, 'angebunden')
  expect(referral.followUpOn).toBe('2027-05-24')
  referral = await stepped(referral, 'beendet', { reason: 'ziel_erreicht' })
  expect(await app.call('referrals', 'open', {})).toEqual([])
})

test('nobody asks about what was never handed over', async () => {
  const { id, revision } = await made()
  expect(await app.reply('referrals', 'noteAttempt', { id, revision, way: 'telefon', result: 'erreicht', note: '' })).toMatchObject({
    error: { code: 'not_allowed_now' },
  })
})

test('without consent data goes out on a legal basis from the list only, and with a reason', async () => {
  const unexplained = await app.reply('referrals', 'create', referralInput(OLENA, { ...BASIS, note: 'eilig' }))
  expect(unexplained).toMatchObject({ error: { code: 'invalid_input', fields: { note: 'legal_basis_note' } } })
  const foreign = { ...referralInput(OLENA, BASIS), legalBasis: 'weil es eilt' as never }
  expect(await app.reply('referrals', 'create', foreign)).toMatchObject({ error: { code: 'invalid_input' } })
  expect(await stepped(await made(BASIS), 'uebergeben')).toMatchObject({ state: 'uebergeben', legalBasis: 'sgb_x_69_1_1', consentId: null })
})

test('a closed offer takes nobody, also when it closed after the draft was made', async () => {
  const draft = await made()
  app.store.db.prepare("UPDATE hsds_service SET status = 'inactive'").run()
  const closed = { error: { code: 'not_allowed_now', fields: { offerId: 'offer_closed' } } }
  expect(await step(draft, 'uebergeben')).toMatchObject(closed)
  expect(await app.reply('referrals', 'create', referralInput(OLENA))).toMatchObject(closed)
  // The way out stays open.
  expect(await stepped(draft, 'zurueckgezogen')).toMatchObject({ state: 'zurueckgezogen' })
})

test('a blocked address is passed on by no referral, not even one made before the block', async () => {
  const consent = await signedConsent(app, OLENA)
  const draft = await made({ dataShared: ['name', 'kontaktdaten'], consentId: consent.id })
  app.store.db.prepare('UPDATE person SET disclosure_blocked = 1').run()
  const blocked = { error: { code: 'not_allowed_now', fields: { dataShared: 'address_blocked' } } }
  expect(await step(draft, 'uebergeben')).toMatchObject(blocked)
  expect(await app.reply('referrals', 'create', referralInput(OLENA, { dataShared: ['kontaktdaten'] }))).toMatchObject(blocked)
  expect(await stepped(await made({ dataShared: ['name'], consentId: consent.id }), 'uebergeben')).toMatchObject({ state: 'uebergeben' })
})

test('about a person under Auskunftssperre nothing goes out behind their back, but for the protection of a child', async () => {
  const early = await made(BASIS)
  app.store.db.prepare('UPDATE person SET disclosure_blocked = 1').run()
  const blocked = { error: { code: 'not_allowed_now', fields: { dataShared: 'person_blocked' } } }
  expect(await step(early, 'uebergeben')).toMatchObject(blocked)
  expect(await app.reply('referrals', 'create', referralInput(OLENA, BASIS))).toMatchObject(blocked)
  // The slip alone, and what the law demands for a child, stay possible.
  expect(await stepped(await made(), 'uebergeben')).toMatchObject({ state: 'uebergeben' })
  expect(await stepped(await made({ ...BASIS, legalBasis: 'kkg_4' }), 'uebergeben')).toMatchObject({ state: 'uebergeben' })
})

test('a legal basis opens no professional secret but the one that says so itself', async () => {
  const secret = await made({ ...BASIS, confidential: ['name'] })
  expect(await step(secret, 'uebergeben')).toMatchObject({ error: { code: 'consent_missing', fields: { releaseId: 'release_missing' } } })
  expect(await stepped(await made({ ...BASIS, legalBasis: 'kkg_4', confidential: ['name'] }), 'uebergeben')).toMatchObject({
    state: 'uebergeben',
  })
})

test.each(['warteliste', 'angenommen', 'erstkontakt', 'angebunden', 'keine_rueckmeldung'] as const)(
  'a withdrawn consent reaches a referral in the state %s',
  async (state) => {
    const consent = await signedConsent(app, OLENA)
    const sent = await stepped(await made({ dataShared: ['name'], consentId: consent.id }), 'uebergeben')
    const there = await stepped(sent, state, state === 'warteliste' ? { recheckOn: '2027-01-15' } : {})
    await app.call('consents', 'withdraw', { id: consent.id, note: 'möchte nicht mehr' })
    expect(await app.call('referrals', 'get', { id: there.id })).toMatchObject({ state: 'zurueckgezogen' })
  },
)
