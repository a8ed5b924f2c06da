import { type AppointmentState, isLive } from '../../../shared/appointment-states.ts'
import { existsOnClock } from '../../../shared/clock-change.ts'
import type { SeriesInput, SeriesRule } from '../../../shared/contract/appointment-series.ts'
import type { Appointment } from '../../../shared/contract/appointments.ts'
import { addMinutes, type LocalDate, type LocalDateTime } from '../../../shared/dates.ts'
import { type AppointmentId, type PersonId, SeriesId, type StaffId } from '../../../shared/ids.ts'
import { AppError } from '../../../shared/result.ts'
import { readRule } from '../../../shared/rota-rule.ts'
import { datesRefusal, monthLater, SERIES_MOST, type SeriesScope, seriesRule, shiftedDay } from '../../../shared/series-rules.ts'
import { countedDays } from '../occurrences.ts'
import type { Workplace } from '../workplace.ts'
import { appointmentsCore, type Versioned, type When } from './core.ts'
import { seriesRepository } from './series-repository.ts'

type Scoped = Versioned & { readonly scope: SeriesScope }
type InSeries = Appointment & { readonly seriesId: SeriesId; readonly seriesStart: LocalDateTime }

type Preview = When & { readonly personId: PersonId | null; readonly staffId?: StaffId | undefined; readonly series: SeriesRule }

/** Series of appointments: each date is an appointment of its own, so that every list shows it and each can go its own way. */
export function seriesService(workplace: Workplace, holidayOn: (day: LocalDate) => string) {
  const { store, newId } = workplace
  const { repository, slots, get, unchanged, become, moveTo, add, staffFor, awayOn, now } = appointmentsCore(workplace)
  const series = seriesRepository(store)

  /** Without the days that are left out; they are counted all the same, as an EXDATE is (RFC 5545 3.8.5.1). */
  function daysOf(firstDay: LocalDate, { rhythm, count, until, without }: SeriesRule): LocalDate[] {
    const most = SERIES_MOST + 1
    return countedDays(seriesRule(firstDay, rhythm), firstDay, { count, until, most }).filter((day) => !without.includes(day))
  }

  /** Errors: `not_found` for a single appointment, `not_allowed_now` when it does not lie ahead any more. */
  function inSeries(which: Versioned): InSeries {
    const { seriesId, seriesStart, ...rest } = unchanged(which)
    if (!seriesId || !seriesStart) throw new AppError('not_found')
    if (!isLive(rest.state)) throw new AppError('not_allowed_now')
    return { ...rest, seriesId, seriesStart }
  }

  /** Dates a change is meant for, this one always among them. Past and settled ones are never touched. */
  function meant(current: InSeries, scope: SeriesScope): Appointment[] {
    const isMeant = (each: Appointment) => {
      if (each.id === current.id) return true
      const ahead = isLive(each.state) && each.start >= now()
      return ahead && (scope === 'alle' || (each.seriesStart ?? '') > current.seriesStart)
    }
    return series
      .dates(current.seriesId)
      .map(({ id }) => get(id))
      .filter(isMeant)
  }

  function rhythmOf(id: SeriesId) {
    return readRule(series.find(id)?.rule ?? '')?.rhythm ?? 'woche'
  }

  /** Where a date of the series goes when `current` goes to `start`: along by as many days, or to the same weekday of its month. */
  function dayAfterMove(day: LocalDate, current: InSeries, start: LocalDateTime): LocalDate {
    const [from, to] = [current.seriesStart.slice(0, 10), start.slice(0, 10)]
    if (rhythmOf(current.seriesId) !== 'monat') return shiftedDay(day, from, to)
    const [found] = countedDays(seriesRule(to, 'monat'), monthLater(day, from, to), { count: 1, until: null, most: 1 })
    return found ?? shiftedDay(day, from, to)
  }

  return {
    preview: ({ start, minutes, personId, staffId: asked, series: rule }: Preview) => {
      const staffId = staffFor(asked)
      return daysOf(start.slice(0, 10), rule).map((day) => {
        const at = `${day}${start.slice(10)}`
        const end = addMinutes(at, minutes)
        const rivals = repository.rivals({ id: null, personId, staffId, start: at, end })
        const conflict = rivals.length > 0 || slots.busy(staffId, at, end).length > 0
        return { start: at, exists: existsOnClock(at), conflict, absent: awayOn(staffId, day) !== null, holiday: holidayOn(day) }
      })
    },
    book: ({ series: rule, staffId: asked, ...input }: SeriesInput): Appointment[] => {
      const firstDay = input.start.slice(0, 10)
      const days = daysOf(firstDay, rule)
      const refused = datesRefusal(days)
      const blamed = rule.count === null ? 'series.until' : 'series.count'
      if (refused) throw new AppError('invalid_input', { fields: { [blamed]: refused } })
      const staffId = staffFor(asked)
      const id = SeriesId.parse(newId())
      series.insert({ id, rule: seriesRule(firstDay, rule.rhythm) })
      return days.map((day) => {
        const start = `${day}${input.start.slice(10)}`
        return add({ ...input, start }, { seriesId: id, seriesStart: start, staffId })
      })
    },
    move: ({ start, minutes, scope, ...which }: Scoped & When): Appointment[] => {
      const current = inSeries(which)
      return meant(current, scope)
        .filter((each) => each.id === current.id || each.start === each.seriesStart)
        .map((each) => {
          const day = dayAfterMove((each.seriesStart ?? each.start).slice(0, 10), current, start)
          const there = `${day}${start.slice(10)}`
          return moveTo(each, { start: there, minutes }, { seriesStart: there })
        })
    },
    cancel: ({ reason, note, scope, ...which }: Scoped & { reason: AppointmentState; note: string }): Appointment[] =>
      meant(inSeries(which), scope).map((each) => become(each, reason, note)),
    linked: (id: AppointmentId) => {
      const { personId, followUpOf, seriesId } = get(id)
      return {
        personId,
        before: followUpOf && series.linked(followUpOf),
        after: series.after(id),
        series: seriesId && { rhythm: rhythmOf(seriesId), dates: series.dates(seriesId) },
      }
    },
  }
}
