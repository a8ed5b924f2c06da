import { randomBytes } from 'node:crypto'
import type { RecoveryCode, SetUpInput } from '../../shared/contract/vault.ts'
import { BranchId, type StaffId } from '../../shared/ids.ts'
import type { Role } from '../../shared/permissions.ts'
import type { Clock, NewId, Store } from '../store/store.ts'
import { accounts } from './accounts.ts'
import type { DataFolder } from './data-folder.ts'
import { calibrate, type DeriveKey } from './key-derivation.ts'
import { emptyKeyring, type Keyring, withPassword } from './keyring.ts'
import { knownKeys } from './known-keys.ts'
import { newRecovery } from './own-account.ts'

/** Key, locks and recovery code of a new store. */
export type Founding = {
  readonly storeKey: Uint8Array
  readonly locks: Keyring
  readonly code: RecoveryCode
  /** Public key of the first account. */
  readonly publicKey: string
}
type Needs = { readonly folder: DataFolder; readonly derive: DeriveKey; readonly clock: Clock; readonly newId: NewId }

/** Moves the remains of an aborted set-up aside and writes the first keyring, not yet `ready`. */
export async function prepare({ folder, derive, clock }: Needs, staffId: StaffId, { login, password }: SetUpInput): Promise<Founding> {
  folder.setAside(`aborted-${clock.now()}`)
  const storeKey = randomBytes(32)
  const { code, secret } = newRecovery()
  const parameters = await calibrate(derive, clock.now)
  const locks = await withPassword(emptyKeyring(storeKey, secret), storeKey, { staff: staffId, login, password }, parameters, derive)
  folder.writeKeyring(locks)
  return { storeKey, locks, code, publicKey: locks.slots[0]?.publicKey ?? '' }
}

/** Puts the first account and its keys into the new store; from then on the keyring counts. */
export function foundIn(needs: Needs & { readonly store: Store }, staffId: StaffId, input: SetUpInput, founding: Founding): void {
  const { login, displayName, office, counsels } = input
  const roles: Role[] = counsels ? ['administrator', 'case_manager'] : ['administrator']
  const known = knownKeys(needs)
  accounts(needs.store).found({ id: staffId, login, displayName, roles, office, branchId: BranchId.parse(needs.newId()) })
  known.learn({ staff: staffId, publicKey: founding.publicKey })
  known.learn({ staff: null, publicKey: founding.locks.recovery.publicKey })
  needs.folder.writeKeyring({ ...founding.locks, ready: true })
}
