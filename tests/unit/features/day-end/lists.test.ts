import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { settingsInMemory } from '../../../../electron/platform/settings-source.ts'
import type { BranchId, PersonId, SessionId } from '../../../../shared/ids.ts'
import { createApp, type TestApp } from '../../../support/app.ts'
import { addBranch, assign, colleague } from '../../../support/colleague.ts'
import { accessesOf } from '../../../support/logs.ts'
import { addPerson } from '../../../support/person.ts'
import { sessionIn } from '../../../support/queued.ts'

let app: TestApp
let sessionId: SessionId
let five: BranchId
let olena: PersonId
let path: string
async function begin(...options: Parameters<typeof createApp>) {
  app = createApp(...options)
  five = addBranch(app, 'Geschäftsstelle 5')
  olena = await addPerson(app)
  sessionId = await sessionIn(app)
  path = join(app.folder, 'liste.csv')
  app.host.answers.save = path
}
beforeEach(() => begin())
afterEach(() => app.close())

const emergency = (personId: PersonId | null, branchId: BranchId, missing = '') =>
  app.call('receipts', 'emergency', { personId, kinds: ['kein_geld'], missing, since: null, children: null, steps: [], branchId })
const application = (wording: string, personId = olena) =>
  app.call('receipts', 'application', { personId, kind: 'wba', wording, branchId: five, urgent: false })
const rows = (): string[][] => parse(readFileSync(path), { bom: true, delimiter: ';' })

test('a sheet holds what one branch has to do, with the number on top and a line to sign for each', async () => {
  const receipt = await emergency(olena, five, 'Geld für November')
  await application('Ich beantrage die <Weiterbewilligung>')
  await emergency(null, addBranch(app, 'Geschäftsstelle 7'), 'gehört nicht hierher')
  const [urgent] = await app.call('handover', 'ofSession', { sessionId })
  if (!urgent) throw new Error('no item')
  await app.call('handover', 'phoned', { id: urgent.id, revision: urgent.revision, with: 'Frau Kaya' })

  const { token, title, persons } = await app.call('dayEnd', 'list', { sessionId, branchId: five })
  expect(title).toBe('Weitergabeliste: Geschäftsstelle 5')
  expect(persons).toEqual([olena])
  const [html = ''] = app.host.rendered
  for (const said of ['Anzahl: 2, davon eilig: 1', receipt.number, 'Olena Shevchenko', 'Geld für November', 'gesprochen mit Frau Kaya']) {
    expect(html).toContain(said)
  }
  expect(html).toContain('&lt;Weiterbewilligung&gt;')
  expect(html.match(/Übernommen von/g)).toHaveLength(2)
  expect(html).not.toContain('gehört nicht hierher')
  expect(html).not.toContain('weitere, die auf diesem Blatt nicht stehen')

  await app.call('dayEnd', 'print', { token })
  expect(app.host.printed).toEqual([html])
  await app.call('dayEnd', 'save', { token })
  expect(readFileSync(path, 'utf8')).toContain('%PDF')
  expect(accessesOf(app, 'dayEnd')).toEqual([
    { procedure: 'dayEnd.list', access: 'read', persons: [olena] },
    { procedure: 'dayEnd.print', access: 'print', persons: [olena] },
    { procedure: 'dayEnd.save', access: 'export', persons: [olena] },
  ])
})

test('the table opens in a spreadsheet, runs nothing and says the same', async () => {
  const taras = await addPerson(app, { givenNames: '=1+1', familyName: 'Bondar; Taras' })
  await application('"Umzug"; bald', taras)
  expect(await app.call('dayEnd', 'exportList', { sessionId, branchId: five })).toEqual({ done: true, count: 1, persons: [taras] })
  expect(readFileSync(path, 'utf8').startsWith('\uFEFF')).toBe(true)
  const [head, row] = rows()
  expect(row).toHaveLength(head?.length ?? 0)
  expect(row?.slice(0, 6)).toEqual([
    'Geschäftsstelle 5',
    "'=1+1 Bondar; Taras",
    'Antrag zu Protokoll',
    'nein',
    'Weiterbewilligung: "Umzug"; bald',
    expect.stringMatching(/^\d\d\.\d\d\.2026$/),
  ])
  expect(accessesOf(app, 'dayEnd')).toEqual([{ procedure: 'dayEnd.exportList', access: 'export', persons: [taras] }])
})

test('a dialog that is closed leaves no file and no entry', async () => {
  await emergency(olena, five)
  app.host.answers.save = null
  expect(await app.call('dayEnd', 'exportList', { sessionId, branchId: five })).toMatchObject({ done: false, persons: [] })
  expect(existsSync(path)).toBe(false)
  expect(accessesOf(app, 'dayEnd')).toEqual([])
})

test('where no list may become a file, it is printed all the same', async () => {
  app.close()
  await begin({ settings: settingsInMemory({ exportKinds: ['letters', 'logs'] }) })
  await emergency(olena, five)
  const { token } = await app.call('dayEnd', 'list', { sessionId, branchId: five })
  expect(await app.call('dayEnd', 'print', { token })).toMatchObject({ done: true })
  const refused = { ok: false, error: { code: 'export_not_allowed' } }
  expect(await app.reply('dayEnd', 'save', { token })).toEqual(refused)
  expect(await app.reply('dayEnd', 'exportList', { sessionId, branchId: five })).toEqual(refused)
})

test('what may not be seen is not on the sheet, and the sheet says that there is more', async () => {
  const other = addBranch(app, 'Geschäftsstelle 9')
  await emergency(null, five, 'ohne Namen am Tresen')
  await emergency(olena, five)
  assign(app, olena, { branch: other, responsible: null })
  const berat = colleague(app, { branch: five })
  expect(await berat.call('dayEnd', 'list', { sessionId, branchId: five })).toMatchObject({ persons: [] })
  const html = app.host.rendered.at(-1) ?? ''
  expect(html).toContain('Anzahl: 1')
  expect(html).toContain('Dazu 1 weitere, die auf diesem Blatt nicht stehen')
  expect(html).not.toContain('Shevchenko')
})

test('a branch that was told nothing has no list, and only what was shown is printed', async () => {
  expect(await app.reply('dayEnd', 'list', { sessionId, branchId: five })).toMatchObject({ error: { code: 'not_found' } })
  expect(await app.reply('dayEnd', 'print', { token: 'another' })).toMatchObject({ error: { code: 'not_found' } })
})
