import { afterEach, beforeEach, expect, test } from 'vitest'
import type { PersonId } from '../../../../shared/ids.ts'
import { createApp, type TestApp } from '../../../support/app.ts'
import { siteInput } from '../../../support/fixtures.ts'
import { addPerson } from '../../../support/person.ts'
import { consentInput, PROVIDER, plantOffer, referralInput } from '../../../support/referral-fixtures.ts'

let app: TestApp
let personId: PersonId
beforeEach(async () => {
  app = createApp()
  personId = await addPerson(app)
})
afterEach(() => app.close())

const start = (of = personId) => app.call('checklists', 'start', { personId: of, concernId: null, template: 'umzug', scope: '' })
const last = () => app.host.rendered.at(-1) ?? ''

async function appointment(of: PersonId, start: string): Promise<void> {
  const site = await app.call('dropIn', 'createSite', siteInput())
  await app.call('appointments', 'book', {
    personId: of,
    siteId: site.id,
    start,
    minutes: 30,
    purpose: 'Mietvertrag',
    interpreterLanguage: null,
  })
}

test('the Nachreichliste names what is missing, until when, and nothing that was seen', async () => {
  const { id, items } = await start()
  const [first, second] = items
  if (!first || !second) throw new Error('an empty list')
  await app.call('checklists', 'setItem', { id: first.id, revision: 1, state: 'gesehen', dueOn: null })
  await app.call('checklists', 'setItem', { id: second.id, revision: 1, state: 'nachreichen_bis', dueOn: '2026-12-08' })
  expect(await app.call('letters', 'checklist', { id })).toMatchObject({ title: 'Nachreichliste', language: 'ukr', personId })
  expect(last()).toContain('Olena Shevchenko')
  expect(last()).toContain('Grund für den Umzug in eigenen Worten')
  expect(last()).toContain('bis <bdi dir="ltr">08.12.2026</bdi>')
  expect(last()).toContain('keine Originale')
  expect(last()).toContain('Причина переїзду своїми словами')
  expect(last()).not.toContain('Antrag, unterschrieben')
})

test('the language can be chosen by hand, and German alone too', async () => {
  const { id } = await start()
  expect(await app.call('letters', 'checklist', { id, language: 'arb' })).toMatchObject({ language: 'arb' })
  expect(last()).toMatch(/lang="ar" dir="rtl"/)
  expect(await app.call('letters', 'checklist', { id, language: 'deu' })).toMatchObject({ language: 'deu' })
  expect(last()).not.toContain('class="translation"')
})

test('where nothing is missing there is no list to hand out', async () => {
  const { id, items } = await start()
  for (const item of items) await app.call('checklists', 'setItem', { id: item.id, revision: 1, state: 'weitergeleitet', dueOn: null })
  expect(await app.reply('letters', 'checklist', { id })).toEqual({
    ok: false,
    error: { code: 'not_allowed_now', fields: { checklist: 'nothing_missing' } },
  })
})

test('next steps hold appointments to come, open referrals and missing documents of this person alone', async () => {
  const other = await addPerson(app, { givenNames: 'Taras', familyName: 'Anders' })
  await app.call('people', 'foundUnit', {
    id: personId,
    kind: 'paar_mit_kind',
    role: 'eLb',
    from: '2026-01-01',
    bgNumber: '',
    children: null,
  })
  await app.call('people', 'joinUnit', { id: other, of: personId, role: 'partner', from: '2026-01-01' })
  await appointment(personId, '2026-11-26T09:30')
  await appointment(other, '2026-11-27T14:00')
  const offer = plantOffer(app)
  await app.call('referrals', 'create', referralInput(personId, { offerId: offer }))
  await start()
  await app.call('checklists', 'start', { personId: other, concernId: null, template: 'erstausstattung', scope: '' })
  await app.call('letters', 'nextSteps', { id: personId })
  for (const text of ['26.11.2026', '09:30', PROVIDER, 'Angabe zur Kaution', 'Мої наступні кроки']) expect(last()).toContain(text)
  // Neither anything of the partner, nor what a talk is about.
  for (const text of ['27.11.2026', 'Taras', 'Liste der Dinge, die fehlen']) expect(last()).not.toContain(text)
  await app.call('letters', 'nextSteps', { id: other })
  expect(last()).not.toContain('Olena')
})

test('a sheet without any step is not printed', async () => {
  expect(await app.reply('letters', 'nextSteps', { id: personId })).toEqual({
    ok: false,
    error: { code: 'not_allowed_now', fields: { steps: 'no_next_steps' } },
  })
})

test('the information sheet is a marked sample with its version and names nobody', async () => {
  await app.call('letters', 'information', { id: personId })
  expect(last()).toContain('Mustertext, vor Gebrauch vom Haus zu prüfen')
  expect(last()).toContain('Fassung <bdi dir="ltr">1.0</bdi>')
  expect(last()).toContain('Artikel 6 Absatz 1 DSGVO')
  expect(last()).not.toContain('Olena')
})

test('that it was handed over is noted with version, day and language, and can be taken back', async () => {
  const given = await app.call('information', 'handOver', { personId, language: 'ukr' })
  expect(given).toMatchObject({ personId, version: '1.0', on: '2026-11-24', language: 'ukr', staffName: 'Anna Beispiel' })
  expect(await app.call('information', 'ofPerson', { personId })).toEqual([given])
  await app.call('information', 'takeBack', { id: given.id })
  expect(await app.call('information', 'ofPerson', { personId })).toEqual([])
  expect(await app.reply('information', 'takeBack', { id: given.id })).toMatchObject({ error: { code: 'not_found' } })
})

test('letter and slip have their second page in the language of the person', async () => {
  const site = await app.call('dropIn', 'createSite', siteInput())
  const booked = await app.call('appointments', 'book', {
    ...{ personId, siteId: site.id, start: '2026-11-26T09:30', minutes: 30, purpose: '', interpreterLanguage: null },
  })
  expect(await app.call('letters', 'appointment', { id: booked.id })).toMatchObject({ language: 'ukr' })
  expect(last()).toContain('Розмова є добровільною')
  const referral = await app.call('referrals', 'create', referralInput(personId, { offerId: plantOffer(app) }))
  expect(await app.call('letters', 'referral', { id: referral.id, language: 'tur' })).toMatchObject({ language: 'tur' })
  expect(last()).toContain('Yardım edebilecek bir kurum')
})

test('a consent is signed in German and has no second page', async () => {
  const offer = plantOffer(app)
  const consent = await app.call('consents', 'give', consentInput(personId, { offerId: offer, recipientOrganization: PROVIDER }))
  expect((await app.call('letters', 'consent', { id: consent.id })).language).toBeUndefined()
})
