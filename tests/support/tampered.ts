import type { Database } from 'better-sqlite3-multiple-ciphers'
import { type AccessRow, accessSeal, CHAIN_START, type ChangeRow, changeSeal } from '../../electron/store/log-seal.ts'
import type { bareStore } from './bare-store.ts'
import { openRawFile } from './raw-file.ts'

const GUARDS = [
  'access_log_no_update',
  'access_log_no_delete',
  'access_log_person_no_delete',
  'access_log_person_no_update',
  'change_log_no_update',
  'change_log_no_delete',
]

/** What somebody with the key and another tool could do to a store at rest. */
export function tamperFile(file: string, key: Uint8Array, change: (raw: Database) => void): void {
  const raw = openRawFile(file, key)
  raw.pragma('foreign_keys = OFF')
  for (const name of GUARDS) raw.exec(`DROP TRIGGER ${name}`)
  change(raw)
  raw.close()
}

/** The same to an open store, which is opened again afterwards. */
export function tamper(store: ReturnType<typeof bareStore>, change: (raw: Database) => void) {
  store.close()
  tamperFile(store.file, store.key, change)
  return store.reopen()
}

/** Computes all seals of the access log anew, so that the chain fits in itself again. */
export function resealAccesses(raw: Database): void {
  const rows = raw.prepare<[], AccessRow>('SELECT seq, at, staff, device, procedure, access, persons FROM access_log ORDER BY seq').all()
  const set = raw.prepare('UPDATE access_log SET hash = ? WHERE seq = ?')
  let previous = CHAIN_START
  for (const row of rows) {
    previous = accessSeal(previous, row)
    set.run(previous, row.seq)
  }
}

/** The same for the change log. */
export function resealChanges(raw: Database): void {
  const rows = raw
    .prepare<[], ChangeRow & { seq: number }>(
      'SELECT seq, hlc, device, staff, table_name AS "table", row_id AS row, action, fields FROM change_log ORDER BY seq',
    )
    .all()
  const set = raw.prepare('UPDATE change_log SET id = ? WHERE seq = ?')
  let previous = CHAIN_START
  for (const row of rows) {
    previous = changeSeal(previous, row)
    set.run(previous, row.seq)
  }
}
