import { StaffId } from '../../shared/ids.ts'
import { AppError } from '../../shared/result.ts'
import type { Store } from '../store/store.ts'
import type { DataFolder } from './data-folder.ts'
import type { DeriveKey } from './key-derivation.ts'
import { type Keyring, type Opened, openWithPassword, openWithRecovery, reopen, staffOf } from './keyring.ts'
import { parseRecoveryCode } from './recovery-code.ts'

/** A store key, and the keyring it came from. */
export type Way = Opened & { readonly keyring: 'current' | 'next' }
export type Ways = {
  readonly ways: readonly Way[]
  /** A keyring is there that the password or code does not open, so that the store may still be meant for another one. */
  readonly closed: boolean
}

/** The keyring beside the store. Errors: `keyring_corrupt`. */
export function currentKeyring(folder: DataFolder): Keyring {
  const found = folder.keyring()
  if (!found) throw new AppError('keyring_corrupt')
  return found
}

/**
 * Usually there is one keyring; two when an exchange of store and keyring was cut off. Then the one whose key opens
 * the store is right, and that is only known once both keys have been tried.
 */
async function through(folder: DataFolder, open: (keyring: Keyring) => Promise<Opened | null>): Promise<Ways> {
  const current = await open(currentKeyring(folder))
  const waiting = folder.nextKeyring()
  if (!waiting) return { ways: current ? [{ ...current, keyring: 'current' }] : [], closed: false }
  const key = current ? reopen(waiting, current) : null
  const next = current && key ? { ...current, storeKey: key } : await open(waiting)
  return {
    ways: [...(current ? [{ ...current, keyring: 'current' } as const] : []), ...(next ? [{ ...next, keyring: 'next' } as const] : [])],
    closed: !current || !next,
  }
}

export function waysByPassword(folder: DataFolder, login: string, password: string, derive: DeriveKey): Promise<Ways> {
  return through(folder, (keyring) => openWithPassword(keyring, login, password, derive))
}

/** The ways that a recovery code opens, and whose new password is to be set. Errors: `wrong_recovery_code` with the field to blame. */
export async function waysByRecovery(folder: DataFolder, code: string, login: string): Promise<{ ways: Ways; staff: StaffId }> {
  const secret = parseRecoveryCode(code)
  const ways = secret && (await through(folder, async (keyring) => openWithRecovery(keyring, secret)))
  if (!ways || ways.ways.length === 0) throw new AppError('wrong_recovery_code', { fields: { code: 'code_wrong' } })
  const staff = StaffId.safeParse(staffOf(currentKeyring(folder), login)).data
  if (!staff) throw new AppError('wrong_recovery_code', { fields: { login: 'login_unknown' } })
  return { ways, staff }
}

/** `leftOver`: an exchange had been cut off before it took place, and its remains were cleared away. */
type OpenedStore = { readonly store: Store; readonly way: Way; readonly leftOver: boolean }

/** Opens the store by the first way that fits, and leaves one keyring behind: the right one. */
export function openStoreBy(folder: DataFolder, { ways, closed }: Ways, open: (way: Way) => Store): OpenedStore {
  let refused: unknown = new AppError('wrong_password')
  for (const way of ways) {
    try {
      const store = open(way)
      try {
        if (way.keyring === 'next') folder.takeNextKeyring()
        const leftOver = folder.hasNext()
        if (leftOver) folder.dropNext()
        for (const { pair, storeKey } of ways) for (const secret of [pair.privateKey, storeKey]) if (secret !== way.storeKey) secret.fill(0)
        return { store, way, leftOver }
      } catch (error) {
        store.close()
        throw error
      }
    } catch (error) {
      refused = error
      if (!(error instanceof AppError) || error.failure.code !== 'store_corrupt') throw error
    }
  }
  throw closed ? new AppError('wrong_password') : refused
}

/** The only way there is when the key is at hand and nobody had to prove anything. */
export function onlyWay(storeKey: Uint8Array, keyring: Way['keyring'] = 'current'): Ways {
  return { ways: [{ storeKey, owner: '', pair: { publicKey: '', privateKey: new Uint8Array() }, keyring }], closed: false }
}
