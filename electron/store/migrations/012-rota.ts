import type { Migration } from '../migration.ts'

/** What a place offers, when sessions are planned there, and the calendar that decides when they fall out. */
export const rota: Migration = (db) => {
  db.exec(`
    ALTER TABLE site ADD COLUMN lift INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE site ADD COLUMN accessible_toilet INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE site ADD COLUMN hearing_loop INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE site ADD COLUMN contact_name TEXT NOT NULL DEFAULT '';
    ALTER TABLE site ADD COLUMN key_note TEXT NOT NULL DEFAULT '';
    ALTER TABLE site ADD COLUMN room TEXT NOT NULL DEFAULT '';

    -- Times are wall times in Berlin: 09:00 stays 09:00 over every clock change.
    CREATE TABLE rota (
      id TEXT PRIMARY KEY,
      site_id TEXT NOT NULL REFERENCES site (id),
      rule TEXT NOT NULL,
      from_time TEXT NOT NULL,
      to_time TEXT NOT NULL,
      first_day TEXT NOT NULL,
      last_day TEXT,
      on_holidays TEXT NOT NULL,
      in_school_holidays TEXT NOT NULL,
      substitute_site_id TEXT REFERENCES site (id),
      laptops TEXT NOT NULL CHECK (json_valid(laptops)),
      services TEXT NOT NULL CHECK (json_valid(services)),
      note TEXT NOT NULL,
      revision INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX rota_site ON rota (site_id);
    CREATE TABLE rota_staff (
      id TEXT PRIMARY KEY,
      rota_id TEXT NOT NULL REFERENCES rota (id),
      staff_id TEXT NOT NULL REFERENCES staff (id),
      UNIQUE (rota_id, staff_id)
    ) STRICT;

    -- A single date that differs from the rule; the day is the one of the rule, or that of an extra date.
    CREATE TABLE rota_exception (
      id TEXT PRIMARY KEY,
      rota_id TEXT NOT NULL REFERENCES rota (id),
      kind TEXT NOT NULL,
      day TEXT NOT NULL,
      new_day TEXT NOT NULL,
      from_time TEXT NOT NULL,
      to_time TEXT NOT NULL,
      site_id TEXT NOT NULL REFERENCES site (id),
      reason TEXT NOT NULL,
      public_notice TEXT NOT NULL,
      UNIQUE (rota_id, day)
    ) STRICT;

    CREATE TABLE office_calendar (
      id TEXT PRIMARY KEY,
      land TEXT NOT NULL
    ) STRICT;
    -- A row with the id of a period that the app ships stands in its place.
    CREATE TABLE school_holiday (
      id TEXT PRIMARY KEY,
      land TEXT NOT NULL,
      name TEXT NOT NULL,
      from_day TEXT NOT NULL,
      to_day TEXT NOT NULL,
      removed INTEGER NOT NULL
    ) STRICT;

    ALTER TABLE drop_in_session ADD COLUMN rota_id TEXT REFERENCES rota (id);
    CREATE INDEX drop_in_session_rota ON drop_in_session (rota_id, day) WHERE rota_id IS NOT NULL;
  `)
}
