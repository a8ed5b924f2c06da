import { v7 } from 'uuid'
import { carryAccessLog } from './access-carry.ts'
import { storeFailure } from './errors.ts'
import type { GraftAnswer, GraftJob } from './graft.ts'
import { carryAccess } from './key-carry.ts'
import { openDatabase, openStore } from './store.ts'

/** Brings a restored store up to date, in one transaction; wipes the key it was given. */
export function graftFile({ incoming, current, key, staff, now, newDevice, nativeBinding }: GraftJob): GraftAnswer {
  try {
    const store = openStore({ file: incoming, key, staff, clock: { now: () => now }, newId: () => v7(), nativeBinding })
    const replaced = current ? openDatabase({ file: current, key, nativeBinding }) : null
    try {
      store.transaction(() => {
        if (newDevice) store.db.prepare("UPDATE meta SET value = ? WHERE key = 'device'").run(v7())
        if (!replaced) return
        carryAccessLog(replaced, store.db)
        carryAccess(replaced, store.db)
      })
      store.emptyLog()
    } finally {
      replaced?.close()
      store.close()
    }
    return { ok: true }
  } catch (error) {
    return { ok: false, code: storeFailure(error)?.failure.code ?? null }
  } finally {
    key.fill(0)
  }
}
