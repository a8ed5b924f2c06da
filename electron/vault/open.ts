import type { SignedInStaff } from '../../shared/contract/vault.ts'
import type { StaffId } from '../../shared/ids.ts'
import { AppError } from '../../shared/result.ts'
import type { Clock, NewId, Store } from '../store/store.ts'
import { accounts } from './accounts.ts'
import type { DataFolder } from './data-folder.ts'
import type { DeriveKey } from './key-derivation.ts'
import { knownKeys } from './known-keys.ts'
import { type KeySlots, keySlots } from './slots.ts'

/** Somebody is signed in: the open store, who works in it, and the keys to it. */
export type Open = {
  readonly store: Store
  readonly staff: SignedInStaff
  /** Wiped as soon as the store is locked. */
  readonly storeKey: Uint8Array
  readonly keys: KeySlots
  /** Signed in with an initial password: nothing is allowed but changing it. */
  readonly mustChange: boolean
}

type Needs = { readonly folder: DataFolder; readonly derive: DeriveKey; readonly clock: Clock; readonly newId: NewId }
type Who = { readonly store: Store; readonly storeKey: Uint8Array; readonly staffId: StaffId; readonly publicKey: string }

/** Whom an opened store belongs to now. Closes it again when it knows nobody of that id. Errors: `forbidden`. */
export function signIn({ folder, derive, clock, newId }: Needs, { store, storeKey, staffId, publicKey }: Who): Open {
  const staff = accounts(store).find(staffId)
  if (!staff) {
    store.close()
    storeKey.fill(0)
    throw new AppError('forbidden')
  }
  // A key the store does not know comes from an older keyring: with a new password it becomes a known one.
  const known = knownKeys({ store, folder, clock, newId }).find(staffId, publicKey)
  const keys = keySlots({ folder, store, storeKey, office: staff.office, derive, clock, newId })
  return { store, staff, storeKey, keys, mustChange: known?.mustChange ?? true }
}
