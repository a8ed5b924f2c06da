import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ConsentInput } from '../../../../shared/contract/consents.ts'
import { OfferId, PersonId, type ReferralId } from '../../../../shared/ids.ts'
import type { ReferralState } from '../../../../shared/referral-states.ts'
import { createApp, type TestApp } from '../../../support/app.ts'
import { OFFER, PROVIDER, plantOffer, plantPerson, referralInput, signedConsent } from '../../../support/referral-fixtures.ts'

const DAY = 24 * 3_600_000
const OLENA = PersonId.parse('019a0000-0000-7000-8000-000000000001')
const MARIA = PersonId.parse('019a0000-0000-7000-8000-000000000002')
const NOWHERE = OfferId.parse('019a0000-0000-7000-8000-000000000099')

let app: TestApp
beforeEach(() => {
  app = createApp()
  plantOffer(app)
  plantPerson(app, OLENA)
  plantPerson(app, MARIA, 'Beispiel', 'Maria')
})
afterEach(() => app.close())

const advance = (referral: { id: ReferralId; revision: number }, state: ReferralState, note = '') =>
  app.reply('referrals', 'advance', { id: referral.id, revision: referral.revision, state, note })

async function advanced(referral: { id: ReferralId; revision: number }, state: ReferralState, note = '') {
  return app.call('referrals', 'advance', { id: referral.id, revision: referral.revision, state, note })
}

async function withConsent(change: Partial<ConsentInput> = {}) {
  const consent = await signedConsent(app, OLENA, change)
  const referral = await app.call('referrals', 'create', referralInput(OLENA, { dataShared: ['name'], consentId: consent.id }))
  return { consent, referral }
}

test('a referral keeps the names it was made with when the directory changes', async () => {
  const referral = await app.call('referrals', 'create', referralInput(OLENA))
  app.store.db.prepare("UPDATE hsds_service SET name = 'Anders'").run()
  app.store.db.prepare("UPDATE hsds_organization SET name = 'Neuer Träger'").run()
  expect(await app.call('referrals', 'get', { id: referral.id })).toMatchObject({
    personName: 'Olena Shevchenko',
    offerName: 'Schuldnerberatung',
    providerName: PROVIDER,
    state: 'entwurf',
    revision: 1,
    handedOverAt: null,
    steps: [{ state: 'entwurf', at: '2026-11-24T08:00:00.000Z', staffName: 'Anna Beispiel', note: '', reason: null }],
  })
})

test('a slip that the person takes needs no consent, and every step is kept with its moment', async () => {
  let referral = await app.call('referrals', 'create', referralInput(OLENA))
  app.advance(60_000)
  referral = await advanced(referral, 'uebergeben')
  expect(referral.handedOverAt).toBe('2026-11-24T08:01:00.000Z')
  app.advance(DAY)
  referral = await advanced(referral, 'angenommen', 'Erstgespräch am Montag')
  expect(referral.steps.map(({ state, at, note }) => [state, at, note])).toEqual([
    ['entwurf', '2026-11-24T08:00:00.000Z', ''],
    ['uebergeben', '2026-11-24T08:01:00.000Z', ''],
    ['angenommen', '2026-11-25T08:01:00.000Z', 'Erstgespräch am Montag'],
  ])
  expect(referral.handedOverAt).toBe('2026-11-24T08:01:00.000Z')
})

test('no data leaves without consent', async () => {
  const referral = await app.call('referrals', 'create', referralInput(OLENA, { dataShared: ['name'] }))
  expect(await advance(referral, 'uebergeben')).toEqual({
    ok: false,
    error: { code: 'consent_missing', fields: { consentId: 'consent_missing' }, params: { reason: 'missing' } },
  })
  expect((await app.call('referrals', 'get', { id: referral.id })).state).toBe('entwurf')
  const consent = await signedConsent(app, OLENA)
  const attached = await app.call('referrals', 'attachConsent', { id: referral.id, revision: 1, consentId: consent.id })
  expect(await advanced(attached, 'uebergeben')).toMatchObject({ state: 'uebergeben', consentId: consent.id })
})

test.each<[string, Partial<ConsentInput>]>([
  ['categories_missing', { categories: ['kontaktdaten'] }],
  ['other_recipient', { recipientOrganization: 'Schuldnerhilfe Südstadt' }],
  ['not_yet_valid', { validFrom: '2026-11-25' }],
])('a consent that does not carry the sharing is not taken: %s', async (reason, change) => {
  const consent = await signedConsent(app, OLENA, change)
  const answer = await app.reply('referrals', 'create', referralInput(OLENA, { dataShared: ['name'], consentId: consent.id }))
  expect(answer).toMatchObject({ error: { code: 'consent_missing', params: { reason } } })
  expect(await app.call('referrals', 'open', {})).toEqual([])
})

test("another person's consent and a withdrawn one are not taken", async () => {
  const consent = await signedConsent(app, MARIA)
  const draft = await app.call('referrals', 'create', referralInput(OLENA, { dataShared: ['name'] }))
  const attach = () => app.reply('referrals', 'attachConsent', { id: draft.id, revision: 1, consentId: consent.id })
  expect(await attach()).toMatchObject({ error: { code: 'consent_missing', params: { reason: 'other_person' } } })
  const own = await signedConsent(app, OLENA)
  await app.call('consents', 'withdraw', { id: own.id, note: '' })
  expect(await app.reply('referrals', 'attachConsent', { id: draft.id, revision: 1, consentId: own.id })).toMatchObject({
    error: { code: 'consent_missing', params: { reason: 'withdrawn' } },
  })
})

test('when the consent has expired nothing is handed over until a new one is attached', async () => {
  const { referral } = await withConsent({ validUntil: '2026-11-25' })
  app.advance(2 * DAY)
  expect(await advance(referral, 'uebergeben')).toMatchObject({ error: { code: 'consent_missing', params: { reason: 'expired' } } })
  const renewed = await signedConsent(app, OLENA, { validFrom: '2026-11-26' })
  const attached = await app.call('referrals', 'attachConsent', { id: referral.id, revision: 1, consentId: renewed.id })
  expect(await advanced(attached, 'uebergeben')).toMatchObject({ state: 'uebergeben' })
})

test('what came of a hand-over can be noted after the consent has expired, because nothing leaves by it', async () => {
  const { referral } = await withConsent({ validUntil: '2026-11-25' })
  const sent = await advanced(referral, 'uebergeben')
  app.advance(2 * DAY)
  expect(await advanced(sent, 'nicht_angetreten')).toMatchObject({ state: 'nicht_angetreten' })
})

test.each([
  ['entwurf', 'angenommen'],
  ['entwurf', 'angebunden'],
  ['entwurf', 'entwurf'],
] as const)('there is no step from %s to %s', async (_, state) => {
  const referral = await app.call('referrals', 'create', referralInput(OLENA))
  expect(await advance(referral, state)).toEqual({ ok: false, error: { code: 'not_allowed_now' } })
})

test('an outdated revision overwrites nothing', async () => {
  const referral = await app.call('referrals', 'create', referralInput(OLENA))
  await advanced(referral, 'uebergeben')
  expect(await advance(referral, 'zurueckgezogen')).toEqual({ ok: false, error: { code: 'conflict' } })
  const followUp = await app.reply('referrals', 'setFollowUp', { id: referral.id, revision: 1, followUpOn: null })
  expect(followUp).toEqual({ ok: false, error: { code: 'conflict' } })
})

test('the last step of the day can be taken back, and the draft is whole again', async () => {
  const referral = await app.call('referrals', 'create', referralInput(OLENA))
  const sent = await advanced(referral, 'uebergeben')
  const back = await app.call('referrals', 'undo', { id: sent.id, revision: sent.revision })
  expect(back).toEqual({ ...referral, revision: 3 })
  expect(await app.reply('referrals', 'undo', { id: back.id, revision: 3 })).toMatchObject({ error: { code: 'not_allowed_now' } })
})

test('data handed over cannot be called back, a mark of today can, one of yesterday cannot', async () => {
  const { referral } = await withConsent()
  let sent = await advanced(referral, 'uebergeben')
  const undo = (at: { id: ReferralId; revision: number }) => app.reply('referrals', 'undo', { id: at.id, revision: at.revision })
  expect(await undo(sent)).toMatchObject({ error: { code: 'not_allowed_now' } })
  sent = await advanced(sent, 'angenommen')
  expect(await undo(sent)).toMatchObject({ ok: true, value: { state: 'uebergeben', handedOverAt: '2026-11-24T08:00:00.000Z' } })
  sent = await advanced({ ...sent, revision: 4 }, 'angenommen')
  app.advance(DAY)
  expect(await undo(sent)).toMatchObject({ error: { code: 'not_allowed_now' } })
})

test('a withdrawal cannot be undone on the referral', async () => {
  const { consent, referral } = await withConsent()
  await app.call('consents', 'withdraw', { id: consent.id, note: '' })
  expect(await app.reply('referrals', 'undo', { id: referral.id, revision: 2 })).toMatchObject({
    error: { code: 'consent_missing', params: { reason: 'withdrawn' } },
  })
})

test('open ones come with the next follow-up first, closed ones not at all', async () => {
  const make = (followUpOn: string | null) => app.call('referrals', 'create', referralInput(OLENA, { followUpOn }))
  const [never, late, soon, closed] = [await make(null), await make('2026-12-20'), await make('2026-12-01'), await make('2026-11-25')]
  await advanced(closed, 'zurueckgezogen')
  expect((await app.call('referrals', 'open', {})).map(({ id }) => id)).toEqual([soon.id, late.id, never.id])
  const moved = await app.call('referrals', 'setFollowUp', { id: never.id, revision: 1, followUpOn: '2026-11-26' })
  expect(moved).toMatchObject({ followUpOn: '2026-11-26', revision: 2 })
  expect((await app.call('referrals', 'open', {})).map(({ id }) => id)).toEqual([never.id, soon.id, late.id])
  const answer = await app.reply('referrals', 'setFollowUp', { id: closed.id, revision: 2, followUpOn: '2026-11-30' })
  expect(answer).toMatchObject({ error: { code: 'not_allowed_now' } })
})

test('who is connected stands in the list as long as somebody is to ask again', async () => {
  const made = await app.call('referrals', 'create', referralInput(OLENA, { kind: 'verweis' }))
  await advanced(await advanced(made, 'uebergeben'), 'angebunden')
  const listed = async () => (await app.call('referrals', 'open', {})).map(({ id }) => id)
  expect(await listed()).toEqual([made.id])
  const { revision } = await app.call('referrals', 'get', { id: made.id })
  await app.call('referrals', 'setFollowUp', { id: made.id, revision, followUpOn: null })
  expect(await listed()).toEqual([])
})

test('sensitive topics are not bound to a person, unknown offers are named', async () => {
  expect(await app.reply('referrals', 'create', referralInput(OLENA, { topic: 'sucht' }))).toEqual({
    ok: false,
    error: { code: 'invalid_input', fields: { topic: 'sensitive_topic' } },
  })
  expect(await app.reply('referrals', 'create', referralInput(OLENA, { offerId: NOWHERE }))).toEqual({
    ok: false,
    error: { code: 'not_found', fields: { offerId: 'offer_missing' } },
  })
  expect(OFFER).not.toBe(NOWHERE)
})
