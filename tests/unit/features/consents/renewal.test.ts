import { afterEach, beforeEach, expect, test } from 'vitest'
import { ConsentId, PersonId } from '../../../../shared/ids.ts'
import { createApp, type TestApp } from '../../../support/app.ts'
import { consentInput, PROVIDER, plantOffer, plantPerson, referralInput, signedConsent } from '../../../support/referral-fixtures.ts'

const DAY = 24 * 3_600_000
const OLENA = PersonId.parse('019a0000-0000-7000-8000-000000000001')
const CHILD = PersonId.parse('019a0000-0000-7000-8000-000000000002')
const NOBODY = ConsentId.parse('019a0000-0000-7000-8000-000000000099')

let app: TestApp
beforeEach(() => {
  app = createApp()
  plantOffer(app)
  plantPerson(app, OLENA)
  plantPerson(app, CHILD, 'Shevchenko', 'Danylo')
  app.store.db.prepare("UPDATE person SET birth_date = '2015-03-01' WHERE id = ?").run(CHILD)
})
afterEach(() => app.close())

const give = (change: Parameters<typeof consentInput>[1] = {}, person = OLENA) => app.call('consents', 'give', consentInput(person, change))
const sign = (id: ConsentId, signed = true) => app.reply('consents', 'sign', { id, signed })
const gone = (id: ConsentId) => app.call('consents', 'passedOn', { id, personId: OLENA })

async function handedOver(consentId: ConsentId, change: Parameters<typeof referralInput>[1] = {}) {
  const { id } = await app.call('referrals', 'create', referralInput(OLENA, { dataShared: ['name'], consentId, ...change }))
  return app.call('referrals', 'advance', { id, revision: 1, state: 'uebergeben', note: '' })
}

test('for a child under 15 guardians sign, each with a name and why', async () => {
  const alone = await app.reply('consents', 'give', consentInput(CHILD))
  expect(alone).toMatchObject({ error: { code: 'invalid_input', fields: { signedBy: 'guardians_needed' } } })
  const nobody = await app.reply('consents', 'give', consentInput(CHILD, { signedBy: 'guardians' }))
  expect(nobody).toMatchObject({ error: { fields: { guardians: 'guardians_missing' } } })
  const guardians = [
    { name: 'Olena Shevchenko', relation: 'mutter' },
    { name: 'Taras Shevchenko', relation: 'vater' },
  ] as const
  expect(await give({ signedBy: 'guardians', guardians: [...guardians] }, CHILD)).toMatchObject({ signedBy: 'guardians', guardians })
  // Whoever signs alone has nobody beside them on the paper.
  expect(await give({ guardians: [...guardians] })).toMatchObject({ signedBy: 'person', guardians: [] })
})

test('consent and release are two papers: neither is mixed into the other', async () => {
  const mixed = await app.reply('consents', 'give', consentInput(OLENA, { releasedPerson: 'Frau Weber' }))
  expect(mixed).toMatchObject({ error: { fields: { releasedPerson: 'papers_mixed' } } })
  const nobody = await app.reply('consents', 'give', consentInput(OLENA, { kind: 'schweigepflicht' }))
  expect(nobody).toMatchObject({ error: { fields: { releasedPerson: 'required' } } })
  const release = await signedConsent(app, OLENA, { kind: 'schweigepflicht', releasedPerson: 'Frau Weber, Suchtberatung' })
  const asConsent = await app.reply('referrals', 'create', referralInput(OLENA, { dataShared: ['name'], consentId: release.id }))
  expect(asConsent).toMatchObject({ error: { code: 'consent_missing', fields: { consentId: 'consent_other_kind' } } })
})

test('what comes from a professional secret waits for its own paper, and its withdrawal stops it', async () => {
  const consent = await signedConsent(app, OLENA)
  const secret = { dataShared: ['name' as const], confidential: ['name' as const, 'kurzbericht' as const], consentId: consent.id }
  const draft = await app.call('referrals', 'create', referralInput(OLENA, secret))
  expect(draft.confidential).toEqual(['name'])
  const over = (revision: number) => app.reply('referrals', 'advance', { id: draft.id, revision, state: 'uebergeben', note: '' })
  expect(await over(1)).toMatchObject({ error: { code: 'consent_missing', fields: { releaseId: 'release_missing' } } })
  const release = await give({ kind: 'schweigepflicht', releasedPerson: 'Frau Weber' })
  await app.call('referrals', 'attachConsent', { id: draft.id, revision: 1, consentId: release.id })
  expect(await over(2)).toMatchObject({ error: { fields: { releaseId: 'release_unsigned' } } })
  await sign(release.id)
  expect(await over(2)).toMatchObject({ ok: true, value: { state: 'uebergeben', consentId: consent.id, releaseId: release.id } })
  expect(await gone(release.id)).toMatchObject([{ referralId: draft.id, categories: ['name'], proofNumber: release.proofNumber }])
  await app.call('consents', 'withdraw', { id: release.id, note: '' })
  expect(await app.call('referrals', 'get', { id: draft.id })).toMatchObject({ state: 'zurueckgezogen' })
  expect(await app.call('consents', 'ofPerson', { personId: OLENA })).toContainEqual(
    expect.objectContaining({ id: consent.id, state: 'erteilt' }),
  )
})

test('nothing goes out before the signature, and a signature is not taken back once something has', async () => {
  const consent = await give()
  const { id } = await app.call('referrals', 'create', referralInput(OLENA, { dataShared: ['name'], consentId: consent.id }))
  const over = () => app.reply('referrals', 'advance', { id, revision: 1, state: 'uebergeben', note: '' })
  expect(await over()).toMatchObject({ error: { code: 'consent_missing', params: { reason: 'unsigned' } } })
  await sign(consent.id)
  expect(await over()).toMatchObject({ ok: true })
  expect(await sign(consent.id, false)).toMatchObject({ error: { code: 'not_allowed_now', fields: { signed: 'consent_used' } } })
  const other = await signedConsent(app, OLENA)
  app.advance(DAY)
  expect(await sign(other.id, false)).toEqual({ ok: false, error: { code: 'not_allowed_now' } })
})

test('a no is kept without a reason, ends the paper, and takes nothing from the person', async () => {
  const consent = await give()
  const draft = await app.call('referrals', 'create', referralInput(OLENA, { dataShared: ['name'], consentId: consent.id }))
  expect(await app.call('consents', 'refuse', { id: consent.id })).toMatchObject({
    state: 'abgelehnt',
    refusedAt: '2026-11-24T08:00:00.000Z',
  })
  expect(await sign(consent.id)).toMatchObject({ error: { code: 'not_allowed_now' } })
  expect(await app.call('consents', 'unsigned', {})).toEqual([])
  const over = await app.reply('referrals', 'advance', { id: draft.id, revision: 1, state: 'uebergeben', note: '' })
  expect(over).toMatchObject({ error: { params: { reason: 'refused' } } })
  // The referral stays open, and the slip alone is still possible.
  expect(await app.call('referrals', 'create', referralInput(OLENA))).toMatchObject({ state: 'entwurf' })
  const used = await signedConsent(app, OLENA)
  expect(await app.reply('consents', 'refuse', { id: used.id })).toMatchObject({ error: { code: 'not_allowed_now' } })
})

test('a renewed consent takes over what rests on the old one only when it is signed, and its withdrawal tells of both', async () => {
  const old = await signedConsent(app, OLENA, { validUntil: '2026-12-01' })
  const referral = await handedOver(old.id)
  const list = async () => (await app.call('consents', 'toRenew', {})).map(({ id, openReferrals }) => [id, openReferrals])
  expect(await list()).toEqual([[old.id, 1]])
  const anew = await give({ replacesId: old.id })
  expect(await list()).toEqual([[old.id, 1]])
  expect(await app.call('referrals', 'get', { id: referral.id })).toMatchObject({ consentId: old.id })
  app.advance(DAY)
  await sign(anew.id)
  expect(await list()).toEqual([])
  expect(await app.call('referrals', 'get', { id: referral.id })).toMatchObject({ consentId: anew.id, state: 'uebergeben' })
  expect(await app.call('consents', 'get', { id: old.id })).toMatchObject({ state: 'ersetzt', replacedAt: '2026-11-25T08:00:00.000Z' })
  expect(await app.reply('consents', 'withdraw', { id: old.id, note: '' })).toMatchObject({ error: { code: 'not_allowed_now' } })
  expect(await sign(anew.id, false)).toMatchObject({ error: { code: 'not_allowed_now' } })
  // What went out went out under the old paper, and stands under both.
  expect(await gone(anew.id)).toEqual(await gone(old.id))
  expect(await gone(anew.id)).toMatchObject([{ proofNumber: old.proofNumber, providerName: PROVIDER, staffName: 'Anna Beispiel' }])
  await app.call('consents', 'withdraw', { id: anew.id, note: '' })
  expect(await app.call('referrals', 'get', { id: referral.id })).toMatchObject({ state: 'zurueckgezogen' })
})

test('only the same paper for the same body of the same person is a renewal', async () => {
  const old = await signedConsent(app, OLENA)
  const refused = { error: { code: 'not_allowed_now', fields: { replacesId: 'not_replaceable' } } }
  const other = (change: Parameters<typeof consentInput>[1], person = OLENA) =>
    app.reply('consents', 'give', consentInput(person, { replacesId: old.id, ...change }))
  expect(await other({ recipientOrganization: 'Andere Stelle' })).toMatchObject(refused)
  expect(await other({ kind: 'schweigepflicht', releasedPerson: 'Frau Weber' })).toMatchObject(refused)
  expect(await other({ signedBy: 'guardians', guardians: [{ name: 'Olena', relation: 'mutter' }] }, CHILD)).toMatchObject(refused)
  expect(await other({ replacesId: NOBODY })).toMatchObject(refused)
  const anew = await give({ replacesId: old.id })
  await app.call('consents', 'withdraw', { id: old.id, note: '' })
  expect(await other({})).toMatchObject(refused)
  // Withdrawn in between: the new paper stands by itself.
  expect(await sign(anew.id)).toMatchObject({ ok: true, value: { state: 'erteilt' } })
  expect(await app.call('consents', 'get', { id: old.id })).toMatchObject({ state: 'widerrufen' })
})

test('listed to be renewed: what ends within 30 days, and what has ended while something open rests on it', async () => {
  const ids = async () => (await app.call('consents', 'toRenew', {})).map(({ id }) => id)
  const soon = await signedConsent(app, OLENA, { validUntil: '2026-12-24' })
  await signedConsent(app, OLENA, { validUntil: '2026-12-25' })
  await give({ validUntil: '2026-12-01' })
  const resting = await signedConsent(app, OLENA, { validUntil: '2026-11-30' })
  const idle = await signedConsent(app, OLENA, { validUntil: '2026-11-30' })
  const referral = await handedOver(resting.id)
  expect(await ids()).toEqual([resting.id, idle.id, soon.id])
  app.advance(7 * DAY)
  expect(await ids()).toContain(resting.id)
  expect(await ids()).not.toContain(idle.id)
  await app.call('referrals', 'advance', { id: referral.id, revision: referral.revision, state: 'nicht_angetreten', note: '' })
  expect(await ids()).not.toContain(resting.id)
})

test('under a legal basis nothing counts as passed on with consent', async () => {
  const { id } = await app.call(
    'referrals',
    'create',
    referralInput(OLENA, { dataShared: ['name'], legalBasis: 'sgb_x_69_1_1', note: 'Mietschulden, Frist am Freitag' }),
  )
  await app.call('referrals', 'advance', { id, revision: 1, state: 'uebergeben', note: '' })
  const consent = await signedConsent(app, OLENA)
  expect(await gone(consent.id)).toEqual([])
})
