import { setImmediate } from 'node:timers/promises'
import type { WorkStage } from '../../../shared/contract/directory.ts'
import { AppError } from '../../../shared/result.ts'
import type { Store } from '../../store/store.ts'

type WorkProgress = { readonly stage: WorkStage; readonly done: number; readonly share: number | null }
const IDLE: WorkProgress = { stage: 'idle', done: 0, share: null }

/**
 * Called now and then with the number of rows done so far and, where it is known, with the share of the whole: others
 * get their turn. Throws when the work is given up.
 */
export type WorkStep = (done: number, share?: number) => Promise<void>

/**
 * Reading and writing whole directories: one at a time, in steps between which everybody else is served, and given up
 * at the next step when somebody asks for it or the store closes. Errors: `not_allowed_now` while one runs, `cancelled`.
 */
export function longWork(store: Pick<Store, 'closing'>) {
  let progress = IDLE
  let cancelled = false
  let running = false

  return {
    run: async <Value>(work: (stage: (name: Exclude<WorkStage, 'idle'>, total?: number) => WorkStep) => Promise<Value>): Promise<Value> => {
      if (running) throw new AppError('not_allowed_now')
      cancelled = false
      running = true
      try {
        return await work((stage, total = 0) => {
          progress = { stage, done: 0, share: null }
          return async (done, share = total > 0 ? done / total : undefined) => {
            progress = { stage, done, share: share === undefined ? null : Math.min(share, 1) }
            await setImmediate()
            if (cancelled || store.closing()) throw new AppError('cancelled')
          }
        })
      } finally {
        running = false
        progress = IDLE
      }
    },
    progress: () => progress,
    cancel: async () => {
      cancelled = true
      return {}
    },
  }
}
export type LongWork = ReturnType<typeof longWork>

/** Works through the steps of a generator, which yields how many rows are done. */
export async function stepThrough<Value>(steps: Generator<number, Value>, step: WorkStep): Promise<Value> {
  for (;;) {
    const next = steps.next()
    if (next.done) return next.value
    await step(next.value)
  }
}
