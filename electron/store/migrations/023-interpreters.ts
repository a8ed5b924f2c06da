import type { Migration } from '../migration.ts'

/** Pools of interpreters, their bookings step by step, and calls that reminded of an appointment. */
export const interpreters: Migration = (db) => {
  db.exec(`
    CREATE TABLE interpreter_pool (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      kind TEXT NOT NULL,
      languages TEXT NOT NULL CHECK (json_valid(languages)),
      contact_name TEXT NOT NULL,
      phone TEXT NOT NULL,
      email TEXT NOT NULL,
      lead_days INTEGER NOT NULL,
      cancel_hours INTEGER NOT NULL,
      note TEXT NOT NULL,
      active INTEGER NOT NULL,
      revision INTEGER NOT NULL
    ) STRICT;

    -- Times are wall times in Berlin, as those of appointments; costs are cents.
    CREATE TABLE interpreter_booking (
      id TEXT PRIMARY KEY,
      number TEXT NOT NULL UNIQUE,
      person_id TEXT REFERENCES person (id),
      appointment_id TEXT REFERENCES appointment (id),
      session_id TEXT REFERENCES drop_in_session (id),
      site_id TEXT REFERENCES site (id),
      pool_id TEXT REFERENCES interpreter_pool (id),
      language TEXT NOT NULL,
      variant TEXT NOT NULL,
      gender_wish TEXT NOT NULL,
      starts_at TEXT NOT NULL,
      minutes INTEGER NOT NULL,
      legal_talk INTEGER NOT NULL,
      series INTEGER NOT NULL,
      professional_present INTEGER NOT NULL,
      state TEXT NOT NULL,
      interpreter_name TEXT NOT NULL,
      confidentiality_on TEXT,
      actual_minutes INTEGER,
      cost_cents INTEGER,
      revision INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX interpreter_booking_state ON interpreter_booking (state, starts_at);
    CREATE INDEX interpreter_booking_appointment ON interpreter_booking (appointment_id) WHERE appointment_id IS NOT NULL;
    CREATE INDEX interpreter_booking_person ON interpreter_booking (person_id) WHERE person_id IS NOT NULL;

    CREATE TABLE interpreter_step (
      id TEXT PRIMARY KEY,
      booking_id TEXT NOT NULL REFERENCES interpreter_booking (id),
      state TEXT NOT NULL,
      reason TEXT,
      note TEXT NOT NULL,
      at TEXT NOT NULL,
      staff_id TEXT NOT NULL REFERENCES staff (id)
    ) STRICT;
    CREATE INDEX interpreter_step_booking ON interpreter_step (booking_id);

    -- That somebody was called and whether it worked; nothing of what was said.
    CREATE TABLE reminder_call (
      id TEXT PRIMARY KEY,
      appointment_id TEXT NOT NULL REFERENCES appointment (id),
      outcome TEXT NOT NULL,
      at TEXT NOT NULL,
      staff_id TEXT NOT NULL REFERENCES staff (id)
    ) STRICT;
    CREATE INDEX reminder_call_appointment ON reminder_call (appointment_id, at);
    CREATE INDEX reminder_appointment_start ON appointment (starts_at);
    CREATE INDEX reminder_print_record_unproven ON print_record (made_at) WHERE handed_over_at IS NULL;
  `)
}
