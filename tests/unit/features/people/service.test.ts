import { afterEach, beforeEach, expect, test } from 'vitest'
import { createApp, type TestApp } from '../../../support/app.ts'
import { colleague } from '../../../support/colleague.ts'
import { personInput } from '../../../support/fixtures.ts'

let app: TestApp
beforeEach(() => {
  app = createApp()
})
afterEach(() => app.close())

test('a person is kept as handed in, with the one who took them in', async () => {
  const created = await app.call('people', 'create', personInput())
  expect(created).toEqual({
    ...personInput(),
    id: created.id,
    revision: 1,
    responsible: app.staff.id,
    responsibleName: 'Anna Beispiel',
    branchId: null,
    noteWithheld: false,
  })
  expect(await app.call('people', 'get', { id: created.id })).toEqual(created)
})

test.each([
  ['300 letters', 'Ж'.repeat(300)],
  ['letters of DIN 91379', 'Đặng-Ǎǧaç D’Œuvrẞ ŽŁŐŰ'],
  ['right to left', 'مُحَمَّد الأَحْمَد'],
  ['an emoji', 'Ana 👩‍👩‍👧 K.'],
  ['quotes that a query language would read', `"O'Neil" OR 1=1; --*`],
])('a name with %s is stored exactly', async (_, familyName) => {
  const { id } = await app.call('people', 'create', personInput({ familyName, originalScript: familyName }))
  expect(await app.call('people', 'get', { id })).toMatchObject({ familyName, originalScript: familyName })
})

test('decomposed letters are stored composed', async () => {
  const { familyName } = await app.call('people', 'create', personInput({ familyName: 'Ščerbák'.normalize('NFD') }))
  expect(familyName).toBe('Ščerbák'.normalize('NFC'))
})

test('a name alone is enough, none is not', async () => {
  const single = personInput({ familyName: '', givenNames: 'Suharto', birthDate: '', originalScript: '' })
  expect(await app.call('people', 'create', single)).toMatchObject({ givenNames: 'Suharto' })
  expect(await app.reply('people', 'create', personInput({ familyName: ' ', givenNames: '' }))).toEqual({
    ok: false,
    error: { code: 'invalid_input', fields: { familyName: 'name_missing' } },
  })
})

test.each(['1991', '1991-04', '1991-04-17', ''])('a birth date is kept with its precision: "%s"', async (birthDate) => {
  const { id } = await app.call('people', 'create', personInput({ birthDate }))
  expect((await app.call('people', 'get', { id })).birthDate).toBe(birthDate)
})

test('a name stands alone when it is the only one, and a second one is refused', async () => {
  const single = personInput({ familyName: 'Suharto', givenNames: '', singleName: true })
  const { id } = await app.call('people', 'create', single)
  expect(await app.call('people', 'get', { id })).toMatchObject({ familyName: 'Suharto', givenNames: '', singleName: true })
  expect(await app.reply('people', 'create', { ...single, givenNames: 'Haji' })).toEqual({
    ok: false,
    error: { code: 'invalid_input', fields: { familyName: 'single_name_two' } },
  })
})

test.each([
  ['2026-11-25', 'birth_future'],
  ['2026-12', 'birth_future'],
  ['2027', 'birth_future'],
  ['1990-02-30', 'no_such_day'],
  ['31.04.1991', 'no_such_day'],
  ['um 1991', 'partial_date'],
])('the birth date "%s" is refused: %s', async (birthDate, key) => {
  const refused = { ok: false, error: { code: 'invalid_input', fields: { birthDate: key } } }
  expect(await app.reply('people', 'create', personInput({ birthDate }))).toEqual(refused)
  const { id } = await app.call('people', 'create', personInput())
  const update = await app.reply('people', 'update', { id, revision: 1, person: personInput({ birthDate }) })
  expect(update).toMatchObject({ ok: false, error: { code: 'invalid_input' } })
  expect((await app.call('people', 'get', { id })).birthDate).toBe('1991-04-17')
})

test('a clock that was set back keeps nobody from correcting an address', async () => {
  const { id } = await app.call('people', 'create', personInput())
  app.advance(-Date.parse('2026-11-24T08:00:00Z'))
  const person = personInput({ city: 'Musterstadt' })
  expect(await app.call('people', 'update', { id, revision: 1, person })).toMatchObject({ city: 'Musterstadt', birthDate: '1991-04-17' })
  expect(await app.reply('people', 'create', person)).toMatchObject({ ok: false, error: { fields: { birthDate: 'birth_future' } } })
})

test('numbers and other addresses are kept as written and told in the history', async () => {
  const { id } = await app.call('people', 'create', personInput())
  const other = {
    addressee: 'Frauenberatung Musterstadt',
    street: 'Postfach 12',
    postalCode: '42899',
    city: 'Musterstadt',
    reason: 'Post wird geöffnet',
  }
  const person = personInput({ customerNumber: 'keine 12', safeContact: { ...personInput().safeContact, ...other } })
  await app.call('people', 'update', { id, revision: 1, person })
  expect(await app.call('people', 'get', { id })).toMatchObject(person)
  const [update] = await app.call('people', 'history', { id })
  expect(update?.about).toBe('person')
  expect(update?.changes.map(({ field }) => field).sort()).toEqual(
    ['customerNumber', ...Object.keys(other).map((field) => `safeContact.${field}`)].sort(),
  )
})

test('languages written by an earlier version, which knew only yes and no, are read as now', async () => {
  const { id } = await app.call('people', 'create', personInput())
  const stored = JSON.stringify([
    { code: 'ukr', level: 'gut', reads: true },
    { code: 'deu', level: 'wenig', reads: false },
  ])
  app.store.db.prepare('UPDATE person SET languages = ? WHERE id = ?').run(stored, id)
  expect((await app.call('people', 'get', { id })).languages.map(({ reads }) => reads)).toEqual(['ja', 'nein'])
  const [change] = await app.call('people', 'history', { id })
  expect(change?.changes[0]?.after).toContain('"nein"')
})

test('with an Auskunftssperre no list shows the address', async () => {
  const safeContact = { ...personInput().safeContact, disclosureBlocked: true }
  const { id } = await app.call('people', 'create', personInput({ safeContact }))
  const { hits } = await app.call('people', 'search', { text: 'olena' })
  expect(hits).toMatchObject([{ id, street: '', disclosureBlocked: true }])
  expect(await app.call('people', 'hit', { id })).toMatchObject({ street: '', disclosureBlocked: true })
  expect((await app.call('people', 'get', { id })).street).toBe('Lindenstraße 4')
})

test('who is responsible passes to somebody who can take the case, and stands in the history', async () => {
  const { id } = await app.call('people', 'create', personInput())
  const { id: bernd } = colleague(app, { name: 'Bernd Muster', roles: ['family_coach'] })
  const { id: clara } = colleague(app, { name: 'Clara Muster', roles: ['controller'] })
  const choices = await app.call('people', 'responsibleChoices', { id })
  expect(choices.map(({ displayName }) => displayName)).toEqual(['Anna Beispiel', 'Bernd Muster'])
  expect(await app.call('people', 'setResponsible', { id, responsible: bernd })).toMatchObject({
    responsible: bernd,
    responsibleName: 'Bernd Muster',
    revision: 2,
  })
  expect(await app.reply('people', 'setResponsible', { id, responsible: clara })).toEqual({
    ok: false,
    error: { code: 'invalid_input', fields: { responsible: 'cannot_take' } },
  })
  const [change] = await app.call('people', 'history', { id })
  expect(change?.changes).toEqual([{ field: 'responsible', before: 'Anna Beispiel', after: 'Bernd Muster', withheld: false }])
})

test('a change counts the revision on, and a second one on the old state is refused', async () => {
  const { id } = await app.call('people', 'create', personInput())
  const changed = await app.call('people', 'update', { id, revision: 1, person: personInput({ city: 'Neustadt' }) })
  expect(changed).toMatchObject({ city: 'Neustadt', revision: 2, responsible: app.staff.id })
  const late = await app.reply('people', 'update', { id, revision: 1, person: personInput({ city: 'Altstadt' }) })
  expect(late).toEqual({ ok: false, error: { code: 'conflict' } })
  expect((await app.call('people', 'get', { id })).city).toBe('Neustadt')
})

test('who is not there is not found', async () => {
  const id = app.staff.id
  for (const name of ['get', 'history', 'memberships'] as const) {
    expect(await app.reply('people', name, { id: id as never })).toEqual({ ok: false, error: { code: 'not_found' } })
  }
  expect(await app.reply('people', 'update', { id: id as never, revision: 1, person: personInput() })).toMatchObject({
    error: { code: 'not_found' },
  })
})

test('the history tells each changed field, newest first, and nothing technical', async () => {
  const { id } = await app.call('people', 'create', personInput({ note: '' }))
  app.advance(60_000)
  const safeContact = { ...personInput().safeContact, letterAllowed: false, codeWord: 'Apfel' }
  await app.call('people', 'update', { id, revision: 1, person: personInput({ familyName: 'Bondar', sex: null, safeContact }) })
  const [update, insert, ...more] = await app.call('people', 'history', { id })
  expect(more).toEqual([])
  expect(update).toMatchObject({ at: '2026-11-24T08:01:00.000Z', staffName: 'Anna Beispiel', action: 'update' })
  expect(update?.changes).toHaveLength(4)
  expect(update?.changes).toEqual(
    expect.arrayContaining([
      { field: 'familyName', before: 'Shevchenko', after: 'Bondar', withheld: false },
      { field: 'sex', before: 'w', after: '', withheld: false },
      { field: 'safeContact.letterAllowed', before: 'true', after: 'false', withheld: false },
      { field: 'safeContact.codeWord', before: '', after: 'Apfel', withheld: false },
    ]),
  )
  expect(insert).toMatchObject({ at: '2026-11-24T08:00:00.000Z', action: 'insert' })
  expect(insert?.changes).toContainEqual({ field: 'responsible', before: '', after: 'Anna Beispiel', withheld: false })
  expect(insert?.changes.map(({ field }) => field)).not.toEqual(expect.arrayContaining(['id']))
  expect(insert?.changes.map(({ field }) => field)).not.toEqual(expect.arrayContaining(['revision']))
  expect(insert?.changes.map(({ field }) => field)).not.toEqual(expect.arrayContaining(['note']))
})

test('who does not receive visitors may not look', async () => {
  const clerk = createApp({ roles: ['controller', 'administrator'] })
  expect(await clerk.reply('people', 'search', { text: 'shev' })).toEqual({ ok: false, error: { code: 'forbidden' } })
  expect(await clerk.reply('people', 'create', personInput())).toEqual({ ok: false, error: { code: 'forbidden' } })
  clerk.close()
})

test('no name of a person reaches the log', async () => {
  await app.call('people', 'create', personInput())
  await app.call('people', 'search', { text: 'shevchenko' })
  expect(app.logLines.join('\n').toLowerCase()).not.toContain('shevchenko')
})
