import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Checklist, ChecklistInput } from '../../../../shared/contract/checklists.ts'
import type { PersonId } from '../../../../shared/ids.ts'
import { createApp, type TestApp } from '../../../support/app.ts'
import { addBranch, assign } from '../../../support/colleague.ts'
import { accessesOf, changesOf } from '../../../support/logs.ts'
import { addPerson } from '../../../support/person.ts'

let app: TestApp
let personId: PersonId
beforeEach(async () => {
  app = createApp()
  personId = await addPerson(app)
})
afterEach(() => app.close())

const DAY = 86_400_000
const start = (change: Partial<ChecklistInput> = {}) =>
  app.call('checklists', 'start', { personId, concernId: null, template: 'umzug', scope: '', ...change })

function first({ items }: Checklist) {
  const [item] = items
  if (!item) throw new Error('an empty list')
  return item
}

async function promised(dueOn: string): Promise<Checklist> {
  const { id, revision } = first(await start())
  return app.call('checklists', 'setItem', { id, revision, state: 'nachreichen_bis', dueOn })
}

test('a list begins with the items of its template, all missing', async () => {
  const list = await start()
  expect(list).toMatchObject({ name: 'Umzug', scope: '', closedAt: null, personId })
  expect(list.items.map(({ text }) => text)).toEqual([
    'Antrag, unterschrieben',
    'Grund für den Umzug in eigenen Worten',
    'Angebot für die neue Wohnung mit allen Kosten',
    'Mietvertrag',
    'Kostenvoranschlag für den Umzug',
    'Angabe zur Kaution',
  ])
  expect(new Set(list.items.map(({ state }) => state))).toEqual(new Set(['fehlt']))
  expect(await app.call('checklists', 'ofPerson', { personId })).toEqual([list])
})

test('a list per child needs the words that tell children apart', async () => {
  const input = { personId, concernId: null, template: 'bildung_teilhabe', scope: ' ' }
  expect(await app.reply('checklists', 'start', input)).toMatchObject({ error: { fields: { scope: 'child_missing' } } })
  expect(await start({ template: 'bildung_teilhabe', scope: 'Sofiia' })).toMatchObject({ name: 'Bildung und Teilhabe', scope: 'Sofiia' })
})

test('the concern has to be one of the same person', async () => {
  const other = await addPerson(app, { givenNames: 'Taras' })
  const concern = { topics: ['wohnen' as const], summary: '', urgency: 'normal' as const, deadline: null }
  const own = await app.call('concerns', 'create', { ...concern, personId })
  const foreign = await app.call('concerns', 'create', { ...concern, personId: other })
  expect(await start({ concernId: own.id })).toMatchObject({ concernId: own.id })
  expect(await app.reply('checklists', 'start', { personId, concernId: foreign.id, template: 'umzug', scope: '' })).toMatchObject({
    error: { code: 'not_found' },
  })
})

test('seen means a day and nothing of the document', async () => {
  const { id, revision } = first(await start())
  const list = await app.call('checklists', 'setItem', { id, revision, state: 'gesehen', dueOn: null })
  expect(first(list)).toEqual({
    id,
    key: 'antrag',
    text: 'Antrag, unterschrieben',
    state: 'gesehen',
    stateOn: '2026-11-24',
    dueOn: null,
    revision: 2,
  })
})

test('a promise carries its day, and loses it with the next state', async () => {
  const list = await promised('2026-12-08')
  const { id, revision, dueOn } = first(list)
  expect(dueOn).toBe('2026-12-08')
  const after = await app.call('checklists', 'setItem', { id, revision, state: 'weitergeleitet', dueOn: '2026-12-08' })
  expect(first(after)).toMatchObject({ state: 'weitergeleitet', dueOn: null })
})

test.each([
  [null, 'due_missing'],
  ['2026-11-23', 'in_past'],
])('a promise for %s is refused with %s', async (dueOn, reason) => {
  const { id, revision } = first(await start())
  expect(await app.reply('checklists', 'setItem', { id, revision, state: 'nachreichen_bis', dueOn })).toEqual({
    ok: false,
    error: { code: 'invalid_input', fields: { dueOn: reason } },
  })
})

test('two who set the same item at once do not overwrite each other', async () => {
  const { id, revision } = first(await start())
  await app.call('checklists', 'setItem', { id, revision, state: 'gesehen', dueOn: null })
  expect(await app.reply('checklists', 'setItem', { id, revision, state: 'fehlt', dueOn: null })).toMatchObject({
    error: { code: 'conflict' },
  })
})

test('a closed list stays as it is until it is opened again', async () => {
  const list = await start()
  const closed = await app.call('checklists', 'setClosed', { id: list.id, closed: true })
  expect(closed.closedAt).toBe('2026-11-24T08:00:00.000Z')
  const { id, revision } = first(list)
  for (const answer of [
    await app.reply('checklists', 'setItem', { id, revision, state: 'gesehen', dueOn: null }),
    await app.reply('checklists', 'addItem', { checklistId: list.id, text: 'Brief' }),
  ]) {
    expect(answer).toMatchObject({ error: { code: 'not_allowed_now', fields: { checklist: 'checklist_closed' } } })
  }
  expect(await app.call('checklists', 'setClosed', { id: list.id, closed: false })).toMatchObject({ closedAt: null })
})

test('an item of one’s own stands at the end', async () => {
  const { id, items } = await start()
  const { items: more } = await app.call('checklists', 'addItem', { checklistId: id, text: ' Brief der Schule ' })
  expect(more).toHaveLength(items.length + 1)
  expect(more.at(-1)).toMatchObject({ text: 'Brief der Schule', state: 'fehlt' })
})

test('what is due shows up to the day, on Heute too, and never of a list that is closed', async () => {
  const list = await promised('2026-11-26')
  const due = (until: string) => app.call('checklists', 'due', { until })
  expect(await due('2026-11-25')).toEqual([])
  expect(await due('2026-11-26')).toMatchObject([{ personName: 'Olena Shevchenko', checklistName: 'Umzug', dueOn: '2026-11-26' }])
  expect((await app.call('today', 'overview', {})).documentsDue).toEqual([])
  app.advance(3 * DAY)
  expect((await app.call('today', 'overview', {})).documentsDue).toMatchObject([{ personId, text: 'Antrag, unterschrieben' }])
  await app.call('checklists', 'setClosed', { id: list.id, closed: true })
  expect(await due('2026-12-31')).toEqual([])
})

test('of persons of another branch nothing is due here', async () => {
  await promised('2026-11-26')
  assign(app, personId, { branch: addBranch(app, 'Geschäftsstelle 5'), responsible: null })
  expect(await app.call('checklists', 'due', { until: '2026-11-26' })).toEqual([])
  expect(await app.reply('checklists', 'ofPerson', { personId })).toMatchObject({ error: { code: 'outside_scope' } })
})

test('who set what stands in both logs', async () => {
  await promised('2026-12-08')
  expect(changesOf(app, 'checklist_item').length).toBeGreaterThan(6)
  expect(accessesOf(app, 'checklists').map(({ procedure }) => procedure)).toEqual(
    expect.arrayContaining(['checklists.start', 'checklists.setItem']),
  )
})
