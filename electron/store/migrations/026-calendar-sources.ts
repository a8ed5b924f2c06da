import type { Migration } from '../migration.ts'

/** The calendar asks for Meldeaufforderungen by staff, and for a year of busy times from the index alone. */
export const calendarSources: Migration = (db) => {
  db.exec(`
    CREATE INDEX summons_staff ON summons (staff_id, starts_at);
    DROP INDEX busy_time_staff;
    CREATE INDEX busy_time_staff ON busy_time (staff_id, starts_at, ends_at);
  `)
}
