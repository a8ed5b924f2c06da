import { addDays, type LocalDate, mondayOf } from '../../shared/dates.ts'
import { SiteId } from '../../shared/ids.ts'
import { type Figure, p95, worked } from './figure.ts'
import type { OpenLarge } from './open-large.ts'

const ROUNDS = 40
const WARM_UP = 5
const YEAR_LIMIT_MS = 100
const SLOT_LIMIT_MS = 50

async function p95Of(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
    const time = await worked(work)
    if (round >= WARM_UP) times.push(time)
  }
  return p95(times)
}

function figure(name: string, value: number, limit: number): Figure {
  return { name, value, unit: 'ms', reference: `${limit}ms`, ratio: value / limit, limit: 1 }
}

/** The next year of the team, which is full, its week with everybody's entries, and a free time that only the end of the year can answer. */
export async function calendarFigures({ desks: [desk], store }: OpenLarge, day: LocalDate): Promise<Figure[]> {
  const from = mondayOf(day)
  const site = store.db.prepare<[], { id: string }>('SELECT id FROM site LIMIT 1').get()
  const year = await p95Of(() => desk('calendar', 'year', { year: Number(day.slice(0, 4)) + 1 }))
  const week = await p95Of(() => desk('calendar', 'entries', { from, to: addDays(from, 6), team: true }))
  const asked = { from: day, staffIds: [], siteId: site ? SiteId.parse(site.id) : null, interpreter: true, personId: null }
  const never = { ...asked, minutes: 480, language: 'ukr', childcare: false, halves: ['morning'] } as const
  const slot = await p95Of(() => desk('calendar', 'freeSlots', { ...never, staffIds: [], halves: [...never.halves] }))
  return [
    figure('calendar-year', year, YEAR_LIMIT_MS),
    figure('calendar-team-week', week, YEAR_LIMIT_MS),
    figure('free-slot', slot, SLOT_LIMIT_MS),
  ]
}
