import type { Migration } from '../migration.ts'

/** The queue of a session, what is put on record and handed out there, and what is passed on to the branches. */
export const dropInDay: Migration = (db) => {
  db.exec(`
    -- Short name of a laptop in numbers on paper; the id is the device's.
    CREATE TABLE device_code (
      id TEXT PRIMARY KEY,
      code TEXT NOT NULL UNIQUE
    ) STRICT;
    CREATE TABLE number_series (
      id TEXT PRIMARY KEY,
      series TEXT NOT NULL,
      day TEXT NOT NULL,
      device TEXT NOT NULL,
      last INTEGER NOT NULL,
      UNIQUE (series, day, device)
    ) STRICT;

    -- No name and no person: a ticket is a number, a lane and a language. State and times follow from its steps.
    CREATE TABLE ticket (
      id TEXT PRIMARY KEY,
      session_id TEXT NOT NULL REFERENCES drop_in_session (id),
      number TEXT NOT NULL,
      sequence INTEGER NOT NULL,
      lane TEXT NOT NULL,
      language TEXT,
      state TEXT NOT NULL,
      arrived_at TEXT NOT NULL,
      called_at TEXT,
      began_at TEXT,
      ended_at TEXT,
      staff_id TEXT REFERENCES staff (id),
      forwarded_to TEXT NOT NULL DEFAULT '',
      -- There was a talk, and nothing of it has to be put on record.
      nothing_to_record INTEGER NOT NULL DEFAULT 0,
      revision INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE ticket_step (
      id TEXT PRIMARY KEY,
      ticket_id TEXT NOT NULL REFERENCES ticket (id),
      position INTEGER NOT NULL,
      state TEXT NOT NULL,
      at TEXT NOT NULL,
      staff_id TEXT NOT NULL REFERENCES staff (id),
      UNIQUE (ticket_id, position)
    ) STRICT;
    CREATE INDEX ticket_session ON ticket (session_id, sequence);
    CREATE UNIQUE INDEX ticket_number ON ticket (session_id, number);
    ALTER TABLE contact ADD COLUMN ticket_id TEXT REFERENCES ticket (id);
    CREATE INDEX contact_ticket ON contact (ticket_id) WHERE ticket_id IS NOT NULL;

    CREATE TABLE application_record (
      id TEXT PRIMARY KEY,
      person_id TEXT NOT NULL REFERENCES person (id),
      site_id TEXT REFERENCES site (id),
      session_id TEXT REFERENCES drop_in_session (id),
      staff_id TEXT NOT NULL REFERENCES staff (id),
      kind TEXT NOT NULL,
      wording TEXT NOT NULL,
      received_at TEXT NOT NULL,
      clock TEXT NOT NULL,
      forward_to TEXT NOT NULL REFERENCES branch (id),
      forward_by TEXT NOT NULL
    ) STRICT;
    CREATE INDEX application_record_person ON application_record (person_id);

    CREATE TABLE attendance_confirmation (
      id TEXT PRIMARY KEY,
      person_id TEXT NOT NULL REFERENCES person (id),
      site_id TEXT REFERENCES site (id),
      session_id TEXT REFERENCES drop_in_session (id),
      staff_id TEXT NOT NULL REFERENCES staff (id),
      from_at TEXT NOT NULL,
      to_at TEXT NOT NULL,
      purpose TEXT NOT NULL,
      -- Why an appointment was missed, as it was said; nobody judges it here.
      missed_reason TEXT,
      missed_note TEXT NOT NULL,
      clock TEXT NOT NULL
    ) STRICT;
    CREATE INDEX attendance_confirmation_person ON attendance_confirmation (person_id);

    CREATE TABLE emergency (
      id TEXT PRIMARY KEY,
      person_id TEXT REFERENCES person (id),
      site_id TEXT REFERENCES site (id),
      session_id TEXT REFERENCES drop_in_session (id),
      staff_id TEXT NOT NULL REFERENCES staff (id),
      at TEXT NOT NULL,
      kinds TEXT NOT NULL CHECK (json_valid(kinds)),
      since TEXT,
      children INTEGER,
      missing TEXT NOT NULL,
      steps TEXT NOT NULL CHECK (json_valid(steps)),
      clock TEXT NOT NULL
    ) STRICT;
    CREATE INDEX emergency_person ON emergency (person_id);

    -- Every numbered sheet of paper that was handed out or still has to be.
    CREATE TABLE print_record (
      id TEXT PRIMARY KEY,
      number TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL,
      subject_id TEXT NOT NULL,
      person_id TEXT REFERENCES person (id),
      session_id TEXT REFERENCES drop_in_session (id),
      staff_id TEXT NOT NULL REFERENCES staff (id),
      made_at TEXT NOT NULL,
      clock TEXT NOT NULL,
      -- What stands on the sheet, as it was when it was made: a later change of the person's name changes no receipt.
      content TEXT NOT NULL CHECK (json_valid(content)),
      printed_at TEXT,
      handed_over_at TEXT
    ) STRICT;
    CREATE INDEX print_record_session ON print_record (session_id);
    CREATE INDEX print_record_subject ON print_record (subject_id);
    CREATE INDEX print_record_person ON print_record (person_id);

    -- What a branch has to do, with its acknowledgement.
    CREATE TABLE handover_item (
      id TEXT PRIMARY KEY,
      branch_id TEXT NOT NULL REFERENCES branch (id),
      person_id TEXT REFERENCES person (id),
      session_id TEXT REFERENCES drop_in_session (id),
      kind TEXT NOT NULL,
      subject_id TEXT NOT NULL,
      urgent INTEGER NOT NULL,
      summary TEXT NOT NULL,
      due_on TEXT NOT NULL,
      created_by TEXT NOT NULL REFERENCES staff (id),
      created_at TEXT NOT NULL,
      phoned_at TEXT,
      phoned_with TEXT NOT NULL DEFAULT '',
      acknowledged_at TEXT,
      acknowledged_by TEXT NOT NULL DEFAULT '',
      revision INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX handover_item_session ON handover_item (session_id);
    CREATE INDEX handover_item_open ON handover_item (due_on) WHERE acknowledged_at IS NULL;
    CREATE INDEX handover_item_subject ON handover_item (subject_id);
    CREATE INDEX handover_item_person ON handover_item (person_id);
  `)
}
