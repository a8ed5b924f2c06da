import { randomBytes } from 'node:crypto'
import type { RecoveryCode, SetUpInput, SignedInStaff, StartupFailure, VaultStatus } from '../../shared/contract/vault.ts'
import { STARTUP_FAILURES } from '../../shared/contract/vault.ts'
import { StaffId } from '../../shared/ids.ts'
import type { Role } from '../../shared/permissions.ts'
import { AppError, type ErrorCode } from '../../shared/result.ts'
import { type Clock, type NewId, openStore, type Store } from '../store/store.ts'
import { accounts } from './accounts.ts'
import { attemptGuard } from './attempts.ts'
import type { DataFolder, FolderState } from './data-folder.ts'
import { oneAtATime } from './in-turn.ts'
import { calibrate, type DeriveKey } from './key-derivation.ts'
import { emptyKeyring, type Keyring, openWithPassword, openWithRecovery, recoveryLock, staffOf, withPassword } from './keyring.ts'
import { formatRecoveryCode, groupsToAsk, normalizeGroup, parseRecoveryCode } from './recovery-code.ts'

export type LockReason = VaultStatus['lockedBecause']

/** Somebody is signed in: the open store and who works in it. */
type Open = { readonly store: Store; readonly staff: SignedInStaff; readonly storeKey: Uint8Array }

type Options = {
  readonly folder: DataFolder
  readonly derive: DeriveKey
  readonly clock: Clock
  readonly newId: NewId
  readonly nativeBinding: string | undefined
  /** Takes the folder for this process; throws `store_in_use` when another one has it. */
  readonly claim: () => void
  readonly onOpen: (open: Open, withSamples: boolean) => Promise<void>
  readonly onClose: (reason: LockReason) => void
}

function startupFailure(error: unknown): StartupFailure | null {
  const code: ErrorCode | null = error instanceof AppError ? error.failure.code : null
  return STARTUP_FAILURES.find((failure) => failure === code) ?? null
}

/** Unlocked or locked: owns the keyring, the open store and every way between the two states. */
export function vaultSession({ folder, derive, clock, newId, nativeBinding, claim, onOpen, onClose }: Options) {
  const attempts = attemptGuard(folder, clock)
  // A second Enter while a key is being derived must neither make a second keyring nor open the store twice.
  const inTurn = oneAtATime()
  let open: Open | null = null
  let failure: StartupFailure | null = null
  let lastLogin = ''
  let lockedBecause: LockReason = ''
  let unconfirmed: { groups: string[]; ask: [number, number] } | null = null

  function inspect(): FolderState {
    const found = folder.inspect()
    if (found.state === 'failed') return found
    try {
      claim()
      return failure ? { state: 'failed', failure } : found
    } catch (error) {
      return { state: 'failed', failure: startupFailure(error) ?? 'store_corrupt' }
    }
  }

  /** Refuses before anything is written; above all, SQLite would quietly make a missing store anew. */
  function expectState(wanted: 'setup' | 'locked', otherwise: ErrorCode): void {
    const found = inspect()
    if (found.state === 'failed') throw new AppError(found.failure)
    if (open || found.state !== wanted) throw new AppError(otherwise)
  }

  function keyring(): Keyring {
    const found = folder.keyring()
    if (!found) throw new AppError('keyring_corrupt')
    return found
  }

  function start(storeKey: Uint8Array, staffId: StaffId): Store {
    try {
      return openStore({ file: folder.storeFile, key: storeKey, staff: staffId, clock, newId, nativeBinding })
    } catch (error) {
      failure = startupFailure(error)
      throw error
    }
  }

  async function enter(store: Store, storeKey: Uint8Array, staffId: StaffId, withSamples = false): Promise<void> {
    const staff = accounts(store).find(staffId)
    if (!staff) {
      store.close()
      throw new AppError('forbidden')
    }
    open = { store, staff, storeKey }
    lastLogin = staff.login
    lockedBecause = ''
    const release = store.hold()
    try {
      await onOpen(open, withSamples)
    } finally {
      release()
    }
  }

  function newRecovery(storeKey: Uint8Array): { secret: Uint8Array; code: RecoveryCode; lock: Keyring['recovery'] } {
    const secret = randomBytes(16)
    const code: RecoveryCode = { groups: formatRecoveryCode(secret), ask: groupsToAsk(randomBytes(2)) }
    return { secret, code, lock: recoveryLock(storeKey, secret) }
  }

  return {
    current: () => open,
    printable: () => unconfirmed?.groups ?? null,

    status(): VaultStatus {
      const base = { failure: null, lastLogin, dataFolder: folder.folder, lockedBecause, staff: null }
      if (open) {
        // A keyring that vanished meanwhile must not stop the work: the store is open.
        const confirmed = unconfirmed === null && (folder.keyring()?.recovery.confirmed ?? true)
        return { ...base, state: confirmed ? 'open' : 'recovery', staff: open.staff }
      }
      const found = inspect()
      return found.state === 'failed' ? { ...base, ...found } : { ...base, state: found.state }
    },

    setUp: inTurn(async ({ office, displayName, login, password, counsels, withSamples }: SetUpInput): Promise<RecoveryCode> => {
      expectState('setup', 'already_set_up')
      folder.setAside(`aborted-${clock.now()}`)
      const storeKey = randomBytes(32)
      const { code, secret } = newRecovery(storeKey)
      const staffId = StaffId.parse(newId())
      const parameters = await calibrate(derive, clock.now)
      const locks = await withPassword(emptyKeyring(storeKey, secret), storeKey, { staff: staffId, login, password }, parameters, derive)
      folder.writeKeyring(locks)
      const roles: Role[] = counsels ? ['administrator', 'case_manager'] : ['administrator']
      const store = start(storeKey, staffId)
      try {
        accounts(store).found({ id: staffId, login, displayName, roles, office })
        folder.writeKeyring({ ...locks, ready: true })
        unconfirmed = code
      } catch (error) {
        store.close()
        throw error
      }
      await enter(store, storeKey, staffId, withSamples)
      return code
    }),

    unlock: inTurn(async (login: string, password: string): Promise<void> => {
      if (open) return
      expectState('locked', 'not_allowed_now')
      attempts.begin()
      const opened = await openWithPassword(keyring(), login, password, derive)
      if (!opened) throw new AppError('wrong_password')
      attempts.succeeded()
      const staffId = StaffId.parse(opened.staff)
      const store = start(opened.storeKey, staffId)
      await enter(store, opened.storeKey, staffId)
    }),

    recover: inTurn(async (code: string, login: string, password: string): Promise<void> => {
      if (open) return
      expectState('locked', 'not_allowed_now')
      attempts.begin()
      const secret = parseRecoveryCode(code)
      const locks = keyring()
      const storeKey = secret ? openWithRecovery(locks, secret) : null
      if (!storeKey) throw new AppError('wrong_recovery_code', { fields: { code: 'code_wrong' } })
      const staff = staffOf(locks, login)
      if (!staff) throw new AppError('wrong_recovery_code', { fields: { login: 'login_unknown' } })
      attempts.succeeded()
      const parameters = await calibrate(derive, clock.now)
      const renewed = await withPassword(locks, storeKey, { staff, login, password }, parameters, derive)
      const store = start(storeKey, StaffId.parse(staff))
      try {
        folder.writeKeyring(renewed)
      } catch (error) {
        store.close()
        throw error
      }
      await enter(store, storeKey, StaffId.parse(staff))
    }),

    renewRecovery(): RecoveryCode {
      if (!open) throw new AppError('locked')
      const { code, lock } = newRecovery(open.storeKey)
      folder.writeKeyring({ ...keyring(), recovery: lock })
      unconfirmed = code
      return code
    },

    confirmRecovery(first: string, second: string): void {
      if (!unconfirmed) throw new AppError('not_allowed_now')
      const { groups, ask } = unconfirmed
      const wrong = { first: normalizeGroup(first) !== groups[ask[0]], second: normalizeGroup(second) !== groups[ask[1]] }
      if (wrong.first || wrong.second) {
        throw new AppError('invalid_input', {
          fields: { ...(wrong.first ? { first: 'groups_wrong' } : {}), ...(wrong.second ? { second: 'groups_wrong' } : {}) },
        })
      }
      const locks = keyring()
      folder.writeKeyring({ ...locks, recovery: { ...locks.recovery, confirmed: true } })
      unconfirmed = null
    },

    lock(reason: LockReason): void {
      if (!open) return
      const { store, storeKey } = open
      open = null
      unconfirmed = null
      lockedBecause = reason
      store.close()
      storeKey.fill(0)
      onClose(reason)
    },

    /** The store turned out to be damaged or gone while in use. */
    fail(code: StartupFailure): void {
      failure = code
      this.lock('asked')
    },
    retry: () => {
      failure = null
    },
  }
}
export type VaultSession = ReturnType<typeof vaultSession>
