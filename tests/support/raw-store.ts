import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3-multiple-ciphers'
import { openWithPassword } from '../../electron/vault/keyring.ts'
import { readKeyring } from '../../electron/vault/keyring-file.ts'
import { standInDeriver } from './stand-in-deriver.ts'
import { LOGIN, PASSWORD } from './whole-app.ts'

/** A connection made without any of the app's code, as another tool with the key would open the file. */
export function openRawFile(file: string, key: Uint8Array): Database.Database {
  const db = new Database(file)
  db.pragma("cipher = 'sqlcipher'")
  db.pragma('legacy = 4')
  db.pragma(`key = "x'${Buffer.from(key).toString('hex')}'"`)
  return db
}

export async function storeKeyOf(folder: string): Promise<Uint8Array> {
  const keyring = readKeyring(readFileSync(join(folder, 'keyring.json'), 'utf8'))
  const opened = keyring && (await openWithPassword(keyring, LOGIN, PASSWORD, standInDeriver))
  if (!opened) throw new Error('keyring does not open')
  return opened.storeKey
}

export async function openRaw({ folder, file }: { folder: string; file: string }): Promise<Database.Database> {
  return openRawFile(file, await storeKeyOf(folder))
}
