import type { Database } from 'better-sqlite3-multiple-ciphers'
import { AppError } from '../../shared/result.ts'

type Ends = {
  /** Before it is committed; throws when it may not be. */
  readonly check: () => void
  readonly committed: () => void
}

/**
 * Writes slice by slice in one transaction, and serves everybody else between two slices: `between` gets what the slice
 * yielded and gives the work up by throwing. All of it is kept, or nothing; also when the app dies in the middle.
 * Errors: `conflict` (`interrupted`) when somebody else wrote in between, `not_allowed_now` while another one runs.
 */
export type LongWrite = <Step, Value>(slices: Generator<Step, Value>, between: (step: Step) => Promise<void>) => Promise<Value>

/** One long write at a time on the connection; `giveWay` comes before every other write. */
export function longWrites(db: Database, { check, committed }: Ends) {
  let current: { resting: boolean } | null = null

  return {
    run: (async (slices, between) => {
      if (current || db.inTransaction) throw new AppError('not_allowed_now')
      const mine = { resting: false }
      db.exec('BEGIN IMMEDIATE')
      current = mine
      try {
        for (;;) {
          const slice = slices.next()
          if (slice.done) {
            check()
            db.exec('COMMIT')
            current = null
            committed()
            return slice.value
          }
          mine.resting = true
          await between(slice.value)
          mine.resting = false
          if (current !== mine) throw new AppError('conflict', { fields: { source: 'interrupted' } })
        }
      } catch (error) {
        // A full disk has ended the transaction already.
        if (current === mine && db.inTransaction) db.exec('ROLLBACK')
        if (current === mine) current = null
        throw error
      }
    }) satisfies LongWrite,
    /**
     * What somebody saves must not hang on a transaction that may still be given up, so the long write is undone instead.
     * Does nothing for what belongs to the long write itself.
     */
    giveWay: (): void => {
      if (!current?.resting) return
      current = null
      db.exec('ROLLBACK')
    },
  }
}
