import type { Maintenance, MaintenanceTitle, VaultStatus } from '../../shared/contract/vault.ts'
import { AppError } from '../../shared/result.ts'

/** What work on the files gets: nobody else opens them until it is done. */
export type Job = {
  /** Key of the store that was open; wiped afterwards. */
  readonly storeKey: Uint8Array
  /** Aborted when the person cancels; the work then throws `cancelled` and leaves the files as they were. */
  readonly signal: AbortSignal
  readonly progress: (done: number, total: number) => void
  /** To be called right before the files are exchanged: from here on it cannot be cancelled. Errors: `cancelled`. */
  readonly commit: () => void
  /** A store with this key has been put in place; its keyring still waits (`folder.writeNextKeyring`). */
  readonly reopenWith: (storeKey: Uint8Array) => void
}

/** The running maintenance as the session keeps it. */
export type Running = {
  readonly job: Job
  readonly status: () => Maintenance
  readonly cancel: () => void
  /** Key to open with afterwards, and whether its keyring still waits. */
  readonly outcome: () => { readonly storeKey: Uint8Array; readonly keyring: 'current' | 'next' }
  /** Somebody locked meanwhile. */
  lockedBy: VaultStatus['lockedBecause'] | null
}

/** @param changed called whenever the screen has something new to show */
export function beginMaintenance(title: MaintenanceTitle, storeKey: Uint8Array, changed: () => void): Running {
  const abort = new AbortController()
  const state = { done: 0, total: 0, cancellable: true }
  let outcome: ReturnType<Running['outcome']> = { storeKey, keyring: 'current' }

  return {
    job: {
      storeKey,
      signal: abort.signal,
      progress(done, total) {
        const percent = (part: number) => (total > 0 ? Math.floor((part * 100) / total) : 0)
        const news = total !== state.total || percent(done) !== percent(state.done)
        Object.assign(state, { done, total })
        if (news) changed()
      },
      commit() {
        if (abort.signal.aborted) throw new AppError('cancelled')
        state.cancellable = false
        changed()
      },
      reopenWith(key) {
        outcome = { storeKey: key, keyring: 'next' }
      },
    },
    status: () => ({ title, ...state }),
    cancel() {
      if (!state.cancellable) throw new AppError('not_allowed_now')
      abort.abort()
    },
    outcome: () => outcome,
    lockedBy: null,
  }
}
