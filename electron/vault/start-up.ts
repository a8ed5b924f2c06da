import { AppError, type ErrorCode } from '../../shared/result.ts'
import { STARTUP_FAILURES, type StartupFailure } from '../../shared/startup-failures.ts'
import type { DataFolder, FolderState } from './data-folder.ts'

function startupFailure(error: unknown): StartupFailure | null {
  const code: ErrorCode | null = error instanceof AppError ? error.failure.code : null
  return STARTUP_FAILURES.find((failure) => failure === code) ?? null
}

/** Whether the store can be opened at all; remembers what once kept it from opening until somebody looks again. */
export function startUp(folder: DataFolder, claim: () => void) {
  let failure: StartupFailure | null = null
  let stood = false

  function inspect(): FolderState {
    const found = folder.inspect()
    if (found.state === 'failed') return found
    // Where a store stood before in this run, an empty folder is a stick that was pulled out, and no place for a new store.
    if (found.state === 'setup' && stood) return { state: 'failed', failure: 'store_missing' }
    if (found.state === 'locked') stood = true
    try {
      claim()
      return failure ? { state: 'failed', failure } : found
    } catch (error) {
      return { state: 'failed', failure: startupFailure(error) ?? 'store_corrupt' }
    }
  }

  return {
    inspect,
    /** Refuses before anything is written; above all, SQLite would quietly make a missing store anew. */
    expect(wanted: 'setup' | 'locked', otherwise: ErrorCode): void {
      const found = inspect()
      if (found.state === 'failed') throw new AppError(found.failure)
      if (found.state !== wanted) throw new AppError(otherwise)
    },
    /** Passes on what the work answers; what keeps the store from opening is remembered for the screen. */
    watch<Value>(work: () => Value): Value {
      try {
        return work()
      } catch (error) {
        failure = startupFailure(error)
        throw error
      }
    },
    opened: () => {
      stood = true
    },
    fail: (code: StartupFailure) => {
      failure = code
    },
    retry: () => {
      failure = null
    },
  }
}
