import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { PersonInput } from '../../../../shared/contract/people.ts'
import { createApp, type TestApp } from '../../../support/app.ts'
import { addBranch, assign, colleague } from '../../../support/colleague.ts'
import { personInput, siteInput } from '../../../support/fixtures.ts'

let app: TestApp
beforeEach(() => {
  app = createApp()
})
afterEach(() => app.close())

async function take(change: Partial<PersonInput>) {
  return app.call('people', 'create', personInput({ originalScript: '', birthDate: '', ...change }))
}

async function found(text: string): Promise<string[]> {
  return (await app.call('people', 'search', { text })).hits.map(({ name }) => name)
}

test('a hit shows what tells people apart and nothing more', async () => {
  const { id } = await app.call('people', 'create', personInput())
  expect(await app.call('people', 'search', { text: 'olen shev 91' })).toEqual({
    hits: [
      {
        id,
        name: 'Olena Shevchenko',
        originalScript: 'Олена Шевченко',
        birthDate: '1991-04-17',
        street: 'Lindenstraße 4',
        responsibleName: 'Anna Beispiel',
        nextAppointment: null,
        outside: false,
        disclosureBlocked: false,
        branchName: '',
      },
    ],
    more: false,
  })
})

test('spellings of one name find each other', async () => {
  const names = ['Щербак', 'Shcherbak', 'Schtscherbak', 'Ščerbak', 'Ŝerbak']
  for (const familyName of names) await take({ familyName, givenNames: '', birthDate: '1985' })
  for (const typed of [...names, 'Sherbak 85']) expect((await found(typed)).sort(), typed).toEqual([...names].sort())
  expect(await found('Sherbak 86')).toEqual([])
})

test('what begins as typed comes before what only sounds like it', async () => {
  await take({ familyName: 'Ahmadi', givenNames: 'Schirin' })
  await take({ familyName: 'Zadeh', givenNames: 'Shirin' })
  expect(await found('shir')).toEqual(['Shirin Zadeh', 'Schirin Ahmadi'])
})

test('a changed name is found at once, the old one no longer', async () => {
  const { id } = await take({ familyName: 'Alt', givenNames: 'Eva' })
  await app.call('people', 'update', { id, revision: 1, person: personInput({ familyName: 'Neu', givenNames: 'Eva', originalScript: '' }) })
  expect(await found('neu')).toEqual(['Eva Neu'])
  expect(await found('alt')).toEqual([])
})

test('birth name and patronymic are searched too', async () => {
  await take({ familyName: 'Meier', givenNames: 'Iryna', birthName: 'Kowalenko', patronymic: 'Петрівна' })
  expect(await found('kovalenko petriv')).toEqual(['Iryna Meier'])
})

test('without text the latest changed come first', async () => {
  const first = await take({ familyName: 'Erste', givenNames: '' })
  await take({ familyName: 'Zweite', givenNames: '' })
  expect(await found('')).toEqual(['Zweite', 'Erste'])
  await app.call('people', 'update', { id: first.id, revision: 1, person: personInput({ familyName: 'Erste', givenNames: '' }) })
  expect(await found('  ')).toEqual(['Erste', 'Zweite'])
})

test('fifty hits are shown, and it is said that there are more', async () => {
  for (let count = 0; count < 50; count += 1) await take({ familyName: 'Voll' })
  expect(await app.call('people', 'search', { text: 'voll' })).toMatchObject({ more: false })
  await take({ familyName: 'Voll' })
  const { hits, more } = await app.call('people', 'search', { text: 'voll' })
  expect([hits.length, more]).toEqual([50, true])
  const recent = await app.call('people', 'search', { text: '' })
  expect([recent.hits.length, recent.more]).toEqual([50, true])
})

test('the next appointment is the earliest live one ahead', async () => {
  const { id: personId } = await take({ familyName: 'Termin' })
  const site = await app.call('dropIn', 'createSite', siteInput())
  const book = (start: string) =>
    app.call('appointments', 'book', { personId, siteId: site.id, start, minutes: 30, purpose: '', interpreterLanguage: null })
  await book('2026-12-02T10:00')
  const cancelled = await book('2026-11-25T10:00')
  await app.call('appointments', 'cancel', { id: cancelled.id, revision: cancelled.revision, reason: 'abgesagt_person', note: '' })
  const next = await book('2026-11-26T11:30')
  expect((await app.call('people', 'search', { text: 'termin' })).hits[0]?.nextAppointment).toBe('2026-11-26T11:30')
  app.advance(3 * 24 * 3_600_000)
  expect(next.start < '2026-11-27').toBe(true)
  expect((await app.call('people', 'search', { text: 'termin' })).hits[0]?.nextAppointment).toBe('2026-12-02T10:00')
})

test('a name of any letters is found by its beginning', async () => {
  const name = fc.stringMatching(/^\p{L}{1,12}([ '’-]\p{L}{1,6})?$/u).map((text) => text.normalize('NFC'))
  await fc.assert(
    fc.asyncProperty(name, fc.nat(), async (familyName, cut) => {
      await take({ familyName, givenNames: '' })
      const points = [...familyName]
      const beginning = points.slice(0, 1 + (cut % points.length)).join('')
      // Modifier letters count as apostrophes; a beginning of nothing else asks for nobody.
      fc.pre(/[^\u02b0-\u02ff\u0640]/.test(beginning))
      const { hits, more } = await app.call('people', 'search', { text: beginning })
      expect(more || hits.some((hit) => hit.name === familyName)).toBe(true)
    }),
    { numRuns: 60 },
  )
})

test('whatever is typed is answered', async () => {
  await take({ familyName: 'Irgendwer' })
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (text) => {
      expect(await app.reply('people', 'search', { text })).toMatchObject({ ok: true })
    }),
    { numRuns: 200 },
  )
})

test('those found are noted in the access log', async () => {
  const { id } = await take({ familyName: 'Gesehen' })
  await app.call('people', 'search', { text: 'gesehen' })
  const seen = app.store.db
    .prepare(
      "SELECT count(*) AS seen FROM access_log JOIN access_log_person USING (seq) WHERE procedure = 'people.search' AND person_id = ?",
    )
    .get(id)
  expect(seen).toEqual({ seen: 1 })
})

test('of very many with the same first letter the first by name are shown', async () => {
  for (let count = 0; count < 60; count += 1)
    await take({ familyName: `M${'zyxwvutsrqponmlkjihgfedcba'.charAt(count % 26)}a`, givenNames: '' })
  const { hits, more } = await app.call('people', 'search', { text: 'm' })
  const names = hits.map(({ name }) => name)
  expect([hits.length, more]).toEqual([50, true])
  expect([...names].sort()).toEqual(names)
  expect([names[0], names.at(-1)]).toEqual(['Maa', 'Mwa'])
})

test('people of one name are each found, renamed and found no longer', async () => {
  const twins = []
  for (let count = 0; count < 40; count += 1) twins.push(await take({ familyName: 'Zwilling', givenNames: 'Eva' }))
  for (const { id } of twins.filter((_, index) => index % 2 === 0)) {
    await app.call('people', 'update', {
      id,
      revision: 1,
      person: personInput({ familyName: 'Anders', givenNames: 'Eva', originalScript: '' }),
    })
  }
  expect([(await found('zwilling')).length, (await found('anders')).length]).toEqual([20, 20])
  const index = app.store.db.prepare('SELECT count(*) AS n FROM person_search').get()
  expect(index).toEqual({ n: 40 })
})

test.each([
  ['Oleksandr', ['Alexander', 'Aleksandr', 'Олександр', 'Aleks']],
  ['Wladimir', ['Volodymyr', 'Володимир', 'Vladimir']],
  ['Mehmet', ['Mohammed', 'Muhammad']],
  ['Hatice', ['Khadija']],
])('%s is found by the forms of other languages', async (givenNames, typed) => {
  await take({ givenNames, familyName: 'Muster' })
  for (const text of typed) expect(await found(`muster ${text}`), text).toEqual([`${givenNames} Muster`])
  expect(await found('muster Franziska')).toEqual([])
})

test.each([
  ['abd al-Rahman', ['Abdulrahman', 'abdelrahman', 'Abd al Rahman', 'Rahman', 'al-Rahman', 'ar-Rahman']],
  ['Abdulrahman', ['abd al-Rahman', 'Rahman', 'Abdurrahman']],
  ['Abu Bakr', ['Abubakr', 'Bakr', 'abu bakr']],
  ['ibn Sina', ['Sina', 'bin Sina', 'ibn-Sina']],
  ['Hassan', ['al-Hassan', 'el Hassan', 'bint Hassan']],
  ['ash-Shami', ['al-Shami', 'Shami', 'Schami']],
])('particles of %s may be there or not', async (familyName, typed) => {
  await take({ familyName, givenNames: 'Noor' })
  for (const text of typed) expect(await found(text), text).toEqual([`Noor ${familyName}`])
})

test('a slip that neither begins nor sounds alike is found by its consonants, and after everything else', async () => {
  await take({ familyName: 'Schtscherbak', givenNames: 'Eva' })
  await take({ familyName: 'Khalil', givenNames: '', birthDate: '1991-04-17' })
  expect(await found('Schoerbak')).toEqual(['Eva Schtscherbak'])
  expect(await found('Schoerbak Taras')).toEqual([])
  expect(await found('Lio')).toEqual([])
  expect(await found('Lio 1991')).toEqual(['Khalil'])
  await take({ familyName: 'Schoerbak', givenNames: 'Anna' })
  expect(await found('Schoerbak')).toEqual(['Anna Schoerbak'])
})

test('the end of a phone number finds its person, and nobody of another branch', async () => {
  const { id } = await take({ familyName: 'Anruf', givenNames: '' })
  for (const text of ['0142', '5550142', '0202 5550142', '+49 202 5550142', '0202/5550142', 'Anruf 0142'])
    expect(await found(text), text).toEqual(['Anruf'])
  expect(await found('5550143')).toEqual([])
  assign(app, id, { branch: addBranch(app, 'Geschäftsstelle 5'), responsible: null })
  const other = colleague(app, { branch: addBranch(app, 'Geschäftsstelle 6') })
  const asked = async (text: string) => (await other.call('people', 'search', { text })).hits.length
  expect([await asked('5550142'), await asked('0202 5550142'), await asked('Anruf 0142'), await asked('Anruf')]).toEqual([0, 0, 0, 1])
})
