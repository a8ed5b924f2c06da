import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '../../electron/store/migrate.ts'
import { openDatabase } from '../../electron/store/store.ts'

let bytes: Buffer | undefined
const key = randomBytes(32)

/** Migrated by the real migrations, once per test process: half of a test's time would go into creating the same tables again. */
function prepared(): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'quartierlotse-'))
  const file = join(folder, 'prepared.db')
  const db = openDatabase({ file, key, nativeBinding: undefined })
  migrate(db)
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
  const content = readFileSync(file)
  rmSync(folder, { recursive: true })
  return content
}

/** Lays a store without content, newest version, encrypted with the key that is answered, and not yet opened by anybody. */
export function layPreparedStore(file: string): Uint8Array {
  bytes ??= prepared()
  writeFileSync(file, bytes, { mode: 0o600 })
  return new Uint8Array(key)
}
