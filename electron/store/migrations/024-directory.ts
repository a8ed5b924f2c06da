import type { Migration } from '../migration.ts'

/**
 * Work on the directory: free places (HSDS 3.1 service_capacity and unit), who entered an offer and who looked over it,
 * the log of checking calls, and what staff say about two providers. The text index is filled anew when it is first used,
 * because what it holds follows from rules of the app.
 */
export const directoryWork: Migration = (db) => {
  db.exec(`
    CREATE TABLE hsds_unit (
      id TEXT PRIMARY KEY, name TEXT NOT NULL, scheme TEXT, identifier TEXT, uri TEXT,
      extra TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(extra))
    ) STRICT;
    CREATE TABLE hsds_service_capacity (
      id TEXT PRIMARY KEY,
      service_id TEXT NOT NULL REFERENCES hsds_service (id) DEFERRABLE INITIALLY DEFERRED,
      unit_id TEXT REFERENCES hsds_unit (id) DEFERRABLE INITIALLY DEFERRED,
      available REAL, maximum REAL, description TEXT, updated TEXT,
      extra TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(extra))
    ) STRICT;
    CREATE INDEX hsds_service_capacity_service_id ON hsds_service_capacity (service_id);
    CREATE INDEX hsds_service_capacity_unit_id ON hsds_service_capacity (unit_id);
    CREATE INDEX hsds_metadata_resource_id ON hsds_metadata (resource_id);
    CREATE INDEX hsds_taxonomy_term_code ON hsds_taxonomy_term (code);
    CREATE INDEX hsds_taxonomy_name ON hsds_taxonomy (name);

    -- Offers entered or changed by hand; the id is the offer's.
    CREATE TABLE offer_entry (
      id TEXT PRIMARY KEY REFERENCES hsds_service (id) DEFERRABLE INITIALLY DEFERRED,
      created_by TEXT NOT NULL REFERENCES staff (id),
      created_at TEXT NOT NULL,
      reviewed_by TEXT REFERENCES staff (id),
      reviewed_at TEXT
    ) STRICT;

    CREATE TABLE offer_check (
      id TEXT PRIMARY KEY,
      offer_id TEXT NOT NULL REFERENCES hsds_service (id) DEFERRABLE INITIALLY DEFERRED,
      staff_id TEXT NOT NULL REFERENCES staff (id),
      at TEXT NOT NULL,
      outcome TEXT NOT NULL,
      note TEXT NOT NULL
    ) STRICT;
    CREATE INDEX offer_check_offer ON offer_check (offer_id, at);

    -- Neither provider is changed by it.
    CREATE TABLE provider_link (
      id TEXT PRIMARY KEY,
      first_provider_id TEXT NOT NULL REFERENCES hsds_organization (id) DEFERRABLE INITIALLY DEFERRED,
      second_provider_id TEXT NOT NULL REFERENCES hsds_organization (id) DEFERRABLE INITIALLY DEFERRED,
      same INTEGER NOT NULL,
      staff_id TEXT NOT NULL REFERENCES staff (id),
      made_at TEXT NOT NULL,
      CHECK (first_provider_id < second_provider_id)
    ) STRICT;
    CREATE UNIQUE INDEX provider_link_pair ON provider_link (first_provider_id, second_provider_id);
    CREATE INDEX provider_link_second ON provider_link (second_provider_id);

    DROP TABLE offer_text;
    CREATE VIRTUAL TABLE offer_text USING fts5 (
      service_id UNINDEXED, facts UNINDEXED, name, name_parts, provider, body, stems,
      tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
    );
  `)
}
