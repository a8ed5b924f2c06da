import { afterEach, beforeEach, expect, test } from 'vitest'
import { createApp, type TestApp } from '../../../support/app.ts'
import { CONTACT, hsdsFiles, LOCATION, ORGANIZATION, SERVICE, uuid, writeFolder } from '../../../support/hsds-package.ts'

let app: TestApp

beforeEach(() => {
  app = createApp()
})
afterEach(() => app.close())

async function preview(files: Record<string, string | Buffer>) {
  app.host.answers.folder = writeFolder(app.folder, files)
  const found = await app.call('directory', 'chooseImport', { from: 'folder' })
  if (!found) throw new Error('no preview')
  return found
}

function rows(table: string): Record<string, unknown>[] {
  return app.store.db.prepare<[], Record<string, unknown>>(`SELECT * FROM ${table} ORDER BY id`).all()
}

function logged(): number {
  return app.store.db.prepare<[], { count: number }>('SELECT count(*) AS count FROM change_log').get()?.count ?? -1
}

/** Each problem as `file:line column reason`. */
function problems(found: { errors: { file: string; line: number; column: string; reason: string; severity: string }[] }, severity: string) {
  return found.errors.filter((one) => one.severity === severity).map((one) => `${one.file}:${one.line} ${one.column} ${one.reason}`)
}

test('a preview shows what would come and changes nothing', async () => {
  const before = logged()
  const found = await preview(hsdsFiles())
  expect(found.errorCount).toBe(0)
  expect(found.ignored).toEqual(['datapackage.json'])
  expect(found.tables).toContainEqual({ table: 'language', added: 2, changed: 0, unchanged: 0 })
  expect(rows('hsds_service')).toEqual([])
  expect(logged()).toBe(before)
})

test('references and coordinates that lead nowhere are set aside with a warning and kept for the way back out', async () => {
  const found = await preview(hsdsFiles())
  expect(problems(found, 'warning')).toEqual([
    'contacts.csv:2 organization_id unknown_reference',
    'locations.csv:2 latitude out_of_range',
    'locations.csv:2 organization_id unknown_reference',
    'organizations.csv:2 parent_organization_id unknown_reference',
  ])
  expect(await app.call('directory', 'applyImport', { token: found.token, skipErrors: false })).toEqual({ written: 14 })
  expect(rows('hsds_location')).toMatchObject([{ latitude: null, longitude: 7.2, organization_id: null }])
  expect(JSON.parse(String(rows('hsds_location')[0]?.extra))).toEqual({ latitude: '100', organization_id: uuid(901) })
  expect(JSON.parse(String(rows('hsds_service')[0]?.extra))).toEqual({ house_colour: 'grün' })
})

test('a second import of the same package finds everything unchanged and leaves no trace', async () => {
  const first = await preview(hsdsFiles())
  await app.call('directory', 'applyImport', { token: first.token, skipErrors: false })
  const before = logged()
  const second = await preview(hsdsFiles())
  expect(second.tables.every(({ added, changed }) => added === 0 && changed === 0)).toBe(true)
  expect(second.tables.reduce((sum, { unchanged }) => sum + unchanged, 0)).toBe(14)
  expect(await app.call('directory', 'applyImport', { token: second.token, skipErrors: false })).toEqual({ written: 0 })
  expect(logged()).toBe(before)
})

test('a later package changes what it names, leaves alone what it does not name, and deletes nothing', async () => {
  const first = await preview(hsdsFiles())
  await app.call('directory', 'applyImport', { token: first.token, skipErrors: false })
  const second = await preview({ 'services.csv': `id;organization_id;name;status\n${SERVICE};${ORGANIZATION};Abfallberatung;inactive\n` })
  expect(second.tables).toEqual([{ table: 'service', added: 0, changed: 1, unchanged: 0 }])
  await app.call('directory', 'applyImport', { token: second.token, skipErrors: false })
  expect(rows('hsds_service')).toMatchObject([{ name: 'Abfallberatung', status: 'inactive', minimum_age: 12, assured_date: '2026-10-01' }])
  expect(rows('hsds_phone')).toHaveLength(1)
  const search = (text: string) => app.call('directory', 'search', { text, topic: null, language: '', quarter: '' })
  expect((await search('abfall')).offers).toMatchObject([{ name: 'Abfallberatung', active: false }])
  expect((await search('müllberatung')).offers).toEqual([])
})

test('a reference set aside earlier is put right by a package that brings its target', async () => {
  const first = await preview(hsdsFiles())
  await app.call('directory', 'applyImport', { token: first.token, skipErrors: false })
  const files = hsdsFiles()
  files['organizations.csv'] += `${uuid(900)},Dachverband,Verband,,\n`
  const second = await preview(files)
  await app.call('directory', 'applyImport', { token: second.token, skipErrors: false })
  expect(rows('hsds_organization')[0]).toMatchObject({ id: ORGANIZATION, parent_organization_id: uuid(900), extra: '{}' })
})

test('each faulty row is named with file, line, column and reason', async () => {
  const found = await preview({
    'organizations.csv': `id,name,description\n${ORGANIZATION},Haus,Text\nabc,Zwei,Text\n,Drei,Text\n\n${uuid(51)},,Text\n${ORGANIZATION},Haus,Text\n${uuid(52)},${'x'.repeat(1001)},Text\n${uuid(53)},Kurz\n`,
    'services.csv': [
      'id,organization_id,name,status,minimum_age,assured_date,description',
      `${SERVICE},${ORGANIZATION},Gut,active,,24.11.2026,"zwei\nZeilen"`,
      `${uuid(61)},${ORGANIZATION},Zahl,active,zwölf,,`,
      `${uuid(62)},${ORGANIZATION},Datum,active,,2026-02-30,`,
      `${uuid(63)},${ORGANIZATION},Zustand,offen,,,`,
      `${uuid(64)},${uuid(99)},Verwaist,active,,,`,
    ].join('\n'),
    'schedules.csv': `id,service_id,opens_at\n${uuid(71)},${SERVICE},25:00\n${uuid(72)},${uuid(64)},09:00\n`,
    'cost_options.csv': `id,service_id,amount\n${uuid(73)},${uuid(64)},1\n`,
    'phones.csv': `id,service_id\n${uuid(74)},${SERVICE}\n`,
  })
  expect(problems(found, 'error')).toEqual([
    `cost_options.csv:2 service_id unknown_reference`,
    'organizations.csv:3 id bad_id',
    'organizations.csv:4 id missing_id',
    'organizations.csv:6 name missing_required',
    'organizations.csv:7 id duplicate_id',
    'organizations.csv:8 name too_long',
    'organizations.csv:9  column_count',
    'phones.csv:1 number missing_column',
    'schedules.csv:2 opens_at bad_time',
    'schedules.csv:3 service_id unknown_reference',
    'services.csv:4 minimum_age bad_number',
    'services.csv:5 assured_date bad_date',
    'services.csv:6 status bad_enum',
    'services.csv:7 organization_id unknown_reference',
  ])
  expect(found.errorCount).toBe(14)
})

test('with errors nothing is taken over, unless the faulty rows are left out on purpose', async () => {
  const files = { ...hsdsFiles(), 'cost_options.csv': `id,service_id,amount\n${uuid(73)},${SERVICE},viel\n${uuid(74)},${SERVICE},3\n` }
  const found = await preview(files)
  const refused = await app.reply('directory', 'applyImport', { token: found.token, skipErrors: false })
  expect(refused).toEqual({ ok: false, error: { code: 'conflict', fields: { skipErrors: 'import_has_errors' } } })
  expect(rows('hsds_organization')).toEqual([])
  await app.call('directory', 'applyImport', { token: found.token, skipErrors: true })
  expect(rows('hsds_cost_option')).toMatchObject([{ id: uuid(74), amount: 3 }])
})

test('when writing fails in the middle nothing is left of the package', async () => {
  const found = await preview(hsdsFiles())
  app.store.db.exec("CREATE TEMP TRIGGER fails BEFORE INSERT ON hsds_attribute BEGIN SELECT RAISE(ABORT, 'disk'); END")
  const answer = await app.reply('directory', 'applyImport', { token: found.token, skipErrors: false })
  expect(answer.ok).toBe(false)
  expect([rows('hsds_organization'), rows('hsds_service'), rows('import_run')]).toEqual([[], [], []])
  expect((await app.call('directory', 'facets', {})).total).toBe(0)
})

test('organisations and terms may refer to each other in a circle', async () => {
  const found = await preview({
    'organizations.csv': `id,name,description,parent_organization_id\n${uuid(1)},A,a,${uuid(2)}\n${uuid(2)},B,b,${uuid(1)}\n`,
  })
  expect(found.errorCount).toBe(0)
  expect(await app.call('directory', 'applyImport', { token: found.token, skipErrors: false })).toEqual({ written: 2 })
})

test('a row that is tied to nothing visible any more is refused, one that still has a hold loses only the broken tie', async () => {
  const files = hsdsFiles()
  files['contacts.csv'] =
    `id,service_id,location_id,name\n${CONTACT},${uuid(99)},${LOCATION},Hält sich\n${uuid(80)},${uuid(99)},,Verloren\n`
  delete files['phones.csv']
  const found = await preview(files)
  expect(problems(found, 'error')).toEqual(['contacts.csv:3 service_id unknown_reference'])
  expect(problems(found, 'warning')).toContain('contacts.csv:2 service_id unknown_reference')
})

test('an unknown token, and a preview that a later one has replaced, are not found', async () => {
  const first = await preview(hsdsFiles())
  await preview(hsdsFiles())
  for (const token of [first.token, 'made-up']) {
    const answer = await app.reply('directory', 'applyImport', { token, skipErrors: false })
    expect(answer).toEqual({ ok: false, error: { code: 'not_found' } })
  }
})

test('a cancelled dialog is no failure, and reading staff may not import', async () => {
  expect(await app.call('directory', 'chooseImport', { from: 'zip' })).toBeNull()
  const trainee = createApp({ roles: ['trainee'] })
  const answer = await trainee.reply('directory', 'chooseSample', {})
  trainee.close()
  expect(answer).toEqual({ ok: false, error: { code: 'forbidden' } })
})
