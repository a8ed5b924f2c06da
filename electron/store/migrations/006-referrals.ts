import type { Migration } from '../migration.ts'

/** Consents and referrals. A referral keeps the names it was made with, because the directory may change or lose the offer. */
export const referrals: Migration = (db) => {
  db.exec(`
    CREATE TABLE consent (
      id TEXT PRIMARY KEY,
      proof_number TEXT NOT NULL UNIQUE,
      person_id TEXT NOT NULL REFERENCES person (id),
      offer_id TEXT,
      purpose TEXT NOT NULL,
      categories TEXT NOT NULL CHECK (json_valid(categories)),
      recipient_organization TEXT NOT NULL,
      recipient_person TEXT NOT NULL,
      valid_from TEXT NOT NULL,
      valid_until TEXT NOT NULL,
      language TEXT NOT NULL,
      interpreter_present INTEGER NOT NULL,
      given_at TEXT NOT NULL,
      withdrawn_at TEXT,
      withdrawal_note TEXT NOT NULL
    ) STRICT;
    CREATE INDEX consent_person ON consent (person_id);

    CREATE TABLE referral (
      id TEXT PRIMARY KEY,
      person_id TEXT NOT NULL REFERENCES person (id),
      offer_id TEXT NOT NULL,
      offer_name TEXT NOT NULL,
      provider_name TEXT NOT NULL,
      kind TEXT NOT NULL,
      topic TEXT NOT NULL,
      data_shared TEXT NOT NULL CHECK (json_valid(data_shared)),
      consent_id TEXT REFERENCES consent (id),
      follow_up_on TEXT,
      note TEXT NOT NULL,
      state TEXT NOT NULL,
      created_at TEXT NOT NULL,
      handed_over_at TEXT,
      revision INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX referral_person ON referral (person_id);
    CREATE INDEX referral_follow_up ON referral (follow_up_on);

    CREATE TABLE referral_step (
      id TEXT PRIMARY KEY,
      referral_id TEXT NOT NULL REFERENCES referral (id),
      state TEXT NOT NULL,
      at TEXT NOT NULL,
      staff_id TEXT NOT NULL REFERENCES staff (id),
      note TEXT NOT NULL
    ) STRICT;
    CREATE INDEX referral_step_referral ON referral_step (referral_id);
  `)
}
