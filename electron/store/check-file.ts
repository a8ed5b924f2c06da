import type { CheckAnswer, CheckJob } from './check.ts'
import { storeFailure } from './errors.ts'
import { openDatabase } from './store.ts'
import { summarize } from './summary.ts'

/** Index entries are looked up in random order; without room for them each would be decrypted many times. */
const CACHE_KIB = 128 * 1024

/** Reads all of a file at rest; wipes the key it was given. Takes seconds for a large store, hence the worker around it. */
export function checkFile({ file, key, nativeBinding }: CheckJob): CheckAnswer {
  try {
    const db = openDatabase({ file, key, nativeBinding })
    try {
      db.pragma(`cache_size = -${CACHE_KIB}`)
      // Each row was checked when it was written, and each page is authenticated: asking again takes a fifth of the time.
      db.pragma('ignore_check_constraints = ON')
      if (db.pragma('integrity_check(1)', { simple: true }) !== 'ok') return { ok: false, code: 'store_corrupt' }
      if (db.prepare('SELECT 1 FROM pragma_foreign_key_check LIMIT 1').get()) return { ok: false, code: 'store_corrupt' }
      return { ok: true, summary: summarize(db) }
    } finally {
      db.close()
    }
  } catch (error) {
    return { ok: false, code: storeFailure(error)?.failure.code ?? null }
  } finally {
    key.fill(0)
  }
}
