import { randomBytes } from 'node:crypto'
import type { OwnAccount, RecoveryCode } from '../../shared/contract/vault.ts'
import { AppError } from '../../shared/result.ts'
import type { Clock, NewId } from '../store/store.ts'
import type { AttemptGuard } from './attempts.ts'
import type { DataFolder } from './data-folder.ts'
import { calibrate, type DeriveKey } from './key-derivation.ts'
import { type Keyring, openWithPassword, passwordSlot, recoveryLock, withSlot } from './keyring.ts'
import { type KnownKeys, knownKeys } from './known-keys.ts'
import type { Open } from './open.ts'
import { formatRecoveryCode, groupsToAsk, normalizeGroup } from './recovery-code.ts'
import { keySlotRepository } from './repository.ts'
import { expectStrong } from './strength.ts'
import { currentKeyring } from './ways.ts'

type Needs = {
  readonly folder: DataFolder
  readonly derive: DeriveKey
  readonly attempts: AttemptGuard
  readonly clock: Clock
  readonly newId: NewId
  /** Who is signed in at the moment. */
  readonly current: () => Open | null
  /** The last change of the store key was cut off. */
  readonly interrupted: () => boolean
}
type Pending = { readonly groups: readonly string[]; readonly ask: RecoveryCode['ask']; readonly lock: Keyring['recovery'] | null }

/** A code nobody has seen yet, and the lock it opens. */
export function newRecovery(): { secret: Uint8Array; code: RecoveryCode } {
  const secret = randomBytes(16)
  return { secret, code: { groups: formatRecoveryCode(secret), ask: groupsToAsk(randomBytes(2)) } }
}

/** What the signed-in person may do with the own password and, as administrator, with the recovery code. */
export function ownAccount({ folder, derive, attempts, clock, newId, current, interrupted }: Needs) {
  let pending: Pending | null = null

  function here(): Open {
    const open = current()
    if (!open) throw new AppError('locked')
    return open
  }
  const known = (open: Open): KnownKeys => knownKeys({ store: open.store, folder, clock, newId })

  /** Whether the present recovery code was confirmed once, and is one that the store knows. */
  function confirmed(open: Open): boolean {
    const recovery = folder.keyring()?.recovery
    // A keyring that vanished meanwhile must not stop the work: the store is open.
    return !recovery || (recovery.confirmed && known(open).find(null, recovery.publicKey) !== null)
  }

  /** Proves that the person at the keys is the one who signed in. Errors: `invalid_input` (`password_wrong`), `try_later`. */
  async function prove(password: string): Promise<Open> {
    const open = here()
    attempts.begin()
    const opened = await openWithPassword(currentKeyring(folder), open.staff.login, password, derive)
    if (opened?.owner !== open.staff.id) throw new AppError('invalid_input', { fields: { password: 'password_wrong' } })
    attempts.succeeded()
    for (const secret of [opened.storeKey, opened.pair.privateKey]) secret.fill(0)
    if (current() !== open) throw new AppError('locked')
    return open
  }

  /** An initial password given out by administration must not become the lasting one. */
  async function expectOther(open: Open, newPassword: string): Promise<void> {
    const same = await openWithPassword(currentKeyring(folder), open.staff.login, newPassword, derive)
    if (same) throw new AppError('invalid_input', { fields: { newPassword: 'password_same' } })
  }

  return {
    prove,
    confirmed,
    printable: () => pending?.groups ?? null,
    forget: () => {
      pending = null
    },

    /** The lock of a code that was made with the store itself; it is in the keyring already, and only waits for its proof. */
    expectProof(code: RecoveryCode): void {
      pending = { ...code, lock: null }
    },

    async changePassword(password: string, newPassword: string): Promise<void> {
      const open = here()
      await expectStrong('newPassword', newPassword, open.staff)
      if (!open.mustChange) await prove(password)
      await expectOther(open, newPassword)
      const staff = open.staff.id
      const slotIn = await passwordSlot(
        { staff, login: open.staff.login, password: newPassword },
        await calibrate(derive, clock.now),
        derive,
      )
      if (current() !== open) throw new AppError('locked')
      const keyring = currentKeyring(folder)
      const slot = slotIn(keyring, open.storeKey)
      known(open).exchange({ staff, publicKey: slot.publicKey }, withSlot(keyring, slot))
    },

    /** The code before stays valid until the new one is confirmed. */
    async renewRecovery(password: string): Promise<RecoveryCode> {
      const open = confirmed(here()) ? await prove(password) : here()
      const { secret, code } = newRecovery()
      pending = { ...code, lock: recoveryLock(open.storeKey, secret) }
      return code
    },

    /** True when the code is a new one in the place of another. */
    confirmRecovery(first: string, second: string): boolean {
      const open = here()
      if (!pending) throw new AppError('not_allowed_now')
      const { groups, ask, lock } = pending
      const wrong = { first: normalizeGroup(first) !== groups[ask[0]], second: normalizeGroup(second) !== groups[ask[1]] }
      if (wrong.first || wrong.second) {
        throw new AppError('invalid_input', {
          fields: { ...(wrong.first ? { first: 'groups_wrong' } : {}), ...(wrong.second ? { second: 'groups_wrong' } : {}) },
        })
      }
      const keyring = currentKeyring(folder)
      const recovery = { ...(lock ?? keyring.recovery), confirmed: true }
      if (lock) known(open).exchange({ staff: null, publicKey: lock.publicKey }, { ...keyring, recovery })
      else folder.writeKeyring({ ...keyring, recovery })
      pending = null
      return lock !== null
    },

    overview(): OwnAccount {
      const open = here()
      const repository = keySlotRepository(open.store)
      const keyring = currentKeyring(folder)
      const slot = keyring.slots.find(({ staff }) => staff === open.staff.id)
      return {
        passwordChangedAt: (slot && repository.find(open.staff.id, slot.publicKey)?.madeAt) ?? '',
        recoveryMadeAt: repository.find(null, keyring.recovery.publicKey)?.madeAt ?? '',
        storeKeyChangedAt: repository.storeKeyChangedAt(),
        rekeyInterrupted: interrupted(),
      }
    },
  }
}
