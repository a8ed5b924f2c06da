import { afterEach, beforeEach, expect, test } from 'vitest'
import { editService } from '../../../../electron/features/directory/edit/service.ts'
import { offerIndex } from '../../../../electron/features/directory/search/offer-index.ts'
import { staffRepository } from '../../../../electron/features/staff/repository.ts'
import { StaffId } from '../../../../shared/ids.ts'
import { createApp, type TestApp } from '../../../support/app.ts'
import { allRows, takeOver } from '../../../support/directory-files.ts'
import { hsdsFiles, SERVICE, writeFolder } from '../../../support/hsds-package.ts'
import { offerInput, providerInput } from '../../../support/offer-input.ts'

let app: TestApp
beforeEach(() => {
  app = createApp()
})
afterEach(() => app.close())

const ANY = { text: '', topic: null, language: '', quarter: '' } as const

async function entered(given = {}) {
  const { id: providerId } = await app.call('directory', 'createProvider', { provider: providerInput() })
  return app.call('directory', 'createOffer', { offer: offerInput(providerId, given) })
}

/** The same store as a colleague works in it. */
function colleague() {
  const staff = { ...app.staff, id: StaffId.parse(app.workplace.newId()), login: 'b.zweite', displayName: 'Bea Zweite' }
  staffRepository(app.store).insert(staff)
  return editService({ ...app.workplace, staff }, offerIndex(app.store))
}

test('what was typed comes back into the form, is found at once, and is on its page in words', async () => {
  const { id } = await entered()
  const { offer } = await app.call('directory', 'offerForm', { id })
  expect(offer).toEqual(offerInput(offer.providerId))
  const { offers } = await app.call('directory', 'search', { ...ANY, text: 'Elterncafes', topic: 'schule', quarter: 'nordstadt' })
  expect(offers).toMatchObject([
    { id, freePlaces: 3, placesAsOf: '2026-11-20', review: 'open', validUntil: '2027-06-30', legalBases: ['sgb8_16'] },
  ])
  expect(await app.call('directory', 'get', { id })).toMatchObject({
    schedules: ['Di, Do 09:00–11:30 Uhr – ohne Termin'],
    contactPersons: ['Mira Sommer, Leitung'],
    requiredDocuments: ['Impfausweis des Kindes'],
    languages: ['deu', 'ukr'],
  })
})

test('a change writes only what differs, and a form that was overtaken is refused', async () => {
  const { id } = await entered()
  const { offer, version } = await app.call('directory', 'offerForm', { id })
  const before = allRows(app)
  app.advance(1_000)
  await app.call('directory', 'changeOffer', { id, version, offer: { ...offer, topics: ['schule'], phone: '', hours: [] } })
  const after = allRows(app)
  expect([after.attribute?.length, after.phone?.length, after.schedule?.length]).toEqual([(before.attribute?.length ?? 0) - 1, 0, 0])
  expect(after.language).toEqual(before.language)
  expect(await app.reply('directory', 'changeOffer', { id, version, offer })).toMatchObject({ ok: false, error: { code: 'conflict' } })
})

test('an offer of a package keeps what the form does not show', async () => {
  await takeOver(app, 'folder', writeFolder(app.folder, hsdsFiles()))
  const before = allRows(app)
  const [hit] = (await app.call('directory', 'search', ANY)).offers
  if (!hit) throw new Error('nothing was read')
  const { offer, version } = await app.call('directory', 'offerForm', { id: hit.id })
  await app.call('directory', 'changeOffer', {
    id: hit.id,
    version,
    offer: { ...offer, name: 'Abfallberatung', topics: [...offer.topics, 'arbeit'] },
  })
  const after = allRows(app)
  expect(after.service).toMatchObject([{ id: SERVICE, name: 'Abfallberatung', extra: JSON.stringify({ house_colour: 'grün' }) }])
  for (const table of ['phone', 'contact', 'schedule', 'language', 'cost_option', 'location', 'service_area']) {
    expect(after[table], table).toEqual(before[table])
  }
})

test('whoever entered an offer cannot look over it; a colleague can, once, and it counts as checked from then on', async () => {
  const { id } = await entered()
  expect(await app.reply('directory', 'reviewOffer', { id })).toMatchObject({
    error: { code: 'not_allowed_now', fields: { review: 'review_own' } },
  })
  expect(await app.call('directory', 'offerHistory', { id })).toMatchObject({
    createdBy: 'Anna Beispiel',
    reviewedAt: null,
    mayReview: false,
  })
  const bea = colleague()
  expect(bea.history(id).mayReview).toBe(true)
  bea.review(id)
  expect(() => bea.review(id)).toThrow()
  expect(await app.call('directory', 'offerHistory', { id })).toMatchObject({ reviewedBy: 'Bea Zweite', mayReview: false })
  expect(await app.call('directory', 'get', { id })).toMatchObject({ review: 'done', assuredOn: '2026-11-24' })
})

test('a call renews the day unless nobody was reached, and an offer that is gone is no longer found', async () => {
  const { id } = await entered()
  await app.call('directory', 'noteCheck', { id, outcome: 'nicht_erreicht', note: '' })
  expect((await app.call('directory', 'get', { id })).assuredOn).toBe('')
  app.advance(60_000)
  await app.call('directory', 'noteCheck', { id, outcome: 'geaendert', note: 'neue Zeiten' })
  expect((await app.call('directory', 'get', { id })).assuredOn).toBe('2026-11-24')
  expect((await app.call('directory', 'search', ANY)).offers).toHaveLength(1)
  await app.call('directory', 'noteCheck', { id, outcome: 'geschlossen', note: '' })
  expect((await app.call('directory', 'search', ANY)).offers).toEqual([])
  expect((await app.call('directory', 'offerHistory', { id })).checks).toHaveLength(3)
})

test('due are offers waiting for a second pair of eyes, run out, never or long ago checked, in this order', async () => {
  await takeOver(app, 'folder', writeFolder(app.folder, hsdsFiles()))
  const { id } = await entered({ validUntil: '2026-01-01' })
  const due = async () =>
    (await app.call('directory', 'dueOffers', { page: 0 })).offers.map(({ why, id: one }) => [one === id ? 'own' : 'package', why])
  expect(await due()).toEqual([['own', 'review']])
  colleague().review(id)
  app.advance(1)
  expect((await app.call('directory', 'offerHistory', { id })).reviewedBy).toBe('Bea Zweite')
  app.jump(200 * 86_400_000)
  const { offer, version } = await app.call('directory', 'offerForm', { id })
  await app.call('directory', 'changeOffer', { id, version, offer })
  expect(await due()).toEqual([
    ['own', 'expired'],
    ['package', 'stale'],
  ])
})

test('a list of refusals: unknown provider, no topic, ages the wrong way round, times the wrong way round', async () => {
  const { id: providerId } = await app.call('directory', 'createProvider', { provider: providerInput() })
  const fieldsOf = async (given: object) => {
    const answer = await app.reply('directory', 'createOffer', { offer: { ...offerInput(providerId), ...given } })
    return answer.ok ? {} : answer.error.fields
  }
  expect(await fieldsOf({ providerId: SERVICE })).toEqual({ providerId: 'provider' })
  expect(await fieldsOf({ topics: [] })).toEqual({ 'offer.topics': 'topic_missing' })
  expect(await fieldsOf({ minimumAge: 30, maximumAge: 20 })).toEqual({ 'offer.maximumAge': 'age_order' })
  expect(await fieldsOf({ hours: [{ days: [], opensAt: '10:00', closesAt: '09:00', note: '' }] })).toMatchObject({
    'offer.hours.0.days': 'weekday_missing',
  })
  expect(await fieldsOf({ freePlaces: 2, placesAsOf: '' })).toEqual({ 'offer.placesAsOf': 'places_as_of' })
  expect((await app.call('directory', 'search', ANY)).offers).toEqual([])
})

test('a provider is changed with its offers in the search, and a pair is linked once and never merged', async () => {
  const { id } = await entered()
  const { offer } = await app.call('directory', 'offerForm', { id })
  const { provider, version } = await app.call('directory', 'provider', { id: offer.providerId })
  app.advance(1)
  await app.call('directory', 'changeProvider', {
    id: offer.providerId,
    version,
    provider: { ...provider, name: 'Lindenhof', agreement: 'seit 2025' },
  })
  expect((await app.call('directory', 'search', { ...ANY, text: 'lindenhof' })).offers).toMatchObject([{ providerName: 'Lindenhof' }])
  const second = await app.call('directory', 'createProvider', { provider: providerInput({ name: 'Lindenhof e.V.' }) })
  const { pairs } = await app.call('directory', 'alikeProviders', {})
  expect(pairs).toMatchObject([{ reasons: ['name'] }])
  const link = await app.call('directory', 'linkProviders', { first: second.id, second: offer.providerId, same: true })
  expect(await app.reply('directory', 'linkProviders', { first: offer.providerId, second: second.id, same: false })).toMatchObject({
    error: { code: 'conflict' },
  })
  expect(await app.call('directory', 'alikeProviders', {})).toMatchObject({ pairs: [], links: [{ id: link.id, same: true }] })
  expect(await app.call('directory', 'providers', { text: 'linden' })).toHaveLength(2)
})
