import type { Migration } from '../migration.ts'

/** What no offer was found for, counted without a person; reasons, legal bases and attempts of referrals; answers of partners. */
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

    -- Null: the transfer rests on a consent, or nothing is passed on.
    ALTER TABLE referral ADD COLUMN legal_basis TEXT;
    -- Signed and free of data; on the tear-off of the slip. Null for referrals of earlier versions.
    ALTER TABLE referral ADD COLUMN answer_token TEXT;
    CREATE UNIQUE INDEX referral_answer_token ON referral (answer_token) WHERE answer_token IS NOT NULL;
    ALTER TABLE referral_step ADD COLUMN reason TEXT;

    CREATE TABLE referral_attempt (
      id TEXT PRIMARY KEY,
      referral_id TEXT NOT NULL REFERENCES referral (id),
      way TEXT NOT NULL,
      result TEXT NOT NULL,
      at TEXT NOT NULL,
      staff_id TEXT NOT NULL REFERENCES staff (id),
      note TEXT NOT NULL
    ) STRICT;
    CREATE INDEX referral_attempt_referral ON referral_attempt (referral_id);
  `)
}
