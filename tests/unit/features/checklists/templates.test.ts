import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Template, TemplateInput } from '../../../../shared/contract/checklists.ts'
import { createApp, type TestApp } from '../../../support/app.ts'
import { addPerson } from '../../../support/person.ts'

let app: TestApp
beforeEach(() => {
  app = createApp()
})
afterEach(() => app.close())

async function template(key = 'umzug'): Promise<Template> {
  const found = (await app.call('checklists', 'templates', {})).find((one) => one.key === key)
  if (!found) throw new Error(`no template ${key}`)
  return found
}

function input({ key, version, name, items }: Template, change: Partial<TemplateInput> = {}): TemplateInput {
  return { key, version, name, items, ...change }
}

const OWN = { key: 'eigen', text: 'Foto der Wohnung', hidden: false }

test('what is shipped is in force until the house changes it', async () => {
  expect(await template()).toMatchObject({ version: 0, name: 'Umzug', validFrom: '2026-07-01' })
  const before = await template()
  const items = [...before.items.map((item, index) => ({ ...item, hidden: index === 0 })), OWN]
  const saved = await app.call('checklists', 'saveTemplate', input(before, { name: 'Umzug mit Fotos', items }))
  expect(saved).toEqual({ key: 'umzug', version: 1, name: 'Umzug mit Fotos', perChild: false, validFrom: '2026-11-24', items })
  expect(await template()).toEqual(saved)
})

test('lists made before keep their words; new ones follow the new version and leave out what is hidden', async () => {
  const personId = await addPerson(app)
  const start = () => app.call('checklists', 'start', { personId, concernId: null, template: 'umzug', scope: '' })
  const old = await start()
  const before = await template()
  const items = [...before.items.map((item, index) => ({ ...item, text: `${item.text} neu`, hidden: index === 0 })), OWN]
  await app.call('checklists', 'saveTemplate', input(before, { items }))
  const fresh = await start()
  expect(fresh.items.map(({ text }) => text)).toEqual(items.filter(({ hidden }) => !hidden).map(({ text }) => text))
  expect(await app.call('checklists', 'ofPerson', { personId })).toEqual(expect.arrayContaining([old, fresh]))
})

test('the shipped text comes back, and a later change counts on', async () => {
  const shipped = await template()
  await app.call('checklists', 'saveTemplate', input(shipped, { items: [...shipped.items, OWN] }))
  expect(await app.call('checklists', 'restoreTemplate', { key: 'umzug' })).toEqual(shipped)
  expect(await app.call('checklists', 'saveTemplate', input(shipped, { name: 'Anders' }))).toMatchObject({ version: 2, name: 'Anders' })
  const kept = app.store.db.prepare('SELECT version, valid_to FROM checklist_template ORDER BY version').all()
  expect(kept).toEqual([
    { version: 1, valid_to: '2026-11-24' },
    { version: 2, valid_to: null },
  ])
})

test('who changes an older version is told', async () => {
  const shipped = await template()
  await app.call('checklists', 'saveTemplate', input(shipped))
  expect(await app.reply('checklists', 'saveTemplate', input(shipped))).toMatchObject({ error: { code: 'conflict' } })
})

test.each([
  ['nothing visible', [{ ...OWN, hidden: true }], 'items_missing'],
  ['no item at all', [], 'items_missing'],
  ['the same twice', [OWN, OWN], 'items_twice'],
  ['too many', Array.from({ length: 41 }, (_, index) => ({ ...OWN, key: `k${index}` })), 'items_many'],
])('a template with %s is refused', async (_, items, reason) => {
  const answer = await app.reply('checklists', 'saveTemplate', input(await template(), { items }))
  expect(answer).toMatchObject({ error: { code: 'invalid_input', fields: { items: reason } } })
})

test('an unknown template is not found', async () => {
  expect(await app.reply('checklists', 'restoreTemplate', { key: 'gibt_es_nicht' })).toMatchObject({ error: { code: 'not_found' } })
})
