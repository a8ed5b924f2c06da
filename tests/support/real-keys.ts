import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { argon2id } from 'hash-wasm'
import type { DeriveKey } from '../../electron/vault/key-derivation.ts'
import { openWithPassword } from '../../electron/vault/keyring.ts'
import { readKeyring } from '../../electron/vault/keyring-file.ts'

/** The invented staff member of a profile that was set up without a window. */
export const SECRET = { login: 'a.beispiel', password: 'Regenschirm im Flur 7' }

/** The real key derivation, in this process. */
export const argon2: DeriveKey = (password, salt, { memoryKiB, passes, lanes }) =>
  argon2id({
    password: password.normalize('NFC'),
    salt,
    memorySize: memoryKiB,
    iterations: passes,
    parallelism: lanes,
    hashLength: 32,
    outputType: 'binary',
  })

/** Key of the store in a data folder, by its keyring and the real key derivation. */
export async function realKeyOf(folder: string, { login, password } = SECRET): Promise<Uint8Array> {
  const keyring = readKeyring(readFileSync(join(folder, 'keyring.json'), 'utf8'))
  const opened = keyring && (await openWithPassword(keyring, login, password, argon2))
  if (!opened) throw new Error('the keyring does not open')
  return opened.storeKey
}
