import type { StaffId } from '../../shared/ids.ts'
import { AppError } from '../../shared/result.ts'
import type { Clock, NewId, Store } from '../store/store.ts'
import type { DataFolder } from './data-folder.ts'
import { calibrate, type DeriveKey } from './key-derivation.ts'
import { passwordSlot, staffOf, withSlot } from './keyring.ts'
import { knownKeys } from './known-keys.ts'
import { expectStrong } from './strength.ts'
import { currentKeyring } from './ways.ts'

/** Who of the staff can open the store: what staff management needs of the vault. */
export type KeySlots = {
  /**
   * Lets a staff member sign in, once, with an initial password that has to be changed then. The staff row has to exist.
   * Errors: `invalid_input` with the field `login` (`login_taken`) or `initialPassword` (why it is weak), `locked` when
   * the app was locked meanwhile, and those of writing the keyring (`disk_full`, `folder_not_writable`).
   */
  readonly add: (staffId: StaffId, login: string, initialPassword: string) => Promise<void>
  /** The same for somebody who forgot the password; the old one opens nothing any more. */
  readonly replacePassword: (staffId: StaffId, login: string, initialPassword: string) => Promise<void>
  /** Takes the way in away. Who kept a copy of the keyring is shut out for good by renewing the store key. */
  readonly remove: (staffId: StaffId) => void
  readonly has: (staffId: StaffId) => boolean
}

type Needs = {
  readonly folder: DataFolder
  readonly store: Pick<Store, 'db'>
  /** All zero once the store has been locked. */
  readonly storeKey: Uint8Array
  /** Nobody's initial password is made of its words. */
  readonly office: string
  readonly derive: DeriveKey
  readonly clock: Clock
  readonly newId: NewId
}

export function keySlots({ folder, store, storeKey, office, derive, clock, newId }: Needs): KeySlots {
  const known = knownKeys({ store, folder, clock, newId })

  async function set(staff: StaffId, login: string, password: string): Promise<void> {
    await expectStrong('initialPassword', password, { login, office, displayName: '' })
    const slotIn = await passwordSlot({ staff, login, password }, await calibrate(derive, clock.now), derive)
    // Read only now: whatever changed the keyring during the derivation is kept.
    if (storeKey.every((byte) => byte === 0)) throw new AppError('locked')
    const current = currentKeyring(folder)
    const holder = staffOf(current, login)
    if (holder && holder !== staff) throw new AppError('invalid_input', { fields: { login: 'login_taken' } })
    const slot = slotIn(current, storeKey)
    known.exchange({ staff, publicKey: slot.publicKey, mustChange: true }, withSlot(current, slot))
  }

  return {
    add: set,
    replacePassword: set,
    remove: (staffId) => {
      const current = currentKeyring(folder)
      folder.writeKeyring({ ...current, slots: current.slots.filter((slot) => slot.staff !== staffId) })
      known.forget(staffId)
    },
    has: (staffId) => currentKeyring(folder).slots.some((slot) => slot.staff === staffId),
  }
}
