import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { randomOf } from '../bench/random.ts'
import { createApp } from '../support/app.ts'
import { allRows, officialSchema, saved, takeOver } from '../support/directory-files.ts'
import { writeFolder } from '../support/hsds-package.ts'
import { schemaFaults } from '../support/json-schema.ts'
import { countRows } from '../support/logs.ts'
import { manyOffers } from '../support/many-offers.ts'

const soon = () => new Promise<void>((done) => setImmediate(done))

test('20,000 offers: in, given up half-way, in again, out and back by both formats, each valid against the official schema', {
  timeout: 900_000,
}, async () => {
  const app = createApp()
  const others: ReturnType<typeof createApp>[] = []
  onTestFinished(() => {
    for (const one of [app, ...others]) one.close()
  })
  app.host.answers.folder = writeFolder(app.folder, manyOffers(randomOf(11), 20_000))
  const preview = await app.call('directory', 'chooseImport', { from: 'folder' })
  expect(preview).toMatchObject({ errorCount: 0, warningCount: 0 })
  const token = preview?.token ?? ''
  const empty = countRows(app, 'change_log')

  const given = app.reply('directory', 'applyImport', { token, skipErrors: false })
  while (((await app.call('directory', 'workProgress', {})).share ?? 0) < 0.5) await soon()
  await app.call('directory', 'cancelWork', {})
  expect(await given).toEqual({ ok: false, error: { code: 'cancelled' } })
  expect([countRows(app, 'hsds_service'), countRows(app, 'change_log')]).toEqual([0, empty])

  await app.call('directory', 'applyImport', { token, skipErrors: false })
  const before = JSON.stringify(allRows(app))
  for (const [format, from] of [
    ['hsds_zip', 'zip'],
    ['hsds_json', 'json'],
  ] as const) {
    const other = createApp()
    others.push(other)
    const path = await saved(app, format, `out.${from}`)
    expect(statSync(path).size).toBeGreaterThan(1_000_000)
    expect(await takeOver(other, from, path)).toMatchObject({ errorCount: 0, warningCount: 0 })
    expect(JSON.stringify(allRows(other)) === before).toBe(true)
  }
  const path = join(app.folder, 'out.json')
  const { contents }: { contents: unknown[] } = JSON.parse(readFileSync(path, 'utf8'))
  const schema = officialSchema('service')
  expect(contents).toHaveLength(20_000)
  expect(contents.flatMap((offer) => schemaFaults(schema, offer)).slice(0, 10)).toEqual([])
  const again = await takeOver(app, 'json', path)
  expect(again.tables.every(({ added, changed }) => added === 0 && changed === 0)).toBe(true)
})
