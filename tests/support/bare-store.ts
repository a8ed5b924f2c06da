import { join } from 'node:path'
import { v7 } from 'uuid'
import { onTestFinished } from 'vitest'
import { openStore } from '../../electron/store/store.ts'
import { temporaryFolder } from './data-files.ts'
import { layPreparedStore } from './prepared-store.ts'

export const STAFF = '019a0000-0000-7000-8000-00000000000a'

type Options = { file?: string; key?: Uint8Array; now?: { ms: number } }

/** The store by itself, without vault and router; closed with the test. `now.ms` may be set at will. */
export function bareStore({
  file = join(temporaryFolder(), 'store.db'),
  key = layPreparedStore(file),
  now = { ms: Date.parse('2026-11-24T08:00:00Z') },
}: Options = {}) {
  const store = openStore({ file, key, staff: STAFF, clock: { now: () => now.ms }, newId: () => v7(), nativeBinding: undefined })
  onTestFinished(() => store.close())
  return {
    ...store,
    file,
    key,
    now,
    run: (sql: string, ...given: unknown[]) => store.db.prepare(sql).run(...given),
    /** Opens the same file again, as after a restart. */
    reopen: (ms = now.ms) => bareStore({ file, key, now: { ms } }),
  }
}
