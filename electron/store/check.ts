import { Worker } from 'node:worker_threads'
import { z } from 'zod'
import { AppError, ERROR_CODES } from '../../shared/result.ts'
import { StoreSummary } from './summary.ts'

export type CheckJob = { readonly file: string; readonly key: Uint8Array; readonly nativeBinding: string | undefined }

const CheckAnswer = z.union([
  z.object({ ok: z.literal(true), summary: StoreSummary }),
  z.object({ ok: z.literal(false), code: z.enum(ERROR_CODES).nullable() }),
])
export type CheckAnswer = z.infer<typeof CheckAnswer>

/** Opens a file with a key, reads all of it, and says what it holds. */
export type CheckStore = (job: { file: string; key: Uint8Array; signal?: AbortSignal | undefined }) => Promise<StoreSummary>

/**
 * Checks files at rest in a worker of their own. The file is opened like a store and left as it was.
 * Errors: `store_corrupt` when a page, an index or a reference does not fit, or the key does not; `cancelled`.
 * @param workerFile the built check.worker
 */
export function storeChecker(workerFile: URL, nativeBinding: string | undefined): CheckStore {
  return checkerBy((job, signal) => inWorker(workerFile, job, signal), nativeBinding)
}

/** @param run does the job elsewhere and answers what came of it */
export function checkerBy(run: (job: CheckJob, signal?: AbortSignal) => Promise<unknown>, nativeBinding: string | undefined): CheckStore {
  return async ({ file, key, signal }) => {
    const answer = CheckAnswer.parse(await run({ file, key, nativeBinding }, signal))
    if (answer.ok) return answer.summary
    if (answer.code === null) throw new Error('checking a store failed')
    throw new AppError(answer.code)
  }
}

/** One question, one answer; a cancelled worker is ended. */
export function inWorker(workerFile: URL, job: unknown, signal?: AbortSignal): Promise<unknown> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(new AppError('cancelled'))
    const worker = new Worker(workerFile)
    const end = () => {
      signal?.removeEventListener('abort', cancel)
      void worker.terminate()
    }
    const cancel = () => {
      // Answered once the thread has really ended, because until then it holds the file.
      void worker.terminate().then(() => reject(new AppError('cancelled')))
    }
    signal?.addEventListener('abort', cancel, { once: true })
    worker.once('message', (message: unknown) => {
      end()
      resolve(message)
    })
    worker.once('error', (error) => {
      end()
      reject(error)
    })
    worker.postMessage(job)
  })
}
