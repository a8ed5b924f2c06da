import { isLive, mayFollow } from '../../../shared/appointment-states.ts'
import type { Appointment } from '../../../shared/contract/appointments.ts'
import { addDays, type LocalDate } from '../../../shared/dates.ts'
import { PROPOSAL_DAYS, proposeSlot } from '../../../shared/free-slot.ts'
import type { AppointmentId, SiteId } from '../../../shared/ids.ts'
import { AppError } from '../../../shared/result.ts'
import type { Workplace } from '../workplace.ts'
import { appointmentsCore, type Versioned, type When } from './core.ts'

/** Agreeing anew after a missed or cancelled appointment, and what a site may give out on a day. */
export function slotsService(workplace: Workplace, holidayOn: (day: LocalDate) => string) {
  const { staff, newId, rights } = workplace
  const { repository, slots, get, unchanged, become, write, add, awayOn, now } = appointmentsCore(workplace)

  const isWeekend = (day: LocalDate) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())

  /** Oneself in the place of somebody who has left. */
  function withWhom(id: AppointmentId) {
    const usual = repository.staffOf(id) ?? staff.id
    const left = !repository.knowsStaff(usual)
    return { staffId: left ? staff.id : usual, left }
  }

  return {
    proposal: (id: AppointmentId) => {
      const { start, minutes, personId } = get(id)
      const { staffId, left } = withWhom(id)
      const from = start > now() ? start : now()
      const span = { start: `${from.slice(0, 10)}T00:00`, end: `${addDays(from.slice(0, 10), PROPOSAL_DAYS + 14)}T00:00` }
      const taken = [...repository.rivals({ id: null, staffId, personId, ...span }), ...slots.busy(staffId, span.start, span.end)]
      const away = repository.absences(staffId, span.start.slice(0, 10), span.end.slice(0, 10))
      // A weekend is only proposed where the appointment itself was on one.
      const onWeekends = isWeekend(start.slice(0, 10))
      const isAway = (day: LocalDate) => away.some((days) => days.from <= day && day <= days.to)
      const opens = (day: LocalDate) => (onWeekends || !isWeekend(day)) && holidayOn(day) === '' && !isAway(day)
      return { personId, staffLeft: left, slot: proposeSlot({ start, minutes, now: now(), taken, opens }) }
    },
    rebook: ({ start, minutes, withMe = false, ...which }: Versioned & When & { withMe?: boolean | undefined }): Appointment => {
      const current = unchanged(which)
      if (!mayFollow(current.state, current.end, now())) throw new AppError('not_allowed_now')
      const { personId, siteId, purpose, interpreterLanguage } = current
      const staffId = withMe ? staff.id : (repository.staffOf(current.id) ?? staff.id)
      const away = awayOn(staffId, start.slice(0, 10))
      if (away) throw new AppError('not_allowed_now', { fields: { day: away } })
      const made = add({ personId, siteId, purpose, interpreterLanguage, start, minutes }, { followUpOf: current.id, staffId })
      if (isLive(current.state)) become(current, 'verschoben')
      return made
    },
    quotas: (from: LocalDate) => slots.quotas(from),
    setQuota: ({ siteId, day, slots: count }: { siteId: SiteId; day: LocalDate; slots: number | null }) => {
      if (!slots.knowsSite(siteId)) throw new AppError('not_found')
      if (count === null) slots.remove(siteId, day)
      else slots.put({ id: newId(), siteId, day, slots: count })
      return {}
    },
    provisional: (): Appointment[] => {
      const list = slots.requests().map(({ id }) => get(id))
      const outside = rights.outside(list.map(({ personId }) => personId))
      return list.filter(({ personId }) => !outside.has(personId))
    },
    accept: (which: Versioned): Appointment => {
      const current = unchanged(which)
      if (!current.provisional || !isLive(current.state)) throw new AppError('not_allowed_now')
      return write(current, { provisional: false })
    },
  }
}
