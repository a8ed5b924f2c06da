import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { settingsInMemory } from '../../../../electron/platform/settings-source.ts'
import type { AccessFilter } from '../../../../shared/contract/logs.ts'
import type { PersonId } from '../../../../shared/ids.ts'
import { createApp, type TestApp } from '../../../support/app.ts'
import { accessesOf } from '../../../support/logs.ts'
import { addPerson } from '../../../support/person.ts'

const NOTHING: AccessFilter = { personId: null, staffId: null, from: null, to: null, access: null }

let app: TestApp
let olena: PersonId
let path: string
beforeEach(async () => {
  app = createApp({ roles: ['case_manager', 'data_protection_officer'] })
  olena = await addPerson(app, { givenNames: '=1+1' })
  path = join(app.folder, 'protokoll.csv')
  app.host.answers.save = path
})
afterEach(() => app.close())

const rows = (): string[][] => parse(readFileSync(path), { bom: true, delimiter: ';' })
const events = async () => (await app.call('logs', 'events', { page: 0 })).lines.map(({ kind, note }) => [kind, note])

test('the access log becomes a table that spreadsheets open and run nothing of', async () => {
  const bela = await addPerson(app)
  expect(await app.call('logs', 'exportAccesses', { filter: { ...NOTHING, access: 'write' } })).toMatchObject({ done: true, count: 2 })
  const text = readFileSync(path, 'utf8')
  expect(text.startsWith('\uFEFF')).toBe(true)
  expect(rows()).toEqual([
    ['Nummer', 'Zeitpunkt', 'Von wem', 'Art', 'Vorgang', 'Personen'],
    ['2', '24.11.2026 09:00', 'Anna Beispiel', 'geändert', 'Person aufgenommen', 'Olena Shevchenko'],
    ['1', '24.11.2026 09:00', 'Anna Beispiel', 'geändert', 'Person aufgenommen', "'=1+1 Shevchenko"],
  ])
  expect(accessesOf(app, 'logs')).toEqual([{ procedure: 'logs.exportAccesses', access: 'export', persons: [bela, olena] }])
  expect(await events()).toEqual([['log_export', 'Zugriffsprotokoll: 2 Zeilen']])
})

test('the changes of a person become a table with one row for each value', async () => {
  await app.call('logs', 'exportChanges', { subject: { kind: 'person', id: olena } })
  expect(rows()[0]).toEqual(['Nummer', 'Zeitpunkt', 'Von wem', 'Vorgang', 'Eintrag', 'Angabe', 'Vorher', 'Nachher'])
  expect(rows()).toContainEqual([expect.any(String), '24.11.2026 09:00', 'Anna Beispiel', 'angelegt', 'Person', 'Ort', '', 'Musterstadt'])
  expect(accessesOf(app, 'logs')).toEqual([{ procedure: 'logs.exportChanges', access: 'export', persons: [olena] }])
})

test('a dialog that is closed leaves no file, no entry and no event', async () => {
  app.host.answers.save = null
  expect(await app.call('logs', 'exportAccesses', { filter: NOTHING })).toMatchObject({ done: false, persons: [] })
  expect(existsSync(path)).toBe(false)
  expect(accessesOf(app, 'logs')).toEqual([])
  expect(await events()).toEqual([])
})

test('where the authority allows no log in a file, there is none', async () => {
  const strict = createApp({ roles: ['data_protection_officer'], settings: settingsInMemory({ exportKinds: ['letters'] }) })
  strict.host.answers.save = path
  expect(await strict.reply('logs', 'exportAccesses', { filter: NOTHING })).toMatchObject({ error: { code: 'export_not_allowed' } })
  expect(existsSync(path)).toBe(false)
  strict.close()
})

test('the sheet for the person names functions and recipients, and no member of staff', async () => {
  await app.call('people', 'get', { id: olena })
  const { token, personId } = await app.call('logs', 'sheet', { personId: olena })
  expect(personId).toBe(olena)
  const [html = ''] = app.host.rendered
  expect(html).toContain('Wer hat meine Daten gesehen?')
  expect(html).toContain('Beratung und Vermittlung')
  expect(html).toContain('einmal gesehen, einmal geändert')
  expect(html).toContain('Ihre Daten wurden an niemanden weitergegeben.')
  expect(html).not.toContain('Anna Beispiel')
  await app.call('logs', 'print', { token })
  await app.call('logs', 'save', { token })
  expect(app.host.printed).toEqual([html])
  expect(accessesOf(app, 'logs').map(({ procedure, access }) => [procedure, access])).toEqual([
    ['logs.sheet', 'read'],
    ['logs.print', 'print'],
    ['logs.save', 'export'],
  ])
  expect(await events()).toEqual([['log_export', 'Auskunft über Zugriffe']])
  expect(await app.reply('logs', 'print', { token: 'other' })).toMatchObject({ error: { code: 'not_found' } })
})
