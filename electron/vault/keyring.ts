import { createHmac, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { type DeriveKey, KdfParameters } from './key-derivation.ts'
import { type KeyPair, newKeyPair, openSealed, SealedKey, sealTo } from './key-pair.ts'
import { recoveryKey, unwrapKey, WrappedKey, wrapKey } from './wrapping.ts'

/** One way to the store key: it is sealed to a public key, whose private half is locked by a password or by the recovery code. */
const Lock = z.object({ publicKey: z.base64(), privateKey: WrappedKey, storeKey: SealedKey })
const Slot = z.object({ staff: z.uuid(), login: z.string(), salt: z.base64(), parameters: KdfParameters, ...Lock.shape })
type Slot = z.infer<typeof Slot>

/**
 * Who can open the store key. The file holds no name: a slot is found by a keyed hash of the login.
 * `ready` is false between writing the keyring and the first good store, so that an aborted set-up can be told from a lost file.
 */
export const Keyring = z.object({
  version: z.literal(2),
  ready: z.boolean(),
  salt: z.base64(),
  slots: z.array(Slot),
  recovery: z.object({ salt: z.base64(), ...Lock.shape, confirmed: z.boolean() }),
})
export type Keyring = z.infer<typeof Keyring>

/** Bound into the locks of the recovery code, where those of staff have the staff id. */
const RECOVERY = 'recovery'

function loginMark(keyring: Pick<Keyring, 'salt'>, login: string): string {
  const plain = login.normalize('NFKC').toLocaleLowerCase('de')
  return createHmac('sha256', Buffer.from(keyring.salt, 'base64')).update(plain).digest('hex')
}

function newLock(storeKey: Uint8Array, by: Uint8Array, owner: string): z.infer<typeof Lock> {
  const pair = newKeyPair()
  const privateKey = wrapKey(pair.privateKey, by, owner)
  pair.privateKey.fill(0)
  return { publicKey: pair.publicKey, privateKey, storeKey: sealTo(pair.publicKey, storeKey, owner) }
}

export function recoveryLock(storeKey: Uint8Array, secret: Uint8Array): Keyring['recovery'] {
  const salt = randomBytes(16)
  return { salt: salt.toString('base64'), ...newLock(storeKey, recoveryKey(secret, salt), RECOVERY), confirmed: false }
}

export function emptyKeyring(storeKey: Uint8Array, recoverySecret: Uint8Array): Keyring {
  return { version: 2, ready: false, salt: randomBytes(32).toString('base64'), slots: [], recovery: recoveryLock(storeKey, recoverySecret) }
}

type Credentials = { readonly staff: string; readonly login: string; readonly password: string }

/** A new password lock for a staff member, for `withSlot`; made apart from the keyring, because deriving its key takes a second. */
export async function passwordSlot(
  { staff, login, password }: Credentials,
  parameters: KdfParameters,
  derive: DeriveKey,
): Promise<(keyring: Keyring, storeKey: Uint8Array) => Slot> {
  const salt = randomBytes(16)
  const key = await derive(password, salt, parameters)
  return (keyring, storeKey) => {
    const slot = { staff, login: loginMark(keyring, login), salt: salt.toString('base64'), parameters, ...newLock(storeKey, key, staff) }
    key.fill(0)
    return slot
  }
}

/** The keyring with this slot; an older one of the same person goes. */
export function withSlot(keyring: Keyring, slot: Slot): Keyring {
  return { ...keyring, slots: [...keyring.slots.filter((other) => other.staff !== slot.staff), slot] }
}

export async function withPassword(
  keyring: Keyring,
  storeKey: Uint8Array,
  credentials: Credentials,
  parameters: KdfParameters,
  derive: DeriveKey,
): Promise<Keyring> {
  const slot = await passwordSlot(credentials, parameters, derive)
  return withSlot(keyring, slot(keyring, storeKey))
}

/** `pair` opens the same person's lock in a keyring whose store key was changed. */
export type Opened = { readonly storeKey: Uint8Array; readonly owner: string; readonly pair: KeyPair }

function openLock(lock: z.infer<typeof Lock>, by: Uint8Array, owner: string): Opened | null {
  const privateKey = unwrapKey(lock.privateKey, by, owner)
  const pair = privateKey ? { publicKey: lock.publicKey, privateKey } : null
  const storeKey = pair ? openSealed(lock.storeKey, pair, owner) : null
  return pair && storeKey ? { storeKey, owner, pair } : null
}

/** Opens with login and password; null when either is wrong. An unknown login costs the same time as a wrong password. */
export async function openWithPassword(keyring: Keyring, login: string, password: string, derive: DeriveKey): Promise<Opened | null> {
  const mark = loginMark(keyring, login)
  const slot = keyring.slots.find((candidate) => candidate.login === mark)
  const tried = slot ?? keyring.slots[0]
  if (!tried) return null
  const key = await derive(password, Buffer.from(tried.salt, 'base64'), tried.parameters)
  const opened = slot ? openLock(slot, key, slot.staff) : null
  key.fill(0)
  return opened
}

export function openWithRecovery(keyring: Keyring, secret: Uint8Array): Opened | null {
  const { salt, ...lock } = keyring.recovery
  return openLock(lock, recoveryKey(secret, Buffer.from(salt, 'base64')), RECOVERY)
}

/** The store key of another keyring, opened by somebody who has already opened this one; null when it holds no lock of theirs. */
export function reopen(keyring: Keyring, { owner, pair }: Opened): Uint8Array | null {
  const lock = owner === RECOVERY ? keyring.recovery : keyring.slots.find((slot) => slot.staff === owner)
  return lock?.publicKey === pair.publicKey ? openSealed(lock.storeKey, pair, owner) : null
}

/**
 * The keyring of a new store key, without anybody's password. Only locks whose public key the store itself knows are
 * kept: a key that somebody put into the file gets nothing. Null when the recovery code is not among them.
 */
export function resealed(
  keyring: Keyring,
  storeKey: Uint8Array,
  knows: (staff: string | null, publicKey: string) => boolean,
): Keyring | null {
  const { recovery, slots } = keyring
  if (!knows(null, recovery.publicKey)) return null
  const kept = slots.filter((slot) => knows(slot.staff, slot.publicKey))
  return {
    ...keyring,
    slots: kept.map((slot) => ({ ...slot, storeKey: sealTo(slot.publicKey, storeKey, slot.staff) })),
    recovery: { ...recovery, storeKey: sealTo(recovery.publicKey, storeKey, RECOVERY) },
  }
}

/** Staff id of a login, or null. */
export function staffOf(keyring: Keyring, login: string): string | null {
  const mark = loginMark(keyring, login)
  return keyring.slots.find((slot) => slot.login === mark)?.staff ?? null
}
