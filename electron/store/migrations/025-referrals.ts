import type { Migration } from '../migration.ts'

/** What no offer was found for: counted without a person. */
export const referralOutcomes: Migration = (db) => {
  db.exec(`
    CREATE TABLE unmet_need (
      id TEXT PRIMARY KEY,
      topic TEXT NOT NULL,
      quarter TEXT NOT NULL,
      language TEXT NOT NULL,
      age_class TEXT,
      reason TEXT NOT NULL,
      -- Day in Berlin, by which it is counted.
      day TEXT NOT NULL,
      at TEXT NOT NULL,
      staff_id TEXT NOT NULL REFERENCES staff (id)
    ) STRICT;
    CREATE INDEX unmet_need_day ON unmet_need (day);
  `)
}
