import type { ExceptionInput, PlannedDate, Rota, RotaConflict } from './contract/rota.ts'
import type { LocalDate } from './dates.ts'
import { groupBy } from './group-by.ts'

/** An exception with the name of its site. */
export type RotaException = Omit<ExceptionInput, 'rotaId'> & { readonly siteName: string }
/** A date before conflicts are looked for; staff by id, because two people can have one name. */
export type RotaDate = Omit<PlannedDate, 'conflicts'> & { readonly staffIds: readonly string[] }

export type OfficeCalendar = {
  /** Name of the public holiday, or ''. */
  readonly holiday: (day: LocalDate) => string
  /** Name of the school holidays, or ''. */
  readonly schoolHoliday: (day: LocalDate) => string
}

/** Why a date of the rule falls out or moves house by the calendar alone. */
function byCalendar(rota: Rota, date: RotaDate): RotaDate {
  if (date.holiday !== '' && rota.onHolidays === 'faellt_aus') return { ...date, state: 'ausfall', cause: 'feiertag', reason: date.holiday }
  if (date.schoolHoliday === '') return date
  if (rota.inSchoolHolidays === 'faellt_aus') return { ...date, state: 'ausfall', cause: 'ferien', reason: date.schoolHoliday }
  if (rota.inSchoolHolidays !== 'ersatzort' || rota.substituteSiteId === null) return date
  const place = { siteId: rota.substituteSiteId, siteName: rota.substituteSiteName }
  return { ...date, ...place, state: 'verlegt', cause: 'ferien', reason: date.schoolHoliday }
}

function byException(date: RotaDate, exception: RotaException, calendar: OfficeCalendar): RotaDate[] {
  const { kind, newDay, from, to, siteId, siteName, reason, notice } = exception
  const said = { reason, notice }
  if (kind === 'ausfall') return [{ ...date, ...said, state: 'ausfall', cause: 'absage' }]
  const there = { siteId, siteName, from, to, ...said, ...onDay(newDay, calendar) }
  if (kind === 'zusatz') return [{ ...date, ...there, state: 'zusatz' }]
  const moved: RotaDate = { ...date, ...there, state: 'verlegt', cause: 'verlegt' }
  // On its old day it still has to be said that nobody is there.
  return newDay === date.day ? [moved] : [{ ...date, ...said, state: 'ausfall', cause: 'verlegt', movedTo: newDay }, moved]
}

function onDay(day: LocalDate, calendar: OfficeCalendar) {
  return { day, holiday: calendar.holiday(day), schoolHoliday: calendar.schoolHoliday(day) }
}

/**
 * The dates of one rota. An exception beats the calendar: an extra date on a holiday takes place, a cancelled one does
 * not. Extra dates need no day of the rule; every other exception counts only while the rule has its day.
 *
 * @param days days of the rule
 */
export function datesOf(
  rota: Rota,
  days: readonly LocalDate[],
  exceptions: readonly RotaException[],
  calendar: OfficeCalendar,
): RotaDate[] {
  const plain = (day: LocalDate): RotaDate => ({
    rotaId: rota.id,
    siteId: rota.siteId,
    siteName: rota.siteName,
    homeSiteId: rota.siteId,
    plannedDay: day,
    from: rota.from,
    to: rota.to,
    state: 'geplant',
    cause: null,
    reason: '',
    notice: '',
    movedTo: null,
    staffNames: rota.staffNames,
    staffIds: rota.staffIds,
    laptops: rota.laptops,
    ...onDay(day, calendar),
  })
  const byDay = new Map(exceptions.map((exception) => [exception.day, exception]))
  const extra = exceptions.filter(({ kind, day }) => kind === 'zusatz' && !days.includes(day)).map(({ day }) => day)
  return [...days, ...extra].flatMap((day) => {
    const exception = byDay.get(day)
    return exception ? byException(plain(day), exception, calendar) : [byCalendar(rota, plain(day))]
  })
}

export function takesPlace({ state }: Pick<PlannedDate, 'state'>): boolean {
  return state !== 'ausfall'
}

/** Half open: one may begin in the minute in which another one ends. */
function overlap(one: RotaDate, other: RotaDate): boolean {
  return one.day === other.day && one.from < other.to && other.from < one.to
}

function between(one: RotaDate, other: RotaDate): RotaConflict[] {
  const where = { otherSite: other.siteName, from: other.from, to: other.to }
  const staff = one.staffIds.flatMap((id, index) =>
    other.staffIds.includes(id) ? [{ kind: 'staff', name: one.staffNames[index] ?? '', ...where } as const] : [],
  )
  const laptops = one.laptops.filter((code) => other.laptops.includes(code)).map((name) => ({ kind: 'laptop', name, ...where }) as const)
  const site = one.siteId === other.siteId ? [{ kind: 'site', name: one.siteName, ...where } as const] : []
  return [...staff, ...laptops, ...site]
}

/** All dates by day and time, each with what it shares with another one at the same time. Shown, never refused. */
export function withConflicts(dates: readonly RotaDate[]): PlannedDate[] {
  const byDay = groupBy(dates.filter(takesPlace), ({ day }) => day)
  return [...dates]
    .sort((one, other) => sortKey(one).localeCompare(sortKey(other)))
    .map((date) => {
      const rivals = takesPlace(date) ? (byDay.get(date.day) ?? []).filter((other) => other !== date && overlap(date, other)) : []
      const { staffIds: _, ...rest } = date
      return { ...rest, conflicts: rivals.flatMap((other) => between(date, other)) }
    })
}

const sortKey = ({ day, from, siteName, plannedDay }: RotaDate) => `${day}${from}${siteName}${plannedDay}`
