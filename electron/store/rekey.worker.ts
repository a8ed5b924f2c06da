import { parentPort } from 'node:worker_threads'
import { storeFailure } from './errors.ts'
import type { RekeyAnswer, RekeyJob } from './rekey.ts'
import { openDatabase } from './store.ts'
import { summarize } from './summary.ts'

function answer({ file, key, newKey, nativeBinding }: RekeyJob): RekeyAnswer {
  try {
    const db = openDatabase({ file, key, nativeBinding })
    try {
      const summary = summarize(db)
      // With a rollback journal the pages are exchanged in one transaction; a write-ahead log would hold both keys' pages.
      db.pragma('journal_mode = DELETE')
      db.pragma(`rekey = "x'${Buffer.from(newKey).toString('hex')}'"`)
      return { ok: true, summary }
    } finally {
      db.close()
    }
  } catch (error) {
    return { ok: false, code: storeFailure(error)?.failure.code ?? null }
  } finally {
    key.fill(0)
    newKey.fill(0)
  }
}

// A worker, because encrypting a large store anew takes as long as writing it.
parentPort?.once('message', (job: RekeyJob) => parentPort?.postMessage(answer(job)))
