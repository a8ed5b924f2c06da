import type { MaintenanceTitle, RecoveryCode, SetUpInput, VaultStatus } from '../../shared/contract/vault.ts'
import { StaffId } from '../../shared/ids.ts'
import { AppError, type ErrorCode } from '../../shared/result.ts'
import type { StartupFailure } from '../../shared/startup-failures.ts'
import { type Clock, type NewId, openStore, type Store } from '../store/store.ts'
import { attemptGuard } from './attempts.ts'
import type { DataFolder } from './data-folder.ts'
import { foundIn, prepare } from './found.ts'
import { oneAtATime } from './in-turn.ts'
import { calibrate, type DeriveKey } from './key-derivation.ts'
import { passwordSlot, withSlot } from './keyring.ts'
import { knownKeys } from './known-keys.ts'
import { beginMaintenance, type Job, type Running } from './maintenance.ts'
import { type Open, signIn } from './open.ts'
import { ownAccount } from './own-account.ts'
import { startUp } from './start-up.ts'
import { expectStrong } from './strength.ts'
import { currentKeyring, onlyWay, openStoreBy, type Way, type Ways, waysByPassword, waysByRecovery } from './ways.ts'

export type LockReason = VaultStatus['lockedBecause']

type Options = {
  readonly folder: DataFolder
  readonly derive: DeriveKey
  readonly clock: Clock
  readonly newId: NewId
  readonly nativeBinding: string | undefined
  /** Takes the folder for this process; throws `store_in_use` when another one has it. */
  readonly claim: () => void
  /** Awaited before the store is opened, with the keys that may open it; what it refuses keeps the store closed. */
  readonly beforeOpen: (storeKeys: readonly Uint8Array[]) => Promise<void>
  /** Somebody can work; not called before an initial password has been changed. */
  readonly onOpen: (open: Open, withSamples: boolean) => Promise<void>
  /** Work ends for a while, because the files are needed; `onOpen` or `onClose` follows. */
  readonly onPause: () => void
  readonly onClose: (reason: LockReason) => void
  /** What `status` answers has changed without a call. */
  readonly onChange: () => void
}

/** Unlocked or locked: owns the keyring, the open store and every way between the two states. */
export function vaultSession(options: Options) {
  const { folder, derive, clock, newId, beforeOpen, onOpen, onPause, onClose, onChange } = options
  const attempts = attemptGuard(folder, clock)
  const folderState = startUp(folder, options.claim)
  // A second Enter while a key is being derived must neither make a second keyring nor open the store twice.
  const inTurn = oneAtATime()
  let open: Open | null = null
  let running: Running | null = null
  let lastLogin = ''
  let lockedBecause: LockReason = ''
  let interrupted = false
  const needs = { folder, derive, clock, newId }
  const account = ownAccount({ ...needs, attempts, current: () => open, interrupted: () => interrupted })

  function expectState(wanted: 'setup' | 'locked', otherwise: ErrorCode): void {
    folderState.expect(wanted, otherwise)
    if (open) throw new AppError(otherwise)
  }

  /** Opens by whichever keyring fits. */
  function startBy(ways: Ways, staff: string): { store: Store; way: Way } {
    return folderState.watch(() => {
      const opened = openStoreBy(folder, ways, ({ storeKey }) =>
        openStore({ file: folder.storeFile, key: storeKey, staff, clock, newId, nativeBinding: options.nativeBinding }),
      )
      interrupted = opened.leftOver
      return opened
    })
  }
  async function enter(entered: Open, withSamples = false): Promise<void> {
    open = entered
    folderState.opened()
    lastLogin = entered.staff.login
    lockedBecause = ''
    if (entered.mustChange) return
    const release = entered.store.hold()
    try {
      await onOpen(entered, withSamples)
    } finally {
      release()
    }
  }

  /** The same person goes on with the files as they lie there now, unless somebody locked meanwhile. */
  async function comeBack({ outcome, lockedBy }: Running, staffId: StaffId): Promise<void> {
    const { storeKey, keyring } = outcome()
    running = null
    try {
      if (lockedBy !== null) throw new AppError('locked')
      const { store } = startBy(onlyWay(storeKey, keyring), staffId)
      const slot = currentKeyring(folder).slots.find(({ staff }) => staff === staffId)
      await enter(signIn(needs, { store, storeKey, staffId, publicKey: slot?.publicKey ?? '' }))
      onChange()
    } catch (error) {
      storeKey.fill(0)
      lockedBecause = lockedBy ?? 'asked'
      onClose(lockedBecause)
      if (lockedBy === null) throw error
    }
  }

  async function paused<Value>(title: MaintenanceTitle, work: (job: Job) => Promise<Value>): Promise<Value> {
    const before = open
    if (!before || before.mustChange) throw new AppError('locked')
    const now = beginMaintenance(title, Uint8Array.from(before.storeKey), onChange)
    running = now
    open = null
    account.forget()
    onPause()
    onChange()
    before.store.close()
    before.storeKey.fill(0)
    await before.store.closed
    try {
      return await work(now.job)
    } finally {
      await comeBack(now, before.staff.id)
    }
  }

  return {
    current: () => open,
    account,

    status(): VaultStatus {
      const base = { failure: null, lastLogin, dataFolder: folder.folder, lockedBecause, staff: null, maintenance: null }
      if (running) return { ...base, state: 'maintenance', maintenance: running.status() }
      if (open) {
        // Only administration can make a new code; everybody else works on without it.
        const unproven = open.staff.roles.includes('administrator') && !account.confirmed(open)
        return { ...base, state: open.mustChange ? 'password' : unproven ? 'recovery' : 'open', staff: open.staff }
      }
      const found = folderState.inspect()
      return found.state === 'failed' ? { ...base, ...found } : { ...base, state: found.state }
    },

    setUp: inTurn(async (input: SetUpInput): Promise<RecoveryCode> => {
      expectState('setup', 'already_set_up')
      await expectStrong('password', input.password, input)
      const staffId = StaffId.parse(newId())
      const founding = await prepare(needs, staffId, input)
      const { storeKey, publicKey, code } = founding
      const { store } = startBy(onlyWay(storeKey), staffId)
      try {
        foundIn({ ...needs, store }, staffId, input, founding)
      } catch (error) {
        store.close()
        throw error
      }
      account.expectProof(code)
      await enter(signIn(needs, { store, storeKey, staffId, publicKey }), input.withSamples)
      return code
    }),

    unlock: inTurn(async (login: string, password: string): Promise<void> => {
      if (open) return
      expectState('locked', 'not_allowed_now')
      attempts.begin()
      const ways = await waysByPassword(folder, login, password, derive)
      const staffId = StaffId.safeParse(ways.ways[0]?.owner).data
      if (!staffId) throw new AppError('wrong_password')
      attempts.succeeded()
      await beforeOpen(ways.ways.map(({ storeKey }) => storeKey))
      const { store, way } = startBy(ways, staffId)
      await enter(signIn(needs, { store, storeKey: way.storeKey, staffId, publicKey: way.pair.publicKey }))
    }),

    recover: inTurn(async (code: string, login: string, password: string): Promise<void> => {
      if (open) return
      expectState('locked', 'not_allowed_now')
      attempts.begin()
      const { ways, staff } = await waysByRecovery(folder, code, login)
      attempts.succeeded()
      await expectStrong('password', password, { office: '', displayName: '', login })
      const slotIn = await passwordSlot({ staff, login, password }, await calibrate(derive, clock.now), derive)
      await beforeOpen(ways.ways.map(({ storeKey }) => storeKey))
      const { store, way } = startBy(ways, staff)
      try {
        const keyring = currentKeyring(folder)
        const slot = slotIn(keyring, way.storeKey)
        knownKeys({ store, ...needs }).exchange({ staff, publicKey: slot.publicKey }, withSlot(keyring, slot))
        await enter(signIn(needs, { store, storeKey: way.storeKey, staffId: staff, publicKey: slot.publicKey }))
      } catch (error) {
        store.close()
        throw error
      }
    }),

    changePassword: inTurn(async (password: string, newPassword: string): Promise<void> => {
      const before = open
      await account.changePassword(password, newPassword)
      if (before?.mustChange && open === before) await enter({ ...before, mustChange: false })
    }),

    /**
     * Closes the store, gives `work` the files to itself, and lets the same person go on afterwards. The procedure that
     * calls it is `exclusive`. Errors: those of the work, and those of opening what it left.
     */
    maintain: <Value>(title: MaintenanceTitle, work: (job: Job) => Promise<Value>) => inTurn(() => paused(title, work))(),
    cancelMaintenance(): void {
      if (!running) throw new AppError('not_allowed_now')
      running.cancel()
    },

    lock(reason: LockReason): void {
      if (running) running.lockedBy = reason
      if (reason === 'switch') lastLogin = ''
      if (!open) return
      const { store, storeKey } = open
      open = null
      account.forget()
      lockedBecause = reason
      store.close()
      storeKey.fill(0)
      onClose(reason)
    },

    /** The store turned out to be damaged or gone while in use. */
    fail(code: StartupFailure): void {
      if (!open) return
      folderState.fail(code)
      this.lock('asked')
    },
    retry: folderState.retry,
  }
}
export type VaultSession = ReturnType<typeof vaultSession>
