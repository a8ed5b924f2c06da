import type { Site } from '../../../shared/contract/drop-in.ts'
import type { PlannedDate, Rota } from '../../../shared/contract/rota.ts'
import { addDays, type LocalDate, toInstant, toLocalDate } from '../../../shared/dates.ts'
import type { SiteId } from '../../../shared/ids.ts'
import { AppError } from '../../../shared/result.ts'
import { takesPlace } from '../../../shared/rota-plan.ts'
import { type CalendarEvent, calendarText, recurOf, uidOf, ZONE } from '../calendar-text.ts'
import { exportFile } from '../export-file.ts'
import { firstDayOf, momentOf, ruleDays } from '../occurrences.ts'
import type { Workplace } from '../workplace.ts'
import type { RotaService } from './service.ts'

/** How far ahead holidays are written into the file as days that fall out; a rule without an end goes on after it. */
const AHEAD_DAYS = 730

type Place = Pick<Site, 'name' | 'street' | 'postalCode' | 'city' | 'room' | 'phone'>
type Parts = { readonly rota: Rota; readonly dates: readonly PlannedDate[]; readonly place: (id: SiteId) => Place; readonly now: number }

const utc = (ms: number) => `${toInstant(ms).slice(0, 19)}Z`
const at = (name: string, day: LocalDate, time: string) => [name, { tzid: ZONE }, 'date-time', `${day}T${time}:00`]

function locationOf({ name, room, street, postalCode, city }: Place): string {
  return [name, room, street, `${postalCode} ${city}`.trim()].filter((part) => part !== '').join(', ')
}

/**
 * Events of one rota: the rule with the days that fall out (EXDATE), each moved date in the place of the one it was
 * (RECURRENCE-ID), each extra date by itself. Names nobody, only place and time.
 */
function rotaEvents({ rota, dates, place, now }: Parts): CalendarEvent[] {
  const first = firstDayOf(rota)
  const own = dates.filter(({ rotaId }) => rotaId === rota.id)
  const common = (uid: string, { from, to }: Pick<Rota, 'from' | 'to'>, day: LocalDate, where: Place) => [
    ['uid', {}, 'text', uid],
    ['dtstamp', {}, 'date-time', utc(now)],
    at('dtstart', day, from),
    at('dtend', day, to),
    ['summary', {}, 'text', 'Offene Sprechstunde'],
    ['location', {}, 'text', locationOf(where)],
    ...(where.phone ? [['contact', {}, 'text', where.phone]] : []),
    ['sequence', {}, 'integer', rota.revision],
  ]
  const uid = uidOf(rota.id)
  const moved = own.filter(({ state }) => state === 'verlegt')
  const replaced = new Set(moved.map(({ plannedDay }) => plannedDay))
  const fallsOut = own.filter((date) => !takesPlace(date) && !replaced.has(date.plannedDay))
  const extra = own.filter(({ state }) => state === 'zusatz')
  // An extra date may be one of the rule that the calendar had taken away; it stands by itself, maybe at other times.
  // Days the rule does not have are left out: ical.js overlooks every EXDATE after such a one.
  const inRule = extra.filter(({ plannedDay }) => ruleDays(rota, plannedDay, plannedDay).length > 0)
  const gone = [...fallsOut, ...inRule].map((date) => at('exdate', date.plannedDay, rota.from))
  return [
    ...(first
      ? [
          [
            ...common(uid, rota, first, place(rota.siteId)),
            ['rrule', {}, 'recur', recurOf(rota.rule, rota.lastDay ? utc(momentOf(`${rota.lastDay}T23:59`)) : null)],
            ...gone,
          ],
        ]
      : []),
    ...moved.map((date) => [...common(uid, date, date.day, place(date.siteId)), at('recurrence-id', date.plannedDay, rota.from)]),
    ...extra.map((date) => common(uidOf(`${rota.id} ${date.plannedDay}`), date, date.day, place(date.siteId))),
  ]
}

/** Calendar file of a site, for whoever wants its sessions in a calendar of their own. */
export function siteCalendar(workplace: Workplace, service: Pick<RotaService, 'list' | 'dates'>) {
  const { store, clock } = workplace
  const places = store.db.prepare<[SiteId], Place>(
    'SELECT name, street, postal_code AS postalCode, city, room, phone FROM site WHERE id = ?',
  )

  function place(id: SiteId): Place {
    const found = places.get(id)
    if (!found) throw new AppError('not_found')
    return found
  }

  function textOf(siteId: SiteId): string {
    const rotas = service.list().filter((rota) => rota.siteId === siteId)
    const [first] = rotas.map(({ firstDay }) => firstDay).sort()
    if (!first) throw new AppError('not_found')
    const dates = service.dates({ from: first, to: addDays(toLocalDate(clock.now()), AHEAD_DAYS), siteId })
    const now = clock.now()
    return calendarText({
      product: 'Sprechstunde//Kalenderdatei',
      events: rotas.flatMap((rota) => rotaEvents({ rota, dates, place, now })),
    })
  }

  return {
    textOf,
    save: async (siteId: SiteId): Promise<{ done: boolean }> => {
      const content = new TextEncoder().encode(textOf(siteId))
      // Without what a file system does not take.
      const fileName = `Sprechstunde ${place(siteId).name.replace(/[^\p{L}\p{N} .-]/gu, '')}.ics`
      return { done: await exportFile(workplace, { kind: 'calendar', title: 'Kalenderdatei speichern', fileName, content }) }
    },
  }
}
