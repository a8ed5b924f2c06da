import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { OfferId } from '../../../../shared/ids.ts'
import { createApp, type TestApp } from '../../../support/app.ts'
import { allRows, officialExample, officialSchema, saved, takeOver } from '../../../support/directory-files.ts'
import { hsdsFiles, SERVICE, uuid, writeFolder } from '../../../support/hsds-package.ts'
import { schemaFaults } from '../../../support/json-schema.ts'

let app: TestApp
let other: TestApp

beforeEach(() => {
  app = createApp()
  other = createApp()
})
afterEach(() => {
  app.close()
  other.close()
})

const WAYS = [
  ['hsds_zip', 'zip'],
  ['hsds_json', 'json'],
] as const

const EXAMPLES: readonly (readonly [string, () => Record<string, string | Buffer>, boolean])[] = [
  ['the official example', officialExample, true],
  ['a package with quirks', hsdsFiles, false],
]

test.each(EXAMPLES.flatMap(([name, files, skip]) => WAYS.map(([format, from]) => ({ name, files, skip, format, from }))))(
  '$name comes back as it was by $format',
  async ({ files, skip, format, from }) => {
    await takeOver(app, 'folder', writeFolder(app.folder, files()), skip)
    const before = allRows(app)
    expect(before.service?.length).toBeGreaterThan(0)
    await takeOver(other, from, await saved(app, format, `out.${from}`))
    expect(allRows(other)).toEqual(before)
    // And once more: the same file says nothing new.
    const again = await takeOver(app, from, await saved(other, format, `again.${from}`))
    expect(again.changes).toEqual([])
    expect(again.tables.every(({ added, changed }) => added + changed === 0)).toBe(true)
  },
)

test.each(WAYS)('the sample comes back as it was by %s, with free places and columns of others', async (format, from) => {
  const { token } = await app.call('directory', 'chooseSample', {})
  await app.call('directory', 'applyImport', { token, skipErrors: false })
  const [offer] = (await app.call('directory', 'search', { text: '', topic: null, language: '', quarter: '' })).offers
  const extra = {
    'unit.csv': `id,name\n${uuid(80)},Plätze\n`,
    'service_capacity.csv': `id,service_id,unit_id,available,updated,Farbe Nr. 1\n${uuid(81)},${offer?.id},${uuid(80)},3,2026-11-20,"Rot; ""hell"""\n`,
  }
  await takeOver(app, 'folder', writeFolder(app.folder, extra))
  const before = allRows(app)
  expect(before.service_capacity).toMatchObject([{ available: 3, extra: JSON.stringify({ 'Farbe Nr. 1': 'Rot; "hell"' }) }])
  await takeOver(other, from, await saved(app, format, `out.${from}`))
  expect(allRows(other)).toEqual(before)
})

test('what JSON holds beyond HSDS keeps its kind: numbers, lists, objects, truth', async () => {
  const entry = {
    id: SERVICE,
    name: 'Elterncafé',
    status: 'active',
    organization: { id: uuid(1), name: 'Haus', description: 'Text', Rang: 3 },
    phones: [{ id: uuid(21), number: '0202 5550101', extension: 12 }],
    capacities: [{ id: uuid(22), available: 2, updated: '2026-11-20', unit: { id: uuid(23), name: 'Plätze' } }],
    urls: [{ label: 'Seite', url: 'https://haus.example' }],
    rating: { stars: null, open: true },
  }
  writeFileSync(join(app.folder, 'in.json'), JSON.stringify(entry))
  await takeOver(app, 'json', join(app.folder, 'in.json'))
  app.host.answers.save = join(app.folder, 'one.json')
  await app.call('directory', 'saveExport', { format: 'hsds_json', offerId: OfferId.parse(SERVICE) })
  expect(JSON.parse(readFileSync(join(app.folder, 'one.json'), 'utf8'))).toMatchObject(entry)
})

test('each offer of the JSON is valid against the official schema, and so are the tables', async () => {
  const { token } = await app.call('directory', 'chooseSample', {})
  await app.call('directory', 'applyImport', { token, skipErrors: false })
  await takeOver(app, 'folder', writeFolder(app.folder, hsdsFiles()))
  await takeOver(app, 'folder', writeFolder(app.folder, officialExample()), true)
  const document = JSON.parse(readFileSync(await saved(app, 'hsds_json', 'out.json'), 'utf8'))
  const service = officialSchema('service')
  expect(document).toMatchObject({ total_items: 27, empty: false })
  for (const entry of document.contents) expect(schemaFaults(service, entry), entry.name).toEqual([])
  const { properties = {} } = officialSchema('tabular')
  const left = Object.keys(properties).filter((table) => Array.isArray(document[table]) && document[table].length > 0)
  for (const table of left) expect(schemaFaults(properties[table] ?? {}, document[table]), table).toEqual([])
  // The check itself can fail.
  expect(schemaFaults(service, { ...document.contents[0], status: 'offen', name: 3 })).toHaveLength(2)
})

test('a list of entries and an organisation with its services are read as well, rows told twice once', async () => {
  const organization = { id: uuid(1), name: 'Haus', description: 'Text' }
  const services = [uuid(31), uuid(32)].map((id) => ({ id, name: `Angebot ${id.at(-1)}`, status: 'active', organization }))
  writeFileSync(join(app.folder, 'list.json'), `\ufeff${JSON.stringify(services)}`)
  const list = await takeOver(app, 'json', join(app.folder, 'list.json'))
  expect([list.errorCount, list.tables]).toEqual([
    0,
    [
      { table: 'organization', added: 1, changed: 0, unchanged: 0 },
      { table: 'service', added: 2, changed: 0, unchanged: 0 },
    ],
  ])
  const full = { ...organization, name: 'Haus Nord', services: services.map(({ organization: _, ...service }) => service) }
  writeFileSync(join(app.folder, 'full.json'), JSON.stringify([full]))
  const preview = await takeOver(app, 'json', join(app.folder, 'full.json'))
  expect(preview.changes).toEqual([{ table: 'organization', name: 'Haus', column: 'name', before: 'Haus', after: 'Haus Nord' }])
})

test('two entries that contradict each other about one row are named', async () => {
  const entry = (name: string) => ({ id: uuid(31), name: 'A', status: 'active', organization: { id: uuid(1), name, description: 'Text' } })
  writeFileSync(join(app.folder, 'in.json'), JSON.stringify([entry('Haus'), { ...entry('Hof'), id: uuid(32) }]))
  app.host.answers.file = join(app.folder, 'in.json')
  const found = await app.call('directory', 'chooseImport', { from: 'json' })
  expect(found?.errors).toMatchObject([{ severity: 'error', line: 2, column: 'id', reason: 'duplicate_id', value: uuid(1) }])
})

test('an export that is not allowed gathers nothing, a cancelled dialog writes nothing', async () => {
  app.host.answers.save = null
  expect(await app.call('directory', 'saveExport', { format: 'hsds_zip', offerId: null })).toEqual({ done: false })
  app.settings.current().exportKinds.splice(0)
  const refused = await app.reply('directory', 'saveExport', { format: 'hsds_zip', offerId: null })
  expect(refused).toMatchObject({ ok: false, error: { code: 'export_not_allowed' } })
})

test('an entry that refers to itself in circles is read and written like any other', async () => {
  const files = {
    'organizations.csv': `id,name,description,parent_organization_id\n${uuid(1)},A,a,${uuid(2)}\n${uuid(2)},B,b,${uuid(1)}\n`,
    'services.csv': `id,organization_id,name,status\n${SERVICE},${uuid(1)},Angebot,active\n`,
  }
  await takeOver(app, 'folder', writeFolder(app.folder, files))
  await takeOver(other, 'json', await saved(app, 'hsds_json', 'out.json'))
  expect(allRows(other)).toEqual(allRows(app))
})
