import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { PersonInput } from '../../../../shared/contract/people.ts'
import { createApp, type TestApp } from '../../../support/app.ts'
import { addBranch, assign, colleague } from '../../../support/colleague.ts'
import { draftOf, personInput } from '../../../support/fixtures.ts'

let app: TestApp
beforeEach(() => {
  app = createApp()
})
afterEach(() => app.close())

const AGAIN = personInput({ familyName: 'Schewtschenko', givenNames: 'Jelena', originalScript: '' })
const take = (change: Partial<PersonInput> = {}) => app.call('people', 'create', personInput(change))
const check = (input: PersonInput = AGAIN) => app.call('duplicates', 'check', { draft: draftOf(input) })
const quiet = { ...personInput().safeContact, phone: '' }

async function pair() {
  const { id: first } = await take()
  const { id: second } = await app.call('people', 'create', AGAIN)
  return { first, second }
}

test('somebody typed in a second time in another spelling is found, with the reasons and no number', async () => {
  const { id } = await take()
  expect(await check()).toEqual([
    {
      hit: expect.objectContaining({ id, name: 'Olena Shevchenko' }),
      verdict: 'stop',
      reasons: ['dateEqual', 'familySpelling', 'givenEquivalent', 'addressEqual', 'phoneEqual'],
    },
  ])
})

test('one Kundennummer is one person, whatever else was written, and is told of nobody outside', async () => {
  const other = personInput({ familyName: 'Bondarenko', givenNames: 'Taras', birthDate: '1960', street: '', safeContact: quiet })
  const { id } = await take({ customerNumber: '391A 123456' })
  const same = { ...other, customerNumber: '391a123456' }
  expect(await check(same)).toMatchObject([{ hit: { id }, verdict: 'stop', reasons: ['customerNumber', 'givenDiffer'] }])
  await app.call('people', 'create', same)
  await app.call('duplicates', 'find', {})
  expect(await app.call('duplicates', 'likely', { page: 0 })).toMatchObject({ pairs: [{ reasons: ['customerNumber', 'givenDiffer'] }] })
  assign(app, id, { branch: addBranch(app, 'Geschäftsstelle 5'), responsible: null })
  expect((await check(same)).map(({ hit }) => hit.name)).toEqual(['Taras Bondarenko'])
})

test('a twin, a namesake and a stranger are not', async () => {
  await take({ givenNames: 'Iryna' })
  await take({ birthDate: '1960-05-06', street: 'Werkstraße 9', safeContact: quiet })
  await take({ familyName: 'Bondarenko', givenNames: 'Taras', street: 'Werkstraße 9', safeContact: quiet })
  expect(await check()).toEqual([])
  expect(await check({ ...AGAIN, birthDate: '', street: '', safeContact: quiet })).toEqual([])
})

test('day and month swapped are found', async () => {
  await take({ birthDate: '1991-04-07', street: '', safeContact: quiet })
  expect(await check({ ...AGAIN, birthDate: '1991-07-04' })).toMatchObject([
    { verdict: 'hint', reasons: ['dateSwapped', 'familySpelling', 'givenEquivalent'] },
  ])
})

test('of somebody of another branch no more is told than by a search, and phone and address lead nowhere', async () => {
  const { id } = await take()
  assign(app, id, { branch: addBranch(app, 'Geschäftsstelle 5'), responsible: null })
  const other = colleague(app, { branch: addBranch(app, 'Geschäftsstelle 6'), roles: ['drop_in_clerk'] })
  const ask = (input: PersonInput) => other.call('duplicates', 'check', { draft: draftOf(input) })
  const [match] = await ask(AGAIN)
  expect(match?.hit).toMatchObject({ outside: true, birthDate: '1991', street: '', branchName: 'Geschäftsstelle 5' })
  expect(match?.reasons).toEqual(['dateEqual', 'familySpelling', 'givenEquivalent'])
  expect(await ask({ ...AGAIN, birthDate: '' })).toEqual([])
  expect(await ask({ ...AGAIN, birthDate: '1990' })).toEqual([])
})

test('a record that one may not see is neither compared nor linked', async () => {
  const both = await pair()
  assign(app, both.second, { branch: addBranch(app, 'Geschäftsstelle 5'), responsible: null })
  const other = colleague(app, { branch: addBranch(app, 'Geschäftsstelle 6') })
  const refused = { ok: false, error: { code: 'outside_scope' } }
  expect(await other.reply('duplicates', 'pair', both)).toEqual(refused)
  expect(await other.reply('duplicates', 'link', { ...both, reason: 'Ausweis gesehen' })).toEqual(refused)
  expect(await other.reply('duplicates', 'keepApart', { ...both, reason: '' })).toEqual(refused)
  expect(app.store.db.prepare('SELECT count(*) AS n FROM person_link').get()).toEqual({ n: 0 })
})

test('linked records point at each other, and unlinking leaves who said what', async () => {
  const { first, second } = await pair()
  const link = await app.call('duplicates', 'link', { first: second, second: first, reason: 'Beide Ausweise gesehen' })
  expect(link).toMatchObject({ same: true, staffName: 'Anna Beispiel', reason: 'Beide Ausweise gesehen' })
  for (const [id, other] of [
    [first, second],
    [second, first],
  ] as const) {
    expect(await app.call('duplicates', 'ofPerson', { id })).toMatchObject({ links: [{ link, other: { id: other } }], outside: 0 })
  }
  app.advance(60_000)
  await app.call('duplicates', 'undo', { id: link.id })
  expect(await app.call('duplicates', 'ofPerson', { id: first })).toEqual({ links: [], outside: 0 })
  expect(await app.reply('duplicates', 'undo', { id: link.id })).toMatchObject({ error: { code: 'not_found' } })
  expect(app.store.db.prepare('SELECT same, reason, made_at, removed_at, removed_by FROM person_link').get()).toEqual({
    same: 1,
    reason: 'Beide Ausweise gesehen',
    made_at: '2026-11-24T08:00:00.000Z',
    removed_at: '2026-11-24T08:01:00.000Z',
    removed_by: app.staff.id,
  })
})

test('what was said is not said a second time, nor of one record', async () => {
  const { first, second } = await pair()
  await app.call('duplicates', 'keepApart', { first, second, reason: '' })
  expect(await app.reply('duplicates', 'link', { first: second, second: first, reason: 'doch' })).toMatchObject({
    error: { code: 'conflict' },
  })
  expect(await app.reply('duplicates', 'link', { first, second: first, reason: 'x' })).toMatchObject({
    error: { code: 'invalid_input', fields: { second: 'same_record' } },
  })
  expect(await app.call('duplicates', 'ofPerson', { id: first })).toEqual({ links: [], outside: 0 })
})

test('a linked record that went to another branch is counted and not named', async () => {
  const { first, second } = await pair()
  const branch = addBranch(app, 'Geschäftsstelle 6')
  assign(app, first, { branch })
  await app.call('duplicates', 'link', { first, second, reason: 'Ausweis gesehen' })
  assign(app, second, { branch: addBranch(app, 'Geschäftsstelle 5'), responsible: null })
  expect(await colleague(app, { branch }).call('duplicates', 'ofPerson', { id: first })).toEqual({ links: [], outside: 1 })
})

test('link and unlink in any order never touch a person', async () => {
  const { first, second } = await pair()
  const rows = () => app.store.db.prepare('SELECT * FROM person ORDER BY id').all()
  const before = rows()
  const said = async () => (await app.call('duplicates', 'pair', { first, second })).link
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom('link', 'keepApart', 'undo'), { maxLength: 8 }), async (steps) => {
      for (const step of steps) {
        const link = await said()
        const answer =
          step === 'undo'
            ? link && (await app.reply('duplicates', 'undo', { id: link.id }))
            : await app.reply('duplicates', step, { first, second, reason: 'gesehen' })
        if (step !== 'undo') expect(answer?.ok).toBe(link === null)
        expect((await said())?.same ?? null).toBe(step === 'undo' ? null : (link?.same ?? step === 'link'))
      }
      const link = await said()
      if (link) await app.call('duplicates', 'undo', { id: link.id })
      expect(await said()).toBeNull()
      expect(rows()).toEqual(before)
    }),
    { numRuns: 20 },
  )
})

test('the list holds likely pairs that nobody has decided on', async () => {
  const both = await pair()
  await take({ givenNames: 'Iryna' })
  expect(await app.call('duplicates', 'likely', { page: 0 })).toEqual({ pairs: [], total: 0, at: null })
  expect(await app.call('duplicates', 'find', {})).toEqual({ finished: true })
  const { pairs, total, at } = await app.call('duplicates', 'likely', { page: 0 })
  expect([total, at]).toEqual([1, '2026-11-24T08:00:00.000Z'])
  expect(pairs[0]).toMatchObject({ verdict: 'stop', first: { id: both.first }, second: { id: both.second } })
  const apart = await app.call('duplicates', 'keepApart', { ...both, reason: '' })
  expect((await app.call('duplicates', 'likely', { page: 0 })).total).toBe(0)
  await app.call('duplicates', 'undo', { id: apart.id })
  assign(app, both.first, { branch: addBranch(app, 'Geschäftsstelle 5'), responsible: null })
  expect((await app.call('duplicates', 'likely', { page: 0 })).total).toBe(0)
})

test('going through the records can be stopped, and serves others meanwhile', async () => {
  for (let count = 0; count < 60; count += 1) await take({ familyName: `Muster${count}`, birthDate: `19${10 + count}-03-04` })
  const finding = app.call('duplicates', 'find', {})
  await new Promise(setImmediate)
  expect(await app.call('duplicates', 'progress', {})).toMatchObject({ running: true, total: 120 })
  expect(await app.reply('duplicates', 'find', {})).toMatchObject({ error: { code: 'not_allowed_now' } })
  expect((await app.call('people', 'search', { text: 'Muster7' })).hits).toHaveLength(1)
  await app.call('duplicates', 'cancel', {})
  expect(await finding).toEqual({ finished: false })
  expect(await app.call('duplicates', 'progress', {})).toMatchObject({ running: false })
})
