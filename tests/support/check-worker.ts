import { setImmediate } from 'node:timers/promises'
import { checkerBy, storeChecker } from '../../electron/store/check.ts'
import { checkFile } from '../../electron/store/check-file.ts'
import { grafterBy, storeGrafter } from '../../electron/store/graft.ts'
import { graftFile } from '../../electron/store/graft-file.ts'
import { storeRekeyer } from '../../electron/store/rekey.ts'
import { AppError } from '../../shared/result.ts'

/** The work of a worker without the half second that one takes to start from its source. */
function here<Job extends { readonly key: Uint8Array }, Answer>(work: (job: Job) => Answer) {
  return async (job: Job, signal?: AbortSignal): Promise<Answer> => {
    await setImmediate()
    if (signal?.aborted) throw new AppError('cancelled')
    return work({ ...job, key: Uint8Array.from(job.key) })
  }
}

export const checkStore = checkerBy(here(checkFile), undefined)
export const graftStore = grafterBy(here(graftFile), undefined)
export const rekeyStore = storeRekeyer(new URL('../../electron/store/rekey.worker.ts', import.meta.url), undefined)

/** The real workers, from their source. */
export const checkInWorker = storeChecker(new URL('../../electron/store/check.worker.ts', import.meta.url), undefined)
export const graftInWorker = storeGrafter(new URL('../../electron/store/graft.worker.ts', import.meta.url), undefined)
