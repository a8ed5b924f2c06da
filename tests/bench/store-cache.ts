import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { composeApp } from '../../electron/app.ts'
import { settingsInMemory } from '../../electron/platform/settings-source.ts'
import { openDatabase, openStore } from '../../electron/store/store.ts'
import { argon2Deriver } from '../../electron/vault/key-derivation.ts'
import { openWithPassword } from '../../electron/vault/keyring.ts'
import { readKeyring } from '../../electron/vault/keyring-file.ts'
import { LocalDate } from '../../shared/dates.ts'
import { StaffId } from '../../shared/ids.ts'
import { fakeHost } from '../support/fake-host.ts'
import { fillStore, type Scale } from './large-store.ts'
import { randomOf } from './random.ts'

export const LOGIN = 'anna.beispiel'
export const PASSWORD = 'vier Enten auf dem grossen See'

const Made = z.object({ day: LocalDate, owner: StaffId, key: z.base64() })
/** A filled store: folder with store and keyring as the app keeps them, and the same store without encryption. */
export type LargeStore = z.infer<typeof Made> & { readonly data: string; readonly plain: string }

const STORE = 'quartierlotse.db'
const derive = argon2Deriver(new URL('../../electron/vault/argon2.worker.ts', import.meta.url))

/** The store in a cache folder, or null when it was not made there completely. */
export function cachedStore(folder: string): LargeStore | null {
  const file = join(folder, 'made.json')
  if (!existsSync(file)) return null
  return { ...Made.parse(JSON.parse(readFileSync(file, 'utf8'))), data: join(folder, 'data'), plain: join(folder, 'plain.db') }
}

/** Sets a store up through the app itself, fills it, and puts it into the cache folder when all of it is there. */
export async function makeStore(folder: string, scale: Scale, day: LocalDate): Promise<LargeStore> {
  const draft = `${folder}.new`
  const data = join(draft, 'data')
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(data, { recursive: true })
  const now = Date.parse(`${day}T06:00:00Z`)
  await setUp(data, now)
  const { key, owner } = await openKeyring(data)
  fill({ file: join(data, STORE), key, owner, scale, day })
  decrypt(join(data, STORE), join(draft, 'plain.db'), key)
  writeFileSync(join(draft, 'made.json'), JSON.stringify({ day, owner, key: Buffer.from(key).toString('base64') }))
  // Measuring may run as another user; nobody's data is in it.
  for (const name of readdirSync(data)) chmodSync(join(data, name), 0o644)
  rmSync(folder, { recursive: true, force: true })
  renameSync(draft, folder)
  const made = cachedStore(folder)
  if (!made) throw new Error('the store was made and is not there')
  return made
}

/** Setting up exchanges no files. */
async function notNow(): Promise<never> {
  throw new Error('not while a store is made')
}

async function setUp(folder: string, now: number): Promise<void> {
  const app = composeApp({
    folder,
    nativeBinding: undefined,
    derive,
    check: notNow,
    rekey: notNow,
    graft: notNow,
    automaticBackups: false,
    tell: () => undefined,
    clock: { now: () => now },
    host: fakeHost(),
    settings: settingsInMemory(),
    log: () => undefined,
    onLocked: () => undefined,
    openDataFolder: async () => undefined,
    quit: () => undefined,
  })
  const account = { office: 'Geschäftsstelle 3', displayName: 'Anna Beispiel', login: LOGIN, password: PASSWORD }
  const Code = z.object({ ok: z.literal(true), value: z.object({ groups: z.array(z.string()), ask: z.tuple([z.number(), z.number()]) }) })
  const { groups, ask } = Code.parse(await app.call('vault.setUp', { ...account, counsels: true, withSamples: false })).value
  const confirmed = await app.call('vault.confirmRecovery', { first: groups[ask[0]], second: groups[ask[1]] })
  if (!confirmed.ok) throw new Error(`the recovery code was not confirmed: ${confirmed.error.code}`)
  app.close()
  for (const name of readdirSync(folder)) if (name.endsWith('.lock')) rmSync(join(folder, name))
}

async function openKeyring(folder: string): Promise<{ key: Uint8Array; owner: StaffId }> {
  const keyring = readKeyring(readFileSync(join(folder, 'keyring.json'), 'utf8'))
  const opened = keyring && (await openWithPassword(keyring, LOGIN, PASSWORD, derive))
  if (!opened) throw new Error('the new keyring does not open')
  return { key: opened.storeKey, owner: StaffId.parse(opened.owner) }
}

type Filling = { file: string; key: Uint8Array; owner: StaffId; scale: Scale; day: LocalDate }

function fill({ file, key, owner, scale, day }: Filling): void {
  let time = 0
  const ids = randomOf(day.length)
  const store = openStore({ file, key, staff: owner, clock: { now: () => time }, newId: () => ids.id(time), nativeBinding: undefined })
  // Until it is whole nobody uses it, so it need not survive a crash.
  store.db.pragma('journal_mode = OFF')
  store.db.pragma('synchronous = OFF')
  store.db.pragma('cache_size = -400000')
  fillStore({
    store,
    scale,
    day,
    owner,
    setClock: (ms) => {
      time = ms
    },
  })
  store.close()
}

/** The reference that search is measured against: the same pages, not encrypted. */
function decrypt(source: string, target: string, key: Uint8Array): void {
  copyFileSync(source, target)
  const db = openDatabase({ file: target, key, nativeBinding: undefined })
  db.pragma('journal_mode = DELETE')
  db.pragma("rekey = ''")
  db.close()
}
