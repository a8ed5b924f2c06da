import type { Migration } from '../migration.ts'

/** When the team is there, what lies in its calendar beside appointments, and rooms. Times are wall times in Berlin. */
export const calendar: Migration = (db) => {
  db.exec(`
    CREATE TABLE working_hours (
      id TEXT PRIMARY KEY,
      staff_id TEXT NOT NULL REFERENCES staff (id),
      weekday INTEGER NOT NULL,
      from_time TEXT NOT NULL,
      to_time TEXT NOT NULL,
      UNIQUE (staff_id, weekday, from_time)
    ) STRICT;
    CREATE TABLE staff_calendar (
      id TEXT PRIMARY KEY,
      staff_id TEXT NOT NULL UNIQUE REFERENCES staff (id),
      buffer_minutes INTEGER NOT NULL,
      languages TEXT NOT NULL CHECK (json_valid(languages))
    ) STRICT;

    -- No reason, and nothing about health: the kind is all that planning needs.
    CREATE TABLE absence (
      id TEXT PRIMARY KEY,
      staff_id TEXT NOT NULL REFERENCES staff (id),
      kind TEXT NOT NULL,
      from_day TEXT NOT NULL,
      to_day TEXT NOT NULL,
      revision INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX absence_days ON absence (staff_id, to_day);
    CREATE TABLE blocked_time (
      id TEXT PRIMARY KEY,
      staff_id TEXT NOT NULL REFERENCES staff (id),
      kind TEXT NOT NULL,
      starts_at TEXT NOT NULL,
      minutes INTEGER NOT NULL,
      ends_at TEXT NOT NULL,
      site_id TEXT REFERENCES site (id),
      note TEXT NOT NULL,
      revision INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX blocked_time_staff ON blocked_time (staff_id, starts_at);

    CREATE TABLE room (
      id TEXT PRIMARY KEY,
      site_id TEXT NOT NULL REFERENCES site (id),
      name TEXT NOT NULL,
      active INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE appointment_room (
      id TEXT PRIMARY KEY,
      appointment_id TEXT NOT NULL UNIQUE REFERENCES appointment (id),
      room_id TEXT NOT NULL REFERENCES room (id)
    ) STRICT;
    CREATE INDEX appointment_room_room ON appointment_room (room_id);
    -- One row for both directions; the smaller id is the first.
    CREATE TABLE travel_time (
      id TEXT PRIMARY KEY,
      from_site_id TEXT NOT NULL REFERENCES site (id),
      to_site_id TEXT NOT NULL REFERENCES site (id),
      minutes INTEGER NOT NULL,
      UNIQUE (from_site_id, to_site_id)
    ) STRICT;
    CREATE TABLE childcare_hours (
      id TEXT PRIMARY KEY,
      site_id TEXT NOT NULL REFERENCES site (id),
      weekday INTEGER NOT NULL,
      from_time TEXT NOT NULL,
      to_time TEXT NOT NULL,
      UNIQUE (site_id, weekday, from_time)
    ) STRICT;

    -- Free time of a year is answered from the index alone, the place included, because the way there counts.
    DROP INDEX IF EXISTS appointment_staff;
    CREATE INDEX appointment_staff ON appointment (staff_id, starts_at, ends_at, state, site_id);
  `)
}
