import type { Migration } from '../migration.ts'

/**
 * The release from professional secrecy as a paper of its own, who signs, refusal and renewal; and under which papers a
 * hand-over happened, so that a withdrawal can tell what had gone out.
 */
export const consents: Migration = (db) => {
  db.exec(`
    ALTER TABLE consent ADD COLUMN kind TEXT NOT NULL DEFAULT 'uebermittlung';
    -- Who is released from secrecy; only of a Schweigepflichtentbindung.
    ALTER TABLE consent ADD COLUMN released_person TEXT NOT NULL DEFAULT '';
    ALTER TABLE consent ADD COLUMN signed_by TEXT NOT NULL DEFAULT 'person';
    ALTER TABLE consent ADD COLUMN guardians TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(guardians));
    ALTER TABLE consent ADD COLUMN refused_at TEXT;
    ALTER TABLE consent ADD COLUMN replaced_at TEXT;
    ALTER TABLE consent ADD COLUMN replaces_id TEXT REFERENCES consent (id);
    CREATE INDEX consent_valid_until ON consent (valid_until) WHERE withdrawn_at IS NULL;
    CREATE INDEX consent_replaces ON consent (replaces_id) WHERE replaces_id IS NOT NULL;

    ALTER TABLE referral ADD COLUMN confidential TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(confidential));
    ALTER TABLE referral ADD COLUMN release_id TEXT REFERENCES consent (id);
    CREATE INDEX referral_consent ON referral (consent_id) WHERE consent_id IS NOT NULL;
    CREATE INDEX referral_release ON referral (release_id) WHERE release_id IS NOT NULL;

    ALTER TABLE referral_step ADD COLUMN consent_id TEXT REFERENCES consent (id);
    ALTER TABLE referral_step ADD COLUMN release_id TEXT REFERENCES consent (id);
    CREATE INDEX referral_step_consent ON referral_step (consent_id) WHERE consent_id IS NOT NULL;
    CREATE INDEX referral_step_release ON referral_step (release_id) WHERE release_id IS NOT NULL;
    UPDATE referral_step SET consent_id = (SELECT consent_id FROM referral WHERE referral.id = referral_step.referral_id)
      WHERE state = 'uebergeben' AND EXISTS (SELECT 1 FROM referral WHERE referral.id = referral_step.referral_id
        AND referral.legal_basis IS NULL AND referral.data_shared <> '[]');
  `)
}
