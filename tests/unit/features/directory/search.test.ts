import { afterAll, beforeAll, expect, test } from 'vitest'
import type { GivenOf } from '../../../../shared/contract/index.ts'
import { TOPICS } from '../../../../shared/value-lists.ts'
import { createApp, type TestApp } from '../../../support/app.ts'
import { hsdsFiles, SERVICE, writeFolder } from '../../../support/hsds-package.ts'

let app: TestApp

beforeAll(async () => {
  app = createApp()
  const { token } = await app.call('directory', 'chooseSample', {})
  await app.call('directory', 'applyImport', { token, skipErrors: false })
})
afterAll(() => app.close())

const ALL = { text: '', topic: null, language: '', quarter: '' } as const

async function names(wanted: Partial<GivenOf<'directory', 'search'>>): Promise<string[]> {
  return (await app.call('directory', 'search', { ...ALL, ...wanted })).offers.map((offer) => offer.name)
}

test('the sample comes without errors or warnings and, taken over again, changes nothing', async () => {
  const again = await app.call('directory', 'chooseSample', {})
  expect(again).toMatchObject({ errorCount: 0, warningCount: 0, ignored: [] })
  expect(again.tables).toContainEqual({ table: 'organization', added: 0, changed: 0, unchanged: 12 })
  expect(again.tables).toContainEqual({ table: 'service', added: 0, changed: 0, unchanged: 25 })
  expect(await app.call('directory', 'applyImport', { token: again.token, skipErrors: false })).toEqual({ written: 0 })
})

test('every offer of the sample has topics, languages, quarters, a phone, hours and a place', async () => {
  const { offers, more } = await app.call('directory', 'search', ALL)
  expect([offers.length, more]).toEqual([25, false])
  for (const hit of offers) {
    expect
      .soft(
        [hit.topics.length, hit.languages.length, hit.quarters.length, hit.assuredOn.length].every((count) => count > 0),
        hit.name,
      )
      .toBe(true)
    const offer = await app.call('directory', 'get', { id: hit.id })
    expect
      .soft(
        [offer.phones.length, offer.schedules.length, offer.locations.length].every((count) => count > 0),
        hit.name,
      )
      .toBe(true)
  }
})

test('facets name what occurs, once each', async () => {
  const facets = await app.call('directory', 'facets', {})
  expect(facets.quarters).toEqual(['Am Anger', 'Hafenviertel', 'Nordstadt', 'Oststadt', 'Südhang'])
  expect(facets.languages).toEqual(['arb', 'bul', 'deu', 'eng', 'fra', 'kmr', 'pes', 'pol', 'ron', 'rus', 'sqi', 'tir', 'tur', 'ukr'])
  expect(facets).toMatchObject({ total: 25, importedAt: '2026-11-24T08:00:00.000Z' })
})

test('topic, language and quarter narrow the list together', async () => {
  expect(await names({ topic: 'finanzen_schulden', language: 'ukr', quarter: 'Nordstadt' })).toEqual([
    'Energiesparberatung',
    'Schuldnerberatung',
  ])
  expect(await names({ topic: 'finanzen_schulden', language: 'uk', quarter: 'nordstadt' })).toEqual([
    'Energiesparberatung',
    'Schuldnerberatung',
  ])
  expect(await names({ topic: 'finanzen_schulden', language: 'ukr', quarter: 'Südhang' })).toEqual(['Energiesparberatung'])
  expect(await names({ topic: 'pflege' })).toEqual([])
})

test('a word may be a language that is spoken there', async () => {
  const found = await names({ text: 'Schulden Ukrainisch' })
  expect(found).toContain('Schuldnerberatung')
  for (const name of await names({ text: 'ukrainisch' })) expect(await names({ language: 'ukr' })).toContain(name)
  expect((await names({ text: 'deutsch' })).length).toBeLessThan((await names({ language: 'deu' })).length)
})

test.each([
  ['schuldnerberatung', 'Schuldnerberatung'],
  ['SCHULDNER', 'Schuldnerberatung'],
  ['insolvenz', 'Schuldnerberatung'],
  ['kita lots', 'Kita-Lotsen'],
  ['möbel', 'Sozialkaufhaus'],
  ['mobel', 'Sozialkaufhaus'],
  ['moebel', 'Sozialkaufhaus'],
  ['sprachcafe', 'Sprachcafé'],
  ['cafe', 'Sprachcafé'],
  ['tafel', 'Lebensmittelausgabe'],
  ['klarufer', 'Suchtberatung'],
])('%s finds %s', async (text, name) => {
  expect(await names({ text })).toContain(name)
})

test('offers whose name says it come before those that only mention it, each part by name', async () => {
  const found = await names({ text: 'wohnung' })
  expect(found[0]).toBe('Wohnungssuche und Mietfragen')
  expect(await names({ text: 'schulden' })).toEqual(['Hilfe bei Miet- und Stromschulden', 'Schuldnerberatung', 'Energiesparberatung'])
})

test('all words have to occur, and signs that mean something to the index are only signs', async () => {
  expect(await names({ text: 'beratung frauen' })).toEqual(['Frauenberatung'])
  expect(await names({ text: '"beratung" OR (kaufhaus*' })).toEqual([])
  expect(await names({ text: 'NEAR(' })).toEqual([])
  expect((await names({ text: ' -- ?! ' })).length).toBe(25)
})

test('the order is by name, umlauts with their base letter', async () => {
  const found = await names({})
  expect(found).toEqual([...found].sort(new Intl.Collator('de', { ignorePunctuation: false }).compare))
})

test('offers come with what is needed to go there, in words', async () => {
  const { offers } = await app.call('directory', 'search', { ...ALL, text: 'lebensmittelausgabe' })
  const offer = await app.call('directory', 'get', { id: offers[0]?.id ?? '' })
  expect(offer).toMatchObject({
    providerName: 'Speisekammer Musterstadt',
    topics: ['notfall_geld', 'struktur_alltag'],
    languages: ['deu', 'ron', 'rus', 'ukr'],
    assuredOn: '2026-10-27',
    costs: ['Kinder: kostenlos', 'Erwachsene: 2,00 € je Ausgabe'],
    schedules: ['Mi 10:00–12:00 Uhr – Anmeldung', 'Fr 11:00–15:00 Uhr – Ausgabe nach Nummern'],
    contactPersons: ['Werner Lohse, Ausgabeleitung, lohse@speisekammer.example'],
    alert: 'Zwischen 23.12. und 03.01. ist geschlossen.',
    phones: [
      { number: '0202 5550314', description: 'Direkt zum Angebot' },
      { number: '0202 5550140', description: 'Zentrale' },
    ],
  })
  expect(offer.locations).toEqual([
    {
      name: 'Speisekammer',
      address: 'Speicherstraße 5, 42281 Musterstadt',
      transportation: 'Bus 630, Haltestelle Speicherstraße',
      directions: '',
      bell: '',
      accessibility: 'Stufenloser Eingang.',
    },
  ])
})

test('a temporarily closed offer is found but marked', async () => {
  const { offers } = await app.call('directory', 'search', { ...ALL, text: 'hausaufgabenhilfe' })
  expect(offers).toMatchObject([{ name: 'Hausaufgabenhilfe', active: false }])
})

test('an offer that does not exist is not found', async () => {
  expect(await app.reply('directory', 'get', { id: SERVICE })).toEqual({ ok: false, error: { code: 'not_found' } })
})

test('languages are brought to one form, plural entity names are understood, quarters come from areas and addresses', async () => {
  const other = createApp()
  other.host.answers.folder = writeFolder(other.folder, hsdsFiles())
  const preview = await other.call('directory', 'chooseImport', { from: 'folder' })
  await other.call('directory', 'applyImport', { token: preview?.token ?? '', skipErrors: false })
  const { offers } = await other.call('directory', 'search', { ...ALL, text: 'muell strasse', topic: 'wohnen' })
  expect(offers).toMatchObject([{ id: SERVICE, languages: ['deu', 'ukr'], quarters: ['Hafenviertel', 'Nordstadt'], topics: ['wohnen'] }])
  expect(await other.call('directory', 'get', { id: SERVICE })).toMatchObject({
    ages: 'ab 12 Jahren',
    website: 'https://lindenhof.example',
    costs: ['Ermäßigt: 2,50 € je Termin'],
    phones: [{ number: '+49 202 5550101, Durchwahl 12', description: 'vormittags' }],
    schedules: ['Mo–Mi, Fr 09:00–12:30 Uhr – ohne Termin'],
  })
  other.close()
})

test('a list longer than a hundred says that there is more', async () => {
  const other = createApp()
  const files = hsdsFiles()
  const organization = files['organizations.csv']?.split('\n')[1]?.split(',')[0] ?? ''
  const id = (at: number) => `00000000-0000-4000-9000-${String(at).padStart(12, '0')}`
  const lines = Array.from({ length: 120 }, (_, at) => `${id(at)},${organization},Angebot ${String(at).padStart(3, '0')},active`)
  other.host.answers.folder = writeFolder(other.folder, {
    'organizations.csv': files['organizations.csv'] ?? '',
    'services.csv': ['id,organization_id,name,status', ...lines].join('\n'),
  })
  const preview = await other.call('directory', 'chooseImport', { from: 'folder' })
  await other.call('directory', 'applyImport', { token: preview?.token ?? '', skipErrors: false })
  const found = await other.call('directory', 'search', { ...ALL, text: 'angebot' })
  other.close()
  expect([found.offers.length, found.offers.at(-1)?.name, found.more]).toEqual([100, 'Angebot 099', true])
})

test('every topic of this product can be given to an offer', () => {
  const terms = app.store.db
    .prepare<[], { code: string }>('SELECT code FROM hsds_taxonomy_term')
    .all()
    .map(({ code }) => code)
  expect([...terms].sort()).toEqual([...TOPICS].sort())
})
