import { z } from 'zod'
import { AppError } from '../../shared/result.ts'
import type { Clock } from '../store/store.ts'
import type { DataFolder } from './data-folder.ts'

const Attempts = z.object({ failures: z.number().int().min(0), at: z.number() })

const FREE_TRIES = 3
const FIRST_DELAY_S = 5
const LONGEST_DELAY_S = 15 * 60

/** Seconds to wait after so many wrong tries: none after the first three, then 5 s, doubling up to 15 minutes. */
export function delayAfter(failures: number): number {
  if (failures < FREE_TRIES) return 0
  return Math.min(LONGEST_DELAY_S, FIRST_DELAY_S * 2 ** Math.min(20, failures - FREE_TRIES))
}

/** Growing delay after wrong passwords and codes. It is kept on disk, so that a restart does not shorten it. */
export function attemptGuard(folder: DataFolder, clock: Clock) {
  function read() {
    const parsed = Attempts.safeParse(folder.readAttempts())
    return parsed.success ? parsed.data : { failures: 0, at: 0 }
  }

  return {
    /** Counts the try before it is made, so that ending the app in the middle counts too. Errors: `try_later`. */
    begin(): void {
      const { failures, at } = read()
      const now = clock.now()
      // A clock set back must not end the wait early, nor make it endless: the wait begins again.
      if (now < at) folder.writeAttempts({ failures, at: now })
      const left = delayAfter(failures) - Math.max(0, now - at) / 1000
      if (left > 0) throw new AppError('try_later', { params: { seconds: Math.ceil(Math.min(left, delayAfter(failures))) } })
      folder.writeAttempts({ failures: failures + 1, at: now })
    },
    succeeded(): void {
      folder.writeAttempts({ failures: 0, at: clock.now() })
    },
    /** Seconds until the next try, for the screen. */
    waiting(): number {
      const { failures, at } = read()
      return Math.max(0, Math.ceil(delayAfter(failures) - Math.max(0, clock.now() - at) / 1000))
    },
  }
}
export type AttemptGuard = ReturnType<typeof attemptGuard>
