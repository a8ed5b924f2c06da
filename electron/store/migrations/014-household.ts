import type { Migration } from '../migration.ts'

/** Numbers are compared without spaces, capitals, `//` as `BG`; see numberKey in shared/customer-numbers.ts. */
const key = (column: string) => `replace(upper(replace(${column}, ' ', '')), '//', 'BG')`

/** Numbers that find a person, single names, another address for letters, and who lives together. */
export const household: Migration = (db) => {
  db.exec(`
    ALTER TABLE person ADD COLUMN single_name INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE person ADD COLUMN customer_number TEXT NOT NULL DEFAULT '';
    ALTER TABLE person ADD COLUMN other_addressee TEXT NOT NULL DEFAULT '';
    ALTER TABLE person ADD COLUMN other_street TEXT NOT NULL DEFAULT '';
    ALTER TABLE person ADD COLUMN other_postal_code TEXT NOT NULL DEFAULT '';
    ALTER TABLE person ADD COLUMN other_city TEXT NOT NULL DEFAULT '';
    ALTER TABLE person ADD COLUMN contact_reason TEXT NOT NULL DEFAULT '';
    ALTER TABLE person ADD COLUMN customer_number_key TEXT AS (${key('customer_number')}) VIRTUAL;
    CREATE INDEX person_customer_number ON person (customer_number_key) WHERE customer_number_key <> '';

    ALTER TABLE benefit_unit ADD COLUMN bg_number TEXT NOT NULL DEFAULT '';
    ALTER TABLE benefit_unit ADD COLUMN children INTEGER;
    ALTER TABLE benefit_unit ADD COLUMN bg_number_key TEXT AS (${key('bg_number')}) VIRTUAL;
    CREATE INDEX benefit_unit_bg_number ON benefit_unit (bg_number_key) WHERE bg_number_key <> '';

    -- People at one address, whether or not they are one Bedarfsgemeinschaft.
    CREATE TABLE household (
      id TEXT PRIMARY KEY,
      street TEXT NOT NULL,
      postal_code TEXT NOT NULL,
      city TEXT NOT NULL
    ) STRICT;
    CREATE TABLE household_member (
      id TEXT PRIMARY KEY,
      household_id TEXT NOT NULL REFERENCES household (id),
      person_id TEXT NOT NULL REFERENCES person (id),
      from_day TEXT NOT NULL,
      to_day TEXT
    ) STRICT;
    CREATE INDEX household_member_person ON household_member (person_id);
    CREATE INDEX household_member_household ON household_member (household_id);
    CREATE UNIQUE INDEX household_member_once ON household_member (household_id, person_id) WHERE to_day IS NULL;
  `)
}
