import type { Migration } from '../migration.ts'

/** Indexes that the log viewer reads by. */
export const logs: Migration = (db) => {
  db.exec('')
}
