import { addDays, addMinutes, type LocalDate } from '../../shared/dates.ts'
import type { Random } from './random.ts'
import type { Writer } from './writer.ts'

const A_DAY = 12
const PURPOSES = ['Gespräch zur Kinderbetreuung', 'Unterlagen gemeinsam durchgehen', 'Nächste Schritte planen', 'Erstgespräch']

type Calendar = {
  readonly count: number
  readonly staff: readonly string[]
  readonly sites: readonly string[]
  readonly persons: readonly string[]
  /** The middle of the appointments: half of them lie before it. */
  readonly day: LocalDate
}

/**
 * Appointments of a team, twelve a day for each, without a gap and on every day of the week, so that "today" is as full
 * on a Sunday as on a Monday. How many there are says how many weeks they fill around the given day.
 */
export function makeCalendar(writer: Writer, random: Random, { count, staff, sites, persons, day }: Calendar): void {
  const days = Math.ceil(count / (A_DAY * staff.length))
  const first = addDays(day, -Math.floor(days / 2))
  const made = Date.parse(`${first}T08:00:00Z`)
  for (let index = 0; index < count; index += 1) {
    const onDay = addDays(first, Math.floor(index / (A_DAY * staff.length)))
    const slot = Math.floor(index / staff.length) % A_DAY
    const start = addMinutes(`${onDay}T08:00`, slot * 45)
    const minutes = random.pick([30, 45, 45, 45])
    const past = onDay < day
    writer.insert('appointment', {
      id: random.id(made),
      person_id: random.pick(persons),
      site_id: random.pick(sites),
      staff_id: staff[index % staff.length] ?? '',
      starts_at: start,
      minutes,
      ends_at: addMinutes(start, minutes),
      purpose: random.pick(PURPOSES),
      interpreter_language: random.chance(20) ? 'ukr' : null,
      state: past
        ? random.pick(['erschienen', 'erschienen', 'nicht_gekommen'])
        : random.pick(['geplant', 'geplant', 'bestaetigt', 'abgesagt_person']),
      cancel_note: '',
      revision: 1,
    })
  }
}

/** How many days before and after its middle such a calendar is full. */
export function calendarReach(count: number, team: number): number {
  return Math.floor(count / (A_DAY * team) / 2)
}
