import { toInstant } from '../../shared/dates.ts'
import type { Clock, NewId, Store } from '../store/store.ts'
import type { DataFolder } from './data-folder.ts'
import type { Keyring } from './keyring.ts'
import { keySlotRepository } from './repository.ts'

type Needs = { readonly store: Pick<Store, 'db'>; readonly folder: DataFolder; readonly clock: Clock; readonly newId: NewId }
type NewKey = { readonly staff: string | null; readonly publicKey: string; readonly mustChange?: boolean }

/** The public keys that the store itself knows, kept in step with the keyring beside it. */
export function knownKeys({ store, folder, clock, newId }: Needs) {
  const repository = keySlotRepository(store)

  function learn({ staff, publicKey, mustChange = false }: NewKey): string {
    const id = newId()
    repository.insert({ id, staffId: staff, publicKey, mustChange, madeAt: toInstant(clock.now()) })
    return id
  }

  return {
    find: (staff: string | null, publicKey: string) => repository.find(staff, publicKey),
    learn: (key: NewKey) => {
      learn(key)
    },
    /**
     * Writes a keyring in which one owner has a new key. The store learns it first and forgets the older ones last, so
     * that the owner's lock is a known one wherever this is cut off.
     */
    exchange(key: NewKey, keyring: Keyring): void {
      const id = learn(key)
      try {
        folder.writeKeyring(keyring)
      } catch (error) {
        repository.remove(id)
        throw error
      }
      repository.removeOthers(key.staff, key.publicKey)
    },
    forget: (staff: string) => repository.removeOf(staff),
  }
}
export type KnownKeys = ReturnType<typeof knownKeys>
