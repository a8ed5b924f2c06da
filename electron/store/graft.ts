import { z } from 'zod'
import { AppError, ERROR_CODES } from '../../shared/result.ts'
import { inWorker } from './check.ts'

export type GraftJob = {
  /** The restored store, not in place yet. */
  readonly incoming: string
  /** The store it will replace, at rest; null when there is none that opens. */
  readonly current: string | null
  /** Key of both. */
  readonly key: Uint8Array
  /** Who restores. */
  readonly staff: string
  readonly now: number
  /** The store comes to a laptop that it was not made on. */
  readonly newDevice: boolean
  readonly nativeBinding: string | undefined
}

const GraftAnswer = z.union([z.object({ ok: z.literal(true) }), z.object({ ok: z.literal(false), code: z.enum(ERROR_CODES).nullable() })])
export type GraftAnswer = z.infer<typeof GraftAnswer>

export type GraftStore = (job: Omit<GraftJob, 'nativeBinding'> & { signal?: AbortSignal | undefined }) => Promise<void>

/**
 * Brings a restored store up to date with what a restore must never take back: the access log, who may open the store,
 * and who has left. Also migrates it, so that nothing of that can fail once it is in place.
 * Errors: `store_corrupt`, `disk_full`, `write_failed`, `cancelled`.
 */
export function storeGrafter(workerFile: URL, nativeBinding: string | undefined): GraftStore {
  return grafterBy((job, signal) => inWorker(workerFile, job, signal), nativeBinding)
}

/** @param run does the job elsewhere and answers what came of it */
export function grafterBy(run: (job: GraftJob, signal?: AbortSignal) => Promise<unknown>, nativeBinding: string | undefined): GraftStore {
  return async ({ signal, ...job }) => {
    const answer = GraftAnswer.parse(await run({ ...job, nativeBinding }, signal))
    if (answer.ok) return
    if (answer.code === null) throw new Error('bringing a restored store up to date failed')
    throw new AppError(answer.code)
  }
}
