import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ContactInput } from '../../../../shared/contract/contacts.ts'
import type { ConcernId, PersonId } from '../../../../shared/ids.ts'
import type { Role } from '../../../../shared/permissions.ts'
import { ACCOMPANIMENT_KINDS, AUTHORITIES, BARRIERS, CONTACT_RESULTS, SENSITIVE_BARRIERS, TOPICS } from '../../../../shared/value-lists.ts'
import { createApp, type TestApp } from '../../../support/app.ts'
import { contactDetails, quickContact } from '../../../support/contact-fixtures.ts'
import { changesOf, countRows } from '../../../support/logs.ts'
import { addPerson } from '../../../support/person.ts'

const TABLES = ['contact', 'contact_topic', 'contact_barrier', 'contact_concern', 'accompaniment']

let app: TestApp
let personId: PersonId
beforeEach(async () => {
  app = createApp()
  personId = await addPerson(app)
})
afterEach(() => app.close())

const record = (change: Partial<ContactInput> = {}) => app.call('contacts', 'record', quickContact(change))
const refused = (fields: Record<string, string>) => ({ ok: false, error: { code: 'invalid_input', fields } })
const counts = () => TABLES.map((table) => countRows(app, table))

async function concernOf(person: PersonId, summary: string): Promise<ConcernId> {
  const { id } = await app.call('concerns', 'create', { personId: person, topics: ['wohnen'], summary, urgency: 'normal', deadline: null })
  return id
}

test('a contact with a person keeps barriers, accompaniment, interpreter and two concerns', async () => {
  const concernIds = [await concernOf(personId, 'Mietvertrag'), await concernOf(personId, 'Kaution')]
  const details = contactDetails({
    barriers: ['sprache', 'antragshuerde'],
    accompaniments: [
      { kind: 'begleitung', authority: 'auslaenderbehoerde', minutes: 90 },
      { kind: 'unterstuetzung', authority: 'familienkasse', minutes: 15 },
    ],
    interpreter: { kind: 'telefon_video', language: 'ukr' },
    concernIds,
  })
  await record({ personId, details })
  const [contact] = await app.call('contacts', 'ofPerson', { personId })
  expect(contact?.details).toEqual({
    barriers: ['antragshuerde', 'sprache'],
    accompaniments: details.accompaniments,
    interpreter: { kind: 'telefon_video', language: 'ukr' },
    costBearer: '',
    project: '',
    concerns: [
      { id: concernIds[0], topics: ['wohnen'], summary: 'Mietvertrag' },
      { id: concernIds[1], topics: ['wohnen'], summary: 'Kaution' },
    ],
    sex: null,
    ageClass: null,
    quarter: '',
  })
})

test('an anonymous contact keeps sex, age class and quarter, and the barrier of Art. 9', async () => {
  const details = contactDetails({ barriers: ['gesundheit'], sex: 'w', ageClass: 'ab_25', quarter: 'Nordstadt' })
  expect(await record({ details })).toMatchObject({
    details: { barriers: ['gesundheit'], sex: 'w', ageClass: 'ab_25', quarter: 'Nordstadt' },
  })
})

test.each(SENSITIVE_BARRIERS)('the barrier %s is not bound to a person', async (barrier) => {
  const input = quickContact({ personId, details: contactDetails({ barriers: ['sprache', barrier] }) })
  expect(await app.reply('contacts', 'record', input)).toEqual(refused({ 'details.barriers': 'sensitive_barrier' }))
  expect(counts()).toEqual([0, 0, 0, 0, 0])
})

test.each([
  ['sex', { sex: 'w' }],
  ['ageClass', { ageClass: 'ab_25' }],
  ['quarter', { quarter: 'Nordstadt' }],
] as const)('%s is not asked of a known person', async (_, change) => {
  const input = quickContact({ personId, details: contactDetails(change) })
  expect(await app.reply('contacts', 'record', input)).toEqual(refused({ 'details.quarter': 'only_anonymous' }))
})

test('concerns belong to the person of the contact, and an anonymous contact has none', async () => {
  const other = await concernOf(await addPerson(app, { givenNames: 'Taras' }), 'Deutschkurs')
  const details = contactDetails({ concernIds: [other] })
  expect(await app.reply('contacts', 'record', quickContact({ personId, details }))).toEqual(
    refused({ 'details.concernIds': 'concern_other_person' }),
  )
  expect(await app.reply('contacts', 'record', quickContact({ details }))).toEqual(refused({ 'details.concernIds': 'concern_anonymous' }))
  expect(counts()).toEqual([0, 0, 0, 0, 0])
})

test.each([
  [0, 'minutes'],
  [601, 'minutes'],
  [7.5, 'minutes'],
])('an accompaniment of %s minutes is refused at its field', async (minutes, key) => {
  const details = contactDetails({ accompaniments: [{ kind: 'begleitung', authority: 'gericht', minutes }] })
  expect(await app.reply('contacts', 'record', quickContact({ details }))).toEqual(refused({ 'details.accompaniments.0.minutes': key }))
})

test('a contact taken back goes with everything it said, and the change log still knows', async () => {
  const concernIds = [await concernOf(personId, 'Mietvertrag')]
  const accompaniments = [{ kind: 'begleitung', authority: 'gericht', minutes: 60 } as const]
  const { id } = await record({ personId, details: contactDetails({ barriers: ['sprache'], concernIds, accompaniments }) })
  expect(counts()).toEqual([1, 1, 1, 1, 1])
  await app.call('contacts', 'remove', { id })
  expect(counts()).toEqual([0, 0, 0, 0, 0])
  expect(await app.call('concerns', 'ofPerson', { personId })).toHaveLength(1)
  const changes = changesOf(app, 'contact_barrier', 'contact_concern', 'accompaniment')
  expect(changes.map(({ table, action }) => `${action} ${table}`).sort()).toEqual(
    ['accompaniment', 'contact_barrier', 'contact_concern'].flatMap((table) => [`delete ${table}`, `insert ${table}`]).sort(),
  )
})

test('a contact whose accompaniment cannot be written leaves nothing behind', async () => {
  app.store.db.exec("CREATE TEMP TRIGGER fail BEFORE INSERT ON accompaniment BEGIN SELECT RAISE(ABORT, 'full'); END")
  const details = contactDetails({ barriers: ['sprache'], accompaniments: [{ kind: 'begleitung', authority: 'gericht', minutes: 60 }] })
  expect(await app.reply('contacts', 'record', quickContact({ details }))).toMatchObject({ ok: false, error: { code: 'internal' } })
  expect(counts()).toEqual([0, 0, 0, 0, 0])
})

test('who may not read concerns learns of none from a contact', async () => {
  const concernIds = [await concernOf(personId, 'Mietvertrag')]
  await record({ personId, details: contactDetails({ concernIds }) })
  const roles: Role[] = ['youth_welfare_worker']
  app.store.db.exec("UPDATE contact SET compartment = 'jugendhilfe'")
  app.workplace.staff.roles.splice(0, 99, ...roles)
  const [contact] = await app.call('contacts', 'ofPerson', { personId })
  expect(contact?.details.concerns).toEqual([])
})

test.each([
  ['300 letters', 'ü'.repeat(300)],
  ['right to left', 'حي الشمال بجانب المدرسة'],
  ['emoji', 'Nordstadt 🏘️👩‍👩‍👧'],
  ['mixed directions', 'Straße שלום 12'],
])('a quarter of %s is stored exactly', async (_, quarter) => {
  await record({ details: contactDetails({ quarter }) })
  expect(app.store.db.prepare('SELECT quarter FROM contact').get()).toEqual({ quarter })
})

test('a note keeps a pasted table, right-to-left text and emoji exactly', async () => {
  const note = 'Monat\tMiete\tHeizung\nMärz\t480,00\t62,10\r\nApril\t480,00\t—\nملاحظة: الإيجار متأخر 🙂'
  await record({ personId, note })
  expect(app.store.db.prepare('SELECT note FROM contact').get()).toEqual({ note })
})

test('301 letters are too long, and the field says so', async () => {
  const details = contactDetails({ quarter: 'x'.repeat(301) })
  expect(await app.reply('contacts', 'record', quickContact({ details }))).toEqual(refused({ 'details.quarter': 'too_long' }))
})

const generated = fc.record({
  topics: fc.uniqueArray(fc.constantFrom(...TOPICS), { minLength: 1, maxLength: 6 }),
  result: fc.constantFrom(...CONTACT_RESULTS),
  minutes: fc.integer({ min: 1, max: 600 }),
  barriers: fc.uniqueArray(fc.constantFrom(...BARRIERS)),
  accompaniments: fc.array(
    fc.record({
      kind: fc.constantFrom(...ACCOMPANIMENT_KINDS),
      authority: fc.constantFrom(...AUTHORITIES),
      minutes: fc.integer({ min: 1, max: 600 }),
    }),
    { maxLength: 6 },
  ),
})

/** Counts of words, most simple first, so that two ways of counting can be compared. */
function tally(words: readonly string[]): Record<string, number> {
  const found: Record<string, number> = {}
  for (const word of words) found[word] = (found[word] ?? 0) + 1
  return found
}

test('topics, main topics, barriers, results and minutes are counted by plain SQL as they were recorded', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(generated, { minLength: 1, maxLength: 12 }), async (contacts) => {
      app.store.db.exec('DELETE FROM contact')
      for (const { topics, result, minutes, ...more } of contacts) await record({ topics, result, minutes, details: contactDetails(more) })
      const sql = (query: string) => Object.fromEntries(app.store.db.prepare<[], [string, number]>(query).raw().all())
      expect(sql('SELECT topic, count(*) FROM contact_topic GROUP BY topic')).toEqual(tally(contacts.flatMap(({ topics }) => topics)))
      expect(sql('SELECT topic, count(*) FROM contact_topic WHERE position = 0 GROUP BY topic')).toEqual(
        tally(contacts.map(({ topics: [main = ''] }) => main)),
      )
      expect(sql('SELECT barrier, count(*) FROM contact_barrier GROUP BY barrier')).toEqual(
        tally(contacts.flatMap(({ barriers }) => barriers)),
      )
      expect(sql('SELECT result, count(*) FROM contact GROUP BY result')).toEqual(tally(contacts.map(({ result }) => result)))
      const total = contacts.flatMap(({ accompaniments }) => accompaniments).reduce((sum, { minutes }) => sum + minutes, 0)
      expect(app.store.db.prepare('SELECT coalesce(sum(minutes), 0) AS total FROM accompaniment').get()).toEqual({ total })
    }),
    { numRuns: 15 },
  )
})

const project = (change = {}) => ({
  kind: 'projekt' as const,
  name: 'Familien im Quartier',
  validFrom: '2026-01-01',
  validTo: null,
  ...change,
})

test('cost bearer and project are chosen from what is offered on the day', async () => {
  expect(await app.call('fundings', 'all', {})).toEqual([])
  const { id: projectId } = await app.call('fundings', 'add', project())
  const { id: costBearerId } = await app.call('fundings', 'add', project({ kind: 'kostentraeger', name: 'Stadt' }))
  const { id } = await record({ details: contactDetails({ projectId, costBearerId }) })
  expect((await app.call('fundings', 'all', {})).map(({ name }) => name)).toEqual(['Stadt', 'Familien im Quartier'])
  await app.call('fundings', 'change', { id: projectId, funding: project({ validTo: '2026-11-23' }) })
  expect(await app.reply('contacts', 'record', quickContact({ details: contactDetails({ projectId }) }))).toEqual(
    refused({ 'details.projectId': 'funding_not_offered' }),
  )
  const swapped = contactDetails({ costBearerId: projectId })
  expect(await app.reply('contacts', 'record', quickContact({ details: swapped }))).toEqual(
    refused({ 'details.costBearerId': 'funding_not_offered' }),
  )
  // What was recorded keeps the name of then and now.
  expect(app.store.db.prepare('SELECT project_id AS projectId FROM contact WHERE id = ?').get(id)).toEqual({ projectId })
})
