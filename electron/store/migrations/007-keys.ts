import type { Migration } from '../migration.ts'

/** Public keys of staff, so that the store key can be changed without anybody's password. */
export const keys: Migration = (db) => {
  db.exec('')
}
