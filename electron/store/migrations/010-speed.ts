import type { Migration } from '../migration.ts'

/** Indexes that measuring on a large store asked for. */
export const speed: Migration = (db) => {
  db.exec('')
}
