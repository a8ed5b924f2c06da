import type { Migration } from '../migration.ts'

/** Branches, compartments, deputies and emergency access. */
export const rights: Migration = (db) => {
  db.exec('')
}
