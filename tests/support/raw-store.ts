import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3-multiple-ciphers'
import { openWithPassword } from '../../electron/vault/keyring.ts'
import { readKeyring } from '../../electron/vault/keyring-file.ts'
import { openRawFile } from './raw-file.ts'
import { standInDeriver } from './stand-in-deriver.ts'
import { LOGIN, PASSWORD } from './whole-app.ts'

export async function storeKeyOf(folder: string): Promise<Uint8Array> {
  const keyring = readKeyring(readFileSync(join(folder, 'keyring.json'), 'utf8'))
  const opened = keyring && (await openWithPassword(keyring, LOGIN, PASSWORD, standInDeriver))
  if (!opened) throw new Error('keyring does not open')
  return opened.storeKey
}

export async function openRaw({ folder, file }: { folder: string; file: string }): Promise<Database> {
  return openRawFile(file, await storeKeyOf(folder))
}
