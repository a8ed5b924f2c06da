import type { BackupProgress } from '../../../shared/contract/backups.ts'
import { AppError } from '../../../shared/result.ts'

type Work = NonNullable<BackupProgress['running']>['work']
export type Step = { readonly signal: AbortSignal; readonly onProgress: (done: number, total: number) => void }

/** One piece of long work at a time, seen and cancelled from the screen. */
export function desk(changed: () => void) {
  let running: { work: Work; done: number; total: number; stop: AbortController } | null = null
  let last: Promise<unknown> = Promise.resolve()

  async function perform<Value>(work: Work, step: (given: Step) => Promise<Value>, abort?: AbortSignal): Promise<Value> {
    const stop = new AbortController()
    if (abort?.aborted) throw new AppError('cancelled')
    const pass = () => stop.abort()
    abort?.addEventListener('abort', pass, { once: true })
    const mine = { work, done: 0, total: 0, stop }
    running = mine
    changed()
    const onProgress = (done: number, total: number) => {
      const percent = (part: number) => (total > 0 ? Math.floor((part * 100) / total) : 0)
      const news = total !== mine.total || percent(done) !== percent(mine.done)
      Object.assign(mine, { done, total })
      if (news) changed()
    }
    try {
      return await step({ signal: stop.signal, onProgress })
    } finally {
      abort?.removeEventListener('abort', pass)
      running = null
      changed()
    }
  }

  return {
    progress: (): BackupProgress => ({ running: running ? { work: running.work, done: running.done, total: running.total } : null }),
    busy: () => running !== null,
    cancel: () => running?.stop.abort(),
    cancelOnly: (work: Work) => {
      if (running?.work === work) running.stop.abort()
    },
    /** Waits for its turn behind all that was begun before. */
    inTurn<Value>(work: Work, step: (given: Step) => Promise<Value>, abort?: AbortSignal): Promise<Value> {
      const done = last.then(() => perform(work, step, abort))
      last = done.catch(() => undefined)
      return done
    },
    /** Settles when nothing is under way any more. */
    idle: async (): Promise<void> => {
      for (let seen: unknown = null; seen !== last; ) {
        seen = last
        await last
      }
    },
  }
}
