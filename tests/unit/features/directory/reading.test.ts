import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { folderSource } from '../../../../electron/features/directory/package/folder-source.ts'
import { LIMITS } from '../../../../electron/features/directory/package/limits.ts'
import type { PackageSource } from '../../../../electron/features/directory/package/source.ts'
import { zipSource } from '../../../../electron/features/directory/package/zip-source.ts'
import { createApp, type TestApp } from '../../../support/app.ts'
import { hsdsFiles, ORGANIZATION, writeFolder } from '../../../support/hsds-package.ts'
import { zipFile } from '../../../support/zip-file.ts'

let app: TestApp

beforeEach(() => {
  app = createApp()
})
afterEach(() => app.close())

const HEADING = 'id,name,description'
const NAME = 'Straße „Süd“ – Größe 5 €'

async function nameRead(content: Buffer): Promise<unknown> {
  app.host.answers.folder = writeFolder(app.folder, { 'organizations.csv': content })
  const found = await app.call('directory', 'chooseImport', { from: 'folder' })
  await app.call('directory', 'applyImport', { token: found?.token ?? '', skipErrors: false })
  return app.store.db.prepare<[], { name: string }>('SELECT name FROM hsds_organization').get()?.name
}

function bigEndian(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16()
}

/** What a German Windows writes; only the letters this test needs. */
function windows1252(text: string): Buffer {
  const special: Readonly<Record<string, number>> = { '€': 0x80, '„': 0x84, '“': 0x93, '–': 0x96 }
  return Buffer.from([...text].map((letter) => special[letter] ?? letter.charCodeAt(0)))
}

const TEXT = `${HEADING}\r\n${ORGANIZATION},${NAME},Text\r\n`
const ENCODINGS: readonly [string, Buffer][] = [
  ['UTF-8', Buffer.from(TEXT)],
  ['UTF-8 with mark', Buffer.from(`\ufeff${TEXT}`)],
  ['UTF-16 little endian with mark', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
  ['UTF-16 big endian with mark', bigEndian(`\ufeff${TEXT}`)],
  ['UTF-16 little endian without mark', Buffer.from(TEXT, 'utf16le')],
  ['UTF-16 big endian without mark', bigEndian(TEXT)],
  ['windows-1252', windows1252(TEXT)],
]

test.each(ENCODINGS)('reads %s', async (_, content) => {
  expect(await nameRead(content)).toBe(NAME)
})

test.each([',', ';', '\t'])('reads tables with the delimiter %j, quoted headings and cells that hold the others', async (delimiter) => {
  const cells = [ORGANIZATION, '"Haus, Hof; und\tGarten"', 'Verein "Nachbarn" e.V.']
  expect(await nameRead(Buffer.from(`"ID"${delimiter}Name${delimiter}description\n${cells.join(delimiter)}\n`))).toBe(
    'Haus, Hof; und\tGarten',
  )
})

test('text is stored in Unicode NFC', async () => {
  expect(await nameRead(Buffer.from(`${HEADING}\n${ORGANIZATION},Bu\u0308ro,Text\n`))).toBe('Büro')
})

test('a quote that is never closed leaves the whole file out and names the line it begins in', async () => {
  const files = { ...hsdsFiles(), 'organizations.csv': `${HEADING}\n${ORGANIZATION},Haus,Text\n${ORGANIZATION},"offen,Text\n\n\n` }
  app.host.answers.folder = writeFolder(app.folder, files)
  const found = await app.call('directory', 'chooseImport', { from: 'folder' })
  expect(found?.errors[0]).toMatchObject({ file: 'attributes.csv', reason: 'unknown_reference' })
  expect(found?.errors).toContainEqual({
    severity: 'error',
    file: 'organizations.csv',
    line: 3,
    column: '',
    reason: 'broken_csv',
    value: '',
  })
  expect(found?.tables).not.toContainEqual(expect.objectContaining({ table: 'organization', added: 1 }))
})

async function refusal(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => 'accepted',
    (error: { failure?: { code: string; fields?: { source: string } } }) => `${error.failure?.code} ${error.failure?.fields?.source}`,
  )
}

/** Reads all of a package's first file and keeps nothing of it. */
async function drained({ files }: PackageSource): Promise<void> {
  for await (const _ of files[0]?.read() ?? []);
}

function zipAt(name: string, content: Buffer): string {
  const path = join(app.folder, name)
  writeFileSync(path, content)
  return path
}

const table = Buffer.from(`${HEADING}\n${ORGANIZATION},Haus,Text\n`)

test('a zip is read with folders and leftovers of operating systems inside', async () => {
  const entries = Object.entries(hsdsFiles()).map(([name, text]) => ({ name: `paket/csv/${name}`, content: Buffer.from(text) }))
  entries.push(
    { name: '__MACOSX/csv/._services.csv', content: Buffer.from('x') },
    { name: 'paket/liesmich.txt', content: Buffer.from('x') },
  )
  app.host.answers.file = zipAt('paket.zip', zipFile(entries))
  const found = await app.call('directory', 'chooseImport', { from: 'zip' })
  expect(found).toMatchObject({ source: 'paket.zip', errorCount: 0, ignored: ['paket/csv/datapackage.json', 'paket/liesmich.txt'] })
  expect(await app.call('directory', 'applyImport', { token: found?.token ?? '', skipErrors: false })).toEqual({ written: 14 })
})

const UNSAFE = ['../services.csv', 'a/../../services.csv', '/etc/services.csv', 'C:/services.csv', '..\\services.csv']
test.each(UNSAFE)('a zip with the path %s is refused as a whole', async (name) => {
  const path = zipAt(
    'evil.zip',
    zipFile([
      { name: 'organizations.csv', content: table },
      { name, content: table },
    ]),
  )
  expect(await refusal(zipSource(path))).toBe('import_unreadable zip_unsafe_path')
})

test('a zip bomb is refused by its ratio, its size, its lie about the size, and its number of files', async () => {
  const zeros = Buffer.alloc(4 * 1024 * 1024)
  const bomb = zipAt(
    'bomb.zip',
    zipFile([
      { name: 'organizations.csv', content: table },
      { name: 'note.txt', content: zeros },
    ]),
  )
  expect(await refusal(zipSource(bomb))).toBe('import_unreadable zip_bomb')

  const large = zipAt('large.zip', zipFile([{ name: 'organizations.csv', content: table, claimedSize: LIMITS.file + 1 }]))
  expect(await refusal(zipSource(large))).toBe('import_unreadable too_large')

  const liar = zipAt('liar.zip', zipFile([{ name: 'organizations.csv', content: zeros, claimedSize: 10 }]))
  const source = await zipSource(liar)
  expect(await refusal(drained(source))).toBe('import_unreadable zip_damaged')
  source.close()

  const many = zipAt('many.zip', zipFile(Array.from({ length: 4 }, (_, at) => ({ name: `${at}.csv`, content: table }))))
  expect(await refusal(zipSource(many, { ...LIMITS, files: 3 }))).toBe('import_unreadable too_many_files')
})

test('what is no zip, is damaged, is encrypted, or holds no table of the standard is refused with its reason', async () => {
  expect(await refusal(zipSource(zipAt('a.zip', Buffer.from('kein Archiv'))))).toBe('import_unreadable zip_damaged')
  const whole = zipFile([{ name: 'organizations.csv', content: table }])
  expect(await refusal(zipSource(zipAt('b.zip', whole.subarray(0, whole.length - 10))))).toBe('import_unreadable zip_damaged')
  expect(await refusal(zipSource(zipAt('c.zip', zipFile([{ name: 'brief.txt', content: table }]))))).toBe('import_unreadable no_known_file')
  const encrypted = await zipSource(zipAt('d.zip', zipFile([{ name: 'organizations.csv', content: table, encrypted: true }])))
  expect(await refusal(drained(encrypted))).toBe('import_unreadable zip_encrypted')
  encrypted.close()
})

test('a folder is read one level deep; links, oversized files and folders without tables are not', async () => {
  const folder = writeFolder(app.folder, { 'csv/organizations.csv': table, 'csv/deep/services.csv': table, 'organization.csv': table })
  symlinkSync('/etc/passwd', join(folder, 'services.csv'))
  const source = await folderSource(folder)
  expect(source.files.map(({ file }) => file)).toEqual(['organizations.csv'])
  expect(source.ignored).toEqual(['organization.csv'])
  expect(await refusal(folderSource(folder, { ...LIMITS, file: 10 }))).toBe('import_unreadable too_large')
  const empty = join(app.folder, 'leer')
  mkdirSync(empty)
  expect(await refusal(folderSource(empty))).toBe('import_unreadable no_known_file')
  expect(await refusal(folderSource(join(app.folder, 'gibt-es-nicht')))).toBe('import_unreadable not_readable')
})
