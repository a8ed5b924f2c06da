import { afterEach, beforeEach, expect, test } from 'vitest'
import { brochure } from '../../../../electron/features/letters/brochure.ts'
import { partnerSheet } from '../../../../electron/features/letters/partner-sheet.ts'
import { arrange, chosenOffers } from '../../../../shared/brochure.ts'
import type { Offer } from '../../../../shared/contract/directory.ts'
import type { BrochureInput } from '../../../../shared/contract/directory-sheets.ts'
import { createApp, type TestApp } from '../../../support/app.ts'
import { offerInput, providerInput } from '../../../support/offer-input.ts'

const ALL: BrochureInput = { quarters: [], topics: [], languages: [], stale: 'mark' }
const TODAY = '2026-11-24'

let app: TestApp
beforeEach(() => {
  app = createApp({ roles: ['network_editor'] })
})
afterEach(() => app.close())

async function planted(names: readonly string[], change: Parameters<typeof offerInput>[1] = {}) {
  const { id: providerId } = await app.call('directory', 'createProvider', { provider: providerInput() })
  for (const name of names) await app.call('directory', 'createOffer', { offer: offerInput(providerId, { name, ...change }) })
  return providerId
}

const listed = (id: string, change: Partial<Parameters<typeof chosenOffers>[0][number]> = {}) => ({
  id,
  quarters: ['Nordstadt'],
  topics: ['schule' as const],
  languages: ['deu'],
  status: 'active',
  assuredOn: '2026-11-01',
  validUntil: '',
  review: 'none',
  ...change,
})

test('what cannot be gone to is never in it, what is stale is marked or left out as chosen', () => {
  const offers = [
    listed('fresh'),
    listed('stale', { assuredOn: '2026-01-01' }),
    listed('unseen', { review: 'open' }),
    listed('over', { validUntil: '2026-11-23' }),
    listed('closed', { status: 'temporarily closed' }),
  ]
  const ids = (choice: BrochureInput) => chosenOffers(offers, choice, TODAY).offers.map(({ id }) => id)
  expect(ids(ALL)).toEqual(['fresh', 'stale', 'unseen'])
  expect(chosenOffers(offers, ALL, TODAY)).toMatchObject({ marked: 2, leftOut: 0 })
  expect(ids({ ...ALL, stale: 'leave_out' })).toEqual(['fresh'])
  expect(chosenOffers(offers, { ...ALL, stale: 'leave_out' }, TODAY)).toMatchObject({ marked: 0, leftOut: 2 })
})

test('chosen by quarter, topic and language; without a quarter is a choice of its own', () => {
  const offers = [
    listed('a'),
    listed('b', { quarters: ['Anger'], topics: ['wohnen'], languages: ['ukr'] }),
    listed('c', { quarters: [], topics: [] }),
  ]
  const ids = (choice: Partial<BrochureInput>) => chosenOffers(offers, { ...ALL, ...choice }, TODAY).offers.map(({ id }) => id)
  expect(ids({ quarters: ['Anger', ''] })).toEqual(['b', 'c'])
  expect(ids({ topics: ['schule'] })).toEqual(['a'])
  expect(ids({ topics: ['sonstiges'] })).toEqual(['c'])
  expect(ids({ languages: ['ukr'] })).toEqual(['b'])
})

test('each offer is described once and has one number; further places point to it', () => {
  const offers = [
    listed('a', { quarters: ['Nordstadt', 'Anger'], topics: ['schule'] }),
    listed('b', { topics: ['wohnen'] }),
    listed('c', { quarters: [] }),
  ]
  const shown = arrange(offers, ALL, TODAY).map(({ quarter, topics }) => [
    quarter,
    ...topics.flatMap(({ topic, entries }) =>
      entries.map(({ offer, number, again }) => `${topic} ${offer.id} ${number}${again ? ' again' : ''}`),
    ),
  ])
  expect(shown).toEqual([
    ['Anger', 'schule a 1'],
    ['Nordstadt', 'wohnen b 2', 'schule a 1 again'],
    ['', 'schule c 3'],
  ])
  expect(arrange(offers, { ...ALL, quarters: ['Nordstadt'], topics: ['wohnen'] }, TODAY)).toHaveLength(1)
})

test('the brochure holds what one needs to go there, its date, and nobody by name', async () => {
  await planted(['Elterncafé', 'Lesekreis'])
  const { offers } = await app.call('directory', 'search', { text: '', topic: null, language: '', quarter: '' })
  const all = new Map<string, Offer>()
  for (const { id } of offers) all.set(id, await app.call('directory', 'get', { id }))
  const entries = offers.map((hit) => ({ ...hit, status: 'active' }))
  const choice = { ...ALL, quarters: ['Nordstadt'], languages: ['ukr'] }
  const markup = brochure({ office: 'GS 3', date: TODAY, choice, quarters: arrange(entries, choice, TODAY), offers: all, leftOut: 3 })
  for (const text of [
    'Stand: 24.11.2026',
    'Lindenplatz',
    'Eingang im Hof, 2. Etage links',
    '0202 5550177',
    'Auf Ukrainisch',
    'Nr. 1–2',
    'href="#q0-schule"',
    'geprüft hat: 3',
  ]) {
    expect(markup).toContain(text)
  }
  // Contact person, what stands at a bell, and addresses that may be somebody's own.
  for (const text of ['Mira Sommer', 'Klingel', 'cafe@lindenhof.example']) expect(markup).not.toContain(text)
  // Nobody has looked over them yet.
  expect(markup.match(/class="stale"/g)).toHaveLength(2)
})

test('through the app: counted, made, printed; nothing chosen is refused', async () => {
  const providerId = await planted(['Elterncafé'])
  expect(await app.call('directory', 'brochureCount', ALL)).toEqual({ offers: 1, marked: 1, leftOut: 0, fits: true })
  const { token, title, personId } = await app.call('directory', 'brochure', ALL)
  expect({ title, personId }).toEqual({ title: 'Angebotsheft', personId: null })
  expect(await app.call('directory', 'print', { token })).toEqual({ done: true })
  expect(await app.reply('directory', 'brochure', { ...ALL, quarters: ['Nirgends'] })).toMatchObject({ error: { code: 'not_found' } })
  const sheet = await app.call('directory', 'partnerSheet', { id: providerId })
  expect(sheet.title).toBe('Trägerblatt')
})

test('the sheet about a partner says how answers come back, what is passed on and what never', async () => {
  const provider = providerInput({
    agreement: 'Vereinbarung vom 01.03.2026, gilt bis 28.02.2028',
    contactName: 'Mira Sommer',
    contactRole: 'Leitung',
  })
  const site = { name: 'Familienzentrum', phone: '0202 5550100' }
  await planted(Array.from({ length: 9 }, (_, index) => `Angebot ${index + 1}`))
  const { offers } = await app.call('directory', 'search', { text: '', topic: null, language: '', quarter: '' })
  const markup = partnerSheet({ office: 'GS 3', date: TODAY, site, provider, offers })
  for (const text of [
    'Mira Sommer, Leitung',
    'gilt bis 28.02.2028',
    'Angebote (9)',
    'und 3 weitere',
    '0202 5550100',
    'QR-Code',
    'Vorname und Nachname',
    'Meldetermine und ihre Folgen',
  ]) {
    expect(markup).toContain(text)
  }
  expect(partnerSheet({ office: 'GS 3', date: TODAY, site: null, provider: providerInput(), offers: [] })).toContain(
    'noch keine festgehalten',
  )
})
