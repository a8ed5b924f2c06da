import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { jsonItems } from '../../../../electron/features/directory/package/json-items.ts'
import { fileDocument } from '../../../../electron/features/directory/package/json-source.ts'
import { createApp, type TestApp } from '../../../support/app.ts'
import { SERVICE, uuid } from '../../../support/hsds-package.ts'
import { zipFile } from '../../../support/zip-file.ts'

let app: TestApp
beforeEach(() => {
  app = createApp()
})
afterEach(() => app.close())

function chosen(content: string | Buffer, name = 'in.json') {
  app.host.answers.file = join(app.folder, name)
  writeFileSync(app.host.answers.file, content)
  return app.reply('directory', 'chooseImport', { from: name.endsWith('zip') ? 'zip' : 'json' })
}
const refusal = (source: string) => ({ ok: false, error: { code: 'import_unreadable', fields: { source } } })

test.each([
  ['ten million brackets', '['.repeat(10_000_000), 'json_too_deep'],
  ['brackets within an entry', `[{"a":${'['.repeat(1_000_000)}`, 'json_too_deep'],
  ['a list that breaks off', '[{"id":', 'json_broken'],
  ['two documents in one', '[] []', 'json_broken'],
  ['text', 'Angebote', 'json_broken'],
  ['an empty file', '', 'json_broken'],
  ['a property without a value', '{"id"}', 'json_broken'],
  ['too many closing brackets', '[]]', 'json_broken'],
  ['numbers', '[1,2]', 'json_unknown'],
  ['an entry without a name', '{"a":1}', 'json_unknown'],
  ['a single huge entry', `[{"id":"${'x'.repeat(17 * 1024 * 1024)}"}]`, 'json_too_large'],
] as const)('%s is refused with its reason', async (_, content, reason) => {
  expect(await chosen(content)).toEqual(refusal(reason))
})

test('a file beyond the limit is not even read', async () => {
  writeFileSync(join(app.folder, 'big.json'), 'x'.repeat(2_000))
  await expect(fileDocument(join(app.folder, 'big.json'), { file: 1_000 })).rejects.toMatchObject({
    failure: { fields: { source: 'too_large' } },
  })
})

test('names that mean something to the language are only names', async () => {
  const answer = await chosen(
    `[{"id":"${SERVICE}","name":"A","status":"active","__proto__":{"x":1},"constructor":"y","organization":{"id":"${uuid(1)}","name":"H","description":""}}]`,
  )
  expect(answer).toMatchObject({ ok: true, value: { errorCount: 0 } })
  expect(Object.hasOwn(Object.prototype, 'x')).toBe(false)
})

test.each([1, 2, 7, 1_000])('where a document is cut into pieces of %i letters makes no difference', async (length) => {
  const text = '{"contents":[{"a":"[\\"}"},{"b":[{},[]]}],"size":2,"more":{"x":[1]},"list":[1,"two",null]}'
  const pieces = text.match(new RegExp(`.{1,${length}}`, 'gs')) ?? []
  const found: unknown[] = []
  for await (const { key, listed, value } of jsonItems(pieces)) found.push([key, listed, value])
  expect(found).toEqual([
    ['contents', true, { a: '["}' }],
    ['contents', true, { b: [{}, []] }],
    ['size', false, 2],
    ['more', false, { x: [1] }],
    ['list', true, 1],
    ['list', true, 'two'],
    ['list', true, null],
  ])
})

test('JSON in a zip is read where there are no tables', async () => {
  const content = Buffer.from(JSON.stringify([{ id: uuid(1), name: 'Haus', description: 'Text' }]))
  const answer = await chosen(zipFile([{ name: 'data/organizations.json', content }]), 'in.zip')
  expect(answer).toMatchObject({ ok: true, value: { tables: [{ table: 'organization', added: 1 }] } })
})

test('reading can be given up, a second reading waits its turn, and nothing is held then', async () => {
  const entries = Array.from({ length: 3_000 }, (_, at) => ({ id: uuid(at + 1), name: `Haus ${at}`, description: '' }))
  const reading = chosen(JSON.stringify(entries))
  await new Promise(setImmediate)
  await new Promise(setImmediate)
  while ((await app.call('directory', 'workProgress', {})).stage !== 'reading') await new Promise(setImmediate)
  expect(await app.reply('directory', 'chooseImport', { from: 'json' })).toMatchObject({ ok: false, error: { code: 'not_allowed_now' } })
  await app.call('directory', 'cancelWork', {})
  expect(await reading).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  expect(await app.call('directory', 'workProgress', {})).toEqual({ stage: 'idle', done: 0, share: null })
  expect((await app.call('directory', 'facets', {})).total).toBe(0)
})
