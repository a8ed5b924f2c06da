import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createApp, type TestApp } from '../../../support/app.ts'
import { allRows, officialExample, saved, takeOver } from '../../../support/directory-files.ts'
import { writeFolder } from '../../../support/hsds-package.ts'
import { offerInput, providerInput } from '../../../support/offer-input.ts'

let app: TestApp
beforeEach(() => {
  app = createApp()
})
afterEach(() => app.close())

const ANY = { text: '', topic: null, language: '', quarter: '' } as const

async function sample() {
  const { token } = await app.call('directory', 'chooseSample', {})
  await app.call('directory', 'applyImport', { token, skipErrors: false })
}

function chosen(text: string) {
  app.host.answers.file = join(app.folder, 'in.csv')
  writeFileSync(app.host.answers.file, text)
  return app.call('directory', 'chooseImport', { from: 'table' })
}

test('a table that comes back untouched changes nothing', async () => {
  await sample()
  const before = allRows(app)
  const preview = await takeOver(app, 'table', await saved(app, 'table', 'out.csv'))
  expect(preview).toMatchObject({ errorCount: 0, changes: [], tables: [{ added: 0, changed: 0, unchanged: 25 }] })
  expect(allRows(app)).toEqual(before)
})

test('offers of a package that say less than the form asks for open in it, and come back by the table untouched or changed', async () => {
  await takeOver(app, 'folder', writeFolder(app.folder, officialExample()), true)
  const { offers } = await app.call('directory', 'search', ANY)
  for (const { id } of offers) expect((await app.call('directory', 'offerForm', { id })).offer.topics).toEqual([])
  const before = allRows(app)
  const path = await saved(app, 'table', 'out.csv')
  expect(await takeOver(app, 'table', path)).toMatchObject({ errorCount: 0, changes: [] })
  expect(allRows(app)).toEqual(before)
  writeFileSync(path, readFileSync(path, 'utf8').replace(offers[0]?.name ?? '-', 'Anderer Name'))
  expect(await takeOver(app, 'table', path)).toMatchObject({ errorCount: 0, changes: [{ column: 'Angebot', after: 'Anderer Name' }] })
})

test('text that a spreadsheet would run goes out guarded and comes back as it was', async () => {
  const { id: providerId } = await app.call('directory', 'createProvider', { provider: providerInput() })
  const name = '=HYPERLINK("böse")'
  const { id } = await app.call('directory', 'createOffer', { offer: offerInput(providerId, { name, phone: '+49 202 5550177' }) })
  const path = await saved(app, 'table', 'out.csv')
  const text = readFileSync(path, 'utf8')
  expect(text.startsWith('\ufeffKennung;Träger;Angebot;')).toBe(true)
  expect(text).toContain(`"'=HYPERLINK(""böse"")"`)
  expect(text).toContain(";'+49 202 5550177;")
  expect((await takeOver(app, 'table', path)).tables).toEqual([{ table: 'service', added: 0, changed: 0, unchanged: 1 }])
  expect((await app.call('directory', 'get', { id })).name).toBe(name)
})

test('changed cells are shown before and after, new rows become offers with a new provider, and both are found', async () => {
  await sample()
  const path = await saved(app, 'table', 'out.csv')
  const text = readFileSync(path, 'utf8').replace('Schuldnerberatung', 'Schulden loswerden')
  writeFileSync(
    path,
    `${text};Haus am Bach;Nähcafé;offen;;Freizeit | freizeit;deutsch | Ukrainisch;Südhang\r\n`.replace('Freizeit | freizeit', 'freizeit'),
  )
  const preview = await takeOver(app, 'table', path)
  expect(preview.errors).toEqual([])
  expect(preview.changes).toEqual([
    { table: 'service', name: 'Schuldnerberatung', column: 'Angebot', before: 'Schuldnerberatung', after: 'Schulden loswerden' },
  ])
  expect((await app.call('directory', 'search', { ...ANY, text: 'nähcafe', language: 'ukr' })).offers).toMatchObject([
    { providerName: 'Haus am Bach', quarters: ['Südhang'], review: 'open' },
  ])
  expect((await app.call('directory', 'search', { ...ANY, text: 'loswerden' })).offers).toHaveLength(1)
})

test('each faulty row is named, and without them the rest is taken over', async () => {
  const found = await chosen(
    [
      'Träger;Angebot;Themen;Alter von;Kennung',
      'Haus;Gut;wohnen;;',
      ';Ohne Träger;wohnen;;',
      'Haus;Thema;Zauberei;;',
      'Haus;Alter;wohnen;alt;',
      'Haus;Fremd;wohnen;;00000000-0000-4000-8000-000000000999',
      'Haus;;wohnen;;',
    ].join('\n'),
  )
  expect(found?.errors.map(({ line, column, reason }) => [line, column, reason])).toEqual([
    [3, 'Träger', 'missing_required'],
    [4, 'Themen', 'bad_value'],
    [5, 'Alter von', 'bad_value'],
    [6, 'Kennung', 'unknown_offer'],
    [7, 'Angebot', 'bad_value'],
  ])
  const refused = await app.reply('directory', 'applyImport', { token: found?.token ?? '', skipErrors: false })
  expect(refused).toMatchObject({ ok: false, error: { code: 'conflict' } })
  expect((await app.call('directory', 'facets', {})).total).toBe(0)
  expect(await app.call('directory', 'applyImport', { token: found?.token ?? '', skipErrors: true })).toEqual({ written: 1 })
})

test('a table without offers is refused', async () => {
  app.host.answers.file = join(app.folder, 'in.csv')
  writeFileSync(app.host.answers.file, 'Name;Ort\nA;B\n')
  expect(await app.reply('directory', 'chooseImport', { from: 'table' })).toMatchObject({ error: { fields: { source: 'no_table' } } })
})
