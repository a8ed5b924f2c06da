import type { Migration } from '../migration.ts'

/** For whom something was looked for, as a phase of life; null where nobody said, as for all that was noted before. */
export const lifePhases: Migration = (db) => {
  db.exec('ALTER TABLE unmet_need ADD COLUMN life_phase TEXT')
}
