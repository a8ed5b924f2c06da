import { setImmediate } from 'node:timers/promises'
import { AppError } from '../../../shared/result.ts'
import type { Store } from '../../store/store.ts'

type WorkStage = 'idle' | 'reading' | 'writing'
type WorkProgress = { readonly stage: WorkStage; readonly done: number; readonly total: number }
const IDLE: WorkProgress = { stage: 'idle', done: 0, total: 0 }

/**
 * Reading and writing whole directories: one at a time, in steps between which everybody else is served, and given up
 * at the next step when somebody asks for it or the store closes. Errors: `not_allowed_now` while one runs, `cancelled`.
 */
export function longWork(store: Pick<Store, 'closing'>) {
  let progress = IDLE
  let cancelled = false

  return {
    run: async <Value>(
      stage: 'reading' | 'writing',
      total: number,
      work: (step: (done: number) => Promise<void>) => Promise<Value>,
    ): Promise<Value> => {
      if (progress.stage !== 'idle') throw new AppError('not_allowed_now')
      cancelled = false
      progress = { stage, done: 0, total }
      try {
        return await work(async (done) => {
          progress = { stage, done, total }
          await setImmediate()
          if (cancelled || store.closing()) throw new AppError('cancelled')
        })
      } finally {
        progress = IDLE
      }
    },
    progress: () => progress,
    cancel: () => {
      cancelled = true
      return {}
    },
  }
}
export type LongWork = ReturnType<typeof longWork>
