import { addDays, addMinutes, type LocalDate } from '../../shared/dates.ts'
import type { OpenLarge } from './open-large.ts'
import { randomOf } from './random.ts'
import { writerOn } from './writer.ts'

const SEED = 309
const DAYS = 366
const A_DAY = 12
const BUSY_A_DAY = 3
const SUMMONS_A_WEEK = 2
const TALKS_A_DAY = 4

/**
 * Fills the calendar of the team for a whole year ahead, at any scale of the store: twelve appointments a day for each
 * where there are none yet, times from their other calendars, Meldeaufforderungen and bookings of interpreters.
 */
export function fillCalendarYear({ store }: Pick<OpenLarge, 'store'>, day: LocalDate): void {
  const { db } = store
  const random = randomOf(SEED)
  const writer = writerOn(store)
  const made = Date.parse(`${day}T06:00:00Z`)
  const ids = (sql: string) =>
    db
      .prepare<[], { id: string }>(sql)
      .all()
      .map(({ id }) => id)
  const [staff, sites, persons] = [ids('SELECT id FROM staff'), ids('SELECT id FROM site'), ids('SELECT id FROM person LIMIT 5000')]
  const full = db.prepare<[string, string], { count: number }>(
    'SELECT count(*) AS count FROM appointment WHERE starts_at >= ? AND starts_at < ?',
  )
  const pool = random.id(made)
  db.transaction(() => {
    const texts = { contact_name: '', phone: '0800 5550199', email: '', note: '' }
    const rules = { kind: 'telefon_video', languages: '["ukr"]', lead_days: 0, cancel_hours: 0, active: 1, revision: 1 }
    writer.insert('interpreter_pool', { id: pool, name: 'Telefondolmetschen', ...texts, ...rules })
    const [here = '', ...others] = sites
    for (const other of others) writer.insert('travel_time', { id: random.id(made), from_site_id: here, to_site_id: other, minutes: 20 })
    for (let index = 0; index < DAYS; index += 1) {
      const on = addDays(day, index)
      const empty = full.get(on, addDays(on, 1))?.count === 0
      for (const staffId of staff) {
        for (let slot = 0; empty && slot < A_DAY; slot += 1) {
          const start = addMinutes(`${on}T08:00`, slot * 45)
          writer.insert('appointment', {
            ...{ id: random.id(made), person_id: random.pick(persons), site_id: random.pick(sites), staff_id: staffId },
            ...{ starts_at: start, minutes: 30, ends_at: addMinutes(start, 30), purpose: 'Nächste Schritte planen' },
            ...{ interpreter_language: null, state: 'geplant', cancel_note: '', revision: 1 },
          })
        }
        for (let slot = 0; slot < BUSY_A_DAY; slot += 1) {
          const start = addMinutes(`${on}T08:30`, slot * 150)
          writer.insert('busy_time', { id: random.id(made), staff_id: staffId, starts_at: start, ends_at: addMinutes(start, 60) })
        }
        if (index % 7 < SUMMONS_A_WEEK)
          writer.insert('summons', {
            ...{ id: random.id(made), number: `M-${index}-${staffId}`, person_id: random.pick(persons), site_id: random.pick(sites) },
            ...{ staff_id: staffId, purpose: 'vermittlung', purpose_note: '', starts_at: `${on}T15:00`, planned_delivery: 'post' },
            ...{ dense_note: '', previous_id: null, state: 'zugestellt', issued_at: new Date(made).toISOString(), revision: 1 },
          })
      }
      for (let talk = 0; talk < TALKS_A_DAY; talk += 1) {
        const id = random.id(made)
        writer.insert('interpreter_booking', {
          ...{ id, number: `S-${index}-${talk}`, person_id: random.pick(persons), appointment_id: null, session_id: null },
          ...{ site_id: random.pick(sites), pool_id: pool, language: 'ukr', variant: '', gender_wish: 'egal', minutes: 45 },
          ...{ starts_at: `${on}T${10 + talk}:00`, legal_talk: 0, series: 0, professional_present: 1, state: 'bestaetigt' },
          ...{
            interpreter_name: `Dolmetscherin ${talk % 3}`,
            confidentiality_on: null,
            actual_minutes: null,
            cost_cents: null,
            revision: 1,
          },
        })
        const step = { id: random.id(made), booking_id: id, state: 'bedarf', reason: null, note: '' }
        writer.insert('interpreter_step', { ...step, at: new Date(made).toISOString(), staff_id: random.pick(staff) })
      }
    }
  })()
}
