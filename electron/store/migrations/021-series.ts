import type { Migration } from '../migration.ts'

/** Series of appointments, what follows a missed one, who waits for a slot, how many slots a site owns, and when staff are busy elsewhere. */
export const series: Migration = (db) => {
  db.exec(`
    -- Each date of a series is an appointment of its own; here is only the rule (RRULE) that was agreed.
    CREATE TABLE appointment_series (
      id TEXT PRIMARY KEY,
      rule TEXT NOT NULL
    ) STRICT;

    ALTER TABLE appointment ADD COLUMN series_id TEXT REFERENCES appointment_series (id);
    -- Where its series put it, wall time in Berlin; it stays when this date alone is moved.
    ALTER TABLE appointment ADD COLUMN series_start TEXT;
    ALTER TABLE appointment ADD COLUMN follow_up_of TEXT REFERENCES appointment (id);
    -- Beyond the quota of its site: a request until the branch has agreed.
    ALTER TABLE appointment ADD COLUMN provisional INTEGER NOT NULL DEFAULT 0;
    CREATE INDEX appointment_series_start ON appointment (series_id, series_start) WHERE series_id IS NOT NULL;
    CREATE INDEX appointment_follow_up ON appointment (follow_up_of) WHERE follow_up_of IS NOT NULL;
    CREATE INDEX appointment_provisional ON appointment (starts_at) WHERE provisional = 1;
    CREATE INDEX appointment_site ON appointment (site_id, starts_at);

    CREATE TABLE waiting (
      id TEXT PRIMARY KEY,
      person_id TEXT NOT NULL REFERENCES person (id),
      site_id TEXT REFERENCES site (id),
      staff_id TEXT REFERENCES staff (id),
      purpose TEXT NOT NULL,
      interpreter_language TEXT,
      weekdays TEXT NOT NULL CHECK (json_valid(weekdays)),
      day_parts TEXT NOT NULL CHECK (json_valid(day_parts)),
      since TEXT NOT NULL,
      state TEXT NOT NULL,
      appointment_id TEXT REFERENCES appointment (id),
      revision INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX waiting_since ON waiting (state, since);
    CREATE INDEX waiting_person ON waiting (person_id);

    CREATE TABLE site_quota (
      id TEXT PRIMARY KEY,
      site_id TEXT NOT NULL REFERENCES site (id),
      day TEXT NOT NULL,
      slots INTEGER NOT NULL,
      UNIQUE (site_id, day)
    ) STRICT;
    CREATE INDEX site_quota_day ON site_quota (day);

    -- Taken from the staff member's other calendar: only that they are busy, never with what or whom.
    CREATE TABLE busy_time (
      id TEXT PRIMARY KEY,
      staff_id TEXT NOT NULL REFERENCES staff (id),
      starts_at TEXT NOT NULL,
      ends_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX busy_time_staff ON busy_time (staff_id, starts_at);
  `)
}
