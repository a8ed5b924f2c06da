import { z } from 'zod'
import { AppError, ERROR_CODES } from '../../shared/result.ts'
import { inWorker } from './check.ts'
import { StoreSummary } from './summary.ts'

export type RekeyJob = {
  readonly file: string
  readonly key: Uint8Array
  readonly newKey: Uint8Array
  readonly nativeBinding: string | undefined
}

const RekeyAnswer = z.union([
  z.object({ ok: z.literal(true), summary: StoreSummary }),
  z.object({ ok: z.literal(false), code: z.enum(ERROR_CODES).nullable() }),
])
export type RekeyAnswer = z.infer<typeof RekeyAnswer>

/** Encrypts every page of a file anew, and says what it held before. Not for a store in use: cut off, it leaves rubbish. */
export type RekeyStore = (job: {
  file: string
  key: Uint8Array
  newKey: Uint8Array
  signal?: AbortSignal | undefined
}) => Promise<StoreSummary>

/** Errors: `store_corrupt` when the old key does not open it, `disk_full`, `write_failed`, `cancelled`. */
export function storeRekeyer(workerFile: URL, nativeBinding: string | undefined): RekeyStore {
  return async ({ file, key, newKey, signal }) => {
    const answer = RekeyAnswer.parse(await inWorker(workerFile, { file, key, newKey, nativeBinding }, signal))
    if (answer.ok) return answer.summary
    if (answer.code === null) throw new Error('changing the key of a store failed')
    throw new AppError(answer.code)
  }
}
