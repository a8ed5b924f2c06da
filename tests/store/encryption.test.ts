import { createDecipheriv, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { bareStore } from '../support/bare-store.ts'
import { fingerprint } from '../support/data-files.ts'
import { personInput, siteInput } from '../support/fixtures.ts'
import { filesHolding } from '../support/planted-names.ts'
import { openRawFile } from '../support/raw-file.ts'
import { openRaw, storeKeyOf } from '../support/raw-store.ts'
import { LOGIN, openApp, PASSWORD } from '../support/whole-app.ts'

const PAGE = 4096
const RESERVED = 80
const HEADER = Buffer.from('SQLite format 3\0')

/** Words that must never stand on the disk in the clear, as typed below. */
const PLANTED = [
  'Shevchenko',
  'Olena',
  'Олена',
  'Lindenstraße',
  '5550142',
  'Kennwort Apfelbaum',
  'Anna Beispiel',
  LOGIN,
  PASSWORD,
  'Familienzentrum Am Anger',
  'Vermerk über das Gespräch',
  'angefangener Entwurf',
  'Geschäftsstelle 3',
  'person',
  'change_log',
]

async function worked() {
  const app = await openApp()
  const person = await app.call(
    'people',
    'create',
    personInput({ note: 'Vermerk über das Gespräch', safeContact: { ...personInput().safeContact, codeWord: 'Kennwort Apfelbaum' } }),
  )
  await app.call('people', 'search', { text: 'Olena' })
  await app.call('dropIn', 'createSite', siteInput())
  await app.call('drafts', 'save', { form: 'person', subject: person.id, values: { note: 'angefangener Entwurf' }, path: '/personen' })
  await app.reply('people', 'search', { text: 'x'.repeat(300) })
  return app
}

test('nothing readable stands on the disk or in the log, while working, after locking and after wrong tries', async () => {
  const app = await worked()
  const codes = app.code.groups
  expect(fingerprint(app.folder)).toHaveProperty('quartierlotse.db-wal')
  expect(filesHolding(app.folder, [...PLANTED, ...codes])).toEqual([])
  app.lock()
  await app.unlock('Passwort Erdbeerkuchen', 'olena.besucht')
  expect(filesHolding(app.folder, [...PLANTED, ...codes, 'Erdbeerkuchen', 'olena.besucht'])).toEqual([])
  const log = app.logLines.join('\n')
  expect(log).toContain('people.create ok')
  for (const word of [...PLANTED.filter((name) => name !== 'person'), ...codes, 'Erdbeerkuchen', 'olena.besucht'])
    expect(log).not.toContain(word)
})

test('the search for readable names would find them in a store without a key', async () => {
  const app = await worked()
  app.close()
  const raw = await openRaw(app)
  raw.pragma('journal_mode = DELETE')
  raw.pragma("rekey = ''")
  raw.close()
  const held = PLANTED.filter((word) => filesHolding(app.folder, [word]).length > 0)
  expect(held).toEqual(PLANTED.filter((word) => word !== PASSWORD))
})

test('the file is what SQLCipher 4 writes: AES-256-CBC and HMAC-SHA512 for each page, checked by hand', async () => {
  const app = await worked()
  const key = await storeKeyOf(app.folder)
  app.close()
  const file = readFileSync(app.file)
  expect(file.length % PAGE).toBe(0)
  expect(file.subarray(0, 16).equals(HEADER)).toBe(false)
  const salt = file.subarray(0, 16)
  const macKey = pbkdf2Sync(
    key,
    salt.map((byte) => byte ^ 0x3a),
    2,
    32,
    'sha512',
  )
  for (let page = 1; page * PAGE <= file.length; page += 1) {
    const bytes = file.subarray((page - 1) * PAGE, page * PAGE)
    const body = bytes.subarray(page === 1 ? 16 : 0, PAGE - RESERVED)
    const [iv, mac] = [bytes.subarray(PAGE - RESERVED, PAGE - 64), bytes.subarray(PAGE - 64)]
    const number = Buffer.alloc(4)
    number.writeUInt32LE(page)
    expect(createHmac('sha512', macKey).update(body).update(iv).update(number).digest().equals(mac)).toBe(true)
    if (page > 1) continue
    const decipher = createDecipheriv('aes-256-cbc', key, iv).setAutoPadding(false)
    // Bytes 16 to 20 of a SQLite header: page size 4096, WAL, WAL, 80 bytes reserved in each page.
    expect([...Buffer.concat([decipher.update(body), decipher.final()]).subarray(0, 5)]).toEqual([0x10, 0x00, 2, 2, RESERVED])
  }
})

test('another tool opens it with the key alone', async () => {
  const app = await worked()
  app.close()
  const raw = await openRaw(app)
  expect(raw.prepare('SELECT given_names, original_script FROM person').all()).toEqual([
    { given_names: 'Olena', original_script: 'Олена Шевченко' },
  ])
  expect(raw.pragma('integrity_check', { simple: true })).toBe('ok')
  raw.close()
})

test('a wrong key opens nothing and changes nothing', () => {
  const store = bareStore()
  store.close()
  const before = readFileSync(store.file)
  expect(() => openRawFile(store.file, randomBytes(32)).prepare('SELECT 1 FROM sqlite_schema').get()).toThrow('file is not a database')
  expect(() => bareStore({ file: store.file, key: randomBytes(32) })).toThrow(
    expect.objectContaining({ failure: { code: 'store_corrupt' } }),
  )
  expect(readFileSync(store.file).equals(before)).toBe(true)
})

test.each([0, 16, 31, 33])('a key of %d bytes is a fault of the program', (length) => {
  expect(() => bareStore({ key: new Uint8Array(length) })).toThrow('256 bits')
})

test('no two pages are alike, although many hold the same', async () => {
  const app = await worked()
  app.close()
  const file = readFileSync(app.file)
  const pages = Array.from({ length: file.length / PAGE }, (_, page) => file.subarray(page * PAGE, (page + 1) * PAGE).toString('hex'))
  expect(new Set(pages).size).toBe(pages.length)
})

test('a second opening of the same file is refused, and works after the first has closed', () => {
  const first = bareStore()
  expect(() => first.reopen()).toThrow(expect.objectContaining({ failure: { code: 'store_in_use' } }))
  first.run("INSERT INTO meta VALUES ('k', 'v')")
  first.close()
  expect(first.reopen().db.prepare("SELECT value FROM meta WHERE key = 'k'").get()).toEqual({ value: 'v' })
})

test('the connection keeps what it has promised', () => {
  const { db } = bareStore()
  const pragma = (name: string) => db.pragma(name, { simple: true })
  expect(
    [
      'journal_mode',
      'synchronous',
      'foreign_keys',
      'secure_delete',
      'trusted_schema',
      'temp_store',
      'locking_mode',
      'recursive_triggers',
    ].map(pragma),
  ).toEqual(['wal', 2, 1, 1, 0, 2, 'exclusive', 1])
})
