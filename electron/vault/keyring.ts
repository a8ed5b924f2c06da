import { createHmac, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { type DeriveKey, KdfParameters } from './key-derivation.ts'
import { recoveryKey, unwrapKey, WrappedKey, wrapKey } from './wrapping.ts'

/**
 * Who can open the store key. The file holds no name: a slot is found by a keyed hash of the login.
 * `ready` is false between writing the keyring and the first good store, so that an aborted set-up can be told from a lost file.
 */
export const Keyring = z.object({
  version: z.literal(1),
  ready: z.boolean(),
  salt: z.base64(),
  slots: z.array(z.object({ staff: z.uuid(), login: z.string(), salt: z.base64(), parameters: KdfParameters, wrapped: WrappedKey })),
  recovery: z.object({ salt: z.base64(), wrapped: WrappedKey, confirmed: z.boolean() }),
})
export type Keyring = z.infer<typeof Keyring>
type Slot = Keyring['slots'][number]

function loginMark(keyring: Pick<Keyring, 'salt'>, login: string): string {
  const plain = login.normalize('NFKC').toLocaleLowerCase('de')
  return createHmac('sha256', Buffer.from(keyring.salt, 'base64')).update(plain).digest('hex')
}

export function recoveryLock(storeKey: Uint8Array, secret: Uint8Array): Keyring['recovery'] {
  const salt = randomBytes(16)
  return { salt: salt.toString('base64'), wrapped: wrapKey(storeKey, recoveryKey(secret, salt), 'recovery'), confirmed: false }
}

export function emptyKeyring(storeKey: Uint8Array, recoverySecret: Uint8Array): Keyring {
  return { version: 1, ready: false, salt: randomBytes(32).toString('base64'), slots: [], recovery: recoveryLock(storeKey, recoverySecret) }
}

type Credentials = { readonly staff: string; readonly login: string; readonly password: string }

/** The keyring with a new password lock for a staff member; an older one of the same person goes. */
export async function withPassword(
  keyring: Keyring,
  storeKey: Uint8Array,
  { staff, login, password }: Credentials,
  parameters: KdfParameters,
  derive: DeriveKey,
): Promise<Keyring> {
  const salt = randomBytes(16)
  const key = await derive(password, salt, parameters)
  const slot: Slot = {
    staff,
    login: loginMark(keyring, login),
    salt: salt.toString('base64'),
    parameters,
    wrapped: wrapKey(storeKey, key, staff),
  }
  key.fill(0)
  return { ...keyring, slots: [...keyring.slots.filter((other) => other.staff !== staff), slot] }
}

export type Opened = { readonly storeKey: Uint8Array; readonly staff: string }

/** Opens with login and password; null when either is wrong. An unknown login costs the same time as a wrong password. */
export async function openWithPassword(keyring: Keyring, login: string, password: string, derive: DeriveKey): Promise<Opened | null> {
  const mark = loginMark(keyring, login)
  const slot = keyring.slots.find((candidate) => candidate.login === mark)
  const tried = slot ?? keyring.slots[0]
  if (!tried) return null
  const key = await derive(password, Buffer.from(tried.salt, 'base64'), tried.parameters)
  const storeKey = slot ? unwrapKey(slot.wrapped, key, slot.staff) : null
  key.fill(0)
  return slot && storeKey ? { storeKey, staff: slot.staff } : null
}

export function openWithRecovery(keyring: Keyring, secret: Uint8Array): Uint8Array | null {
  const salt = Buffer.from(keyring.recovery.salt, 'base64')
  return unwrapKey(keyring.recovery.wrapped, recoveryKey(secret, salt), 'recovery')
}

/** Staff id of a login, or null. */
export function staffOf(keyring: Keyring, login: string): string | null {
  const mark = loginMark(keyring, login)
  return keyring.slots.find((slot) => slot.login === mark)?.staff ?? null
}
