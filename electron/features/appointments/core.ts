import { type AppointmentState, canBecome, isLive, isTimeFor } from '../../../shared/appointment-states.ts'
import { existsOnClock } from '../../../shared/clock-change.ts'
import type { Appointment, AppointmentInput } from '../../../shared/contract/appointments.ts'
import { addMinutes, type LocalDate, type LocalDateTime, toLocalDateTime } from '../../../shared/dates.ts'
import { AppointmentId, type SiteId, type StaffId } from '../../../shared/ids.ts'
import { AppError } from '../../../shared/result.ts'
import type { Workplace } from '../workplace.ts'
import { appointmentsRepository } from './repository.ts'
import { slotsRepository } from './slots-repository.ts'

export type Versioned = { readonly id: AppointmentId; readonly revision: number }
export type When = { readonly start: LocalDateTime; readonly minutes: number }
type Change = Partial<Pick<Appointment, 'start' | 'end' | 'minutes' | 'state' | 'cancelNote' | 'seriesStart' | 'provisional'>>
type Origin = Partial<Pick<Appointment, 'seriesId' | 'seriesStart' | 'followUpOf'>> & { readonly staffId?: StaffId }

/** Why nothing new can be agreed with somebody on a day; the key of its sentence. */
export type Away = 'staff_inactive' | 'staff_absent'

/** What every change of an appointment goes through, whichever service makes it. */
export function appointmentsCore({ store, clock, newId, staff }: Workplace) {
  const repository = appointmentsRepository(store)
  const slots = slotsRepository(store)

  function get(id: AppointmentId): Appointment {
    const found = repository.find(id)
    if (!found) throw new AppError('not_found')
    return found
  }

  /** The appointment as the caller saw it; somebody else's change in between is never written over. */
  function unchanged({ id, revision }: Versioned): Appointment {
    const found = get(id)
    if (found.revision !== revision) throw new AppError('conflict')
    return found
  }

  /** Beyond the quota of its site that day it is only a request. Where none is set, everything is agreed at once. */
  function isRequest(siteId: SiteId, day: LocalDate, but: AppointmentId | null): boolean {
    const quota = slots.slots(siteId, day)
    return quota !== null && slots.booked(siteId, day, but) >= quota
  }

  function span({ start, minutes }: When) {
    if (!existsOnClock(start)) throw new AppError('invalid_input', { fields: { start: 'time_missing' } })
    return { start, minutes, end: addMinutes(start, minutes) }
  }

  function awayOn(staffId: StaffId, day: LocalDate): Away | null {
    if (!repository.knowsStaff(staffId)) return 'staff_inactive'
    return repository.absences(staffId, day, day).length > 0 ? 'staff_absent' : null
  }

  function write(current: Appointment, change: Change): Appointment {
    repository.update({ ...current, ...change, revision: current.revision + 1 })
    return get(current.id)
  }

  return {
    repository,
    slots,
    get,
    unchanged,
    write,
    span,
    awayOn,
    now: () => toLocalDateTime(clock.now()),
    become: (current: Appointment, state: AppointmentState, cancelNote = ''): Appointment => {
      const allowed = canBecome(current.state, state) && isTimeFor(state, current, toLocalDateTime(clock.now()))
      if (!allowed) throw new AppError('not_allowed_now')
      if (state === 'bestaetigt' && current.provisional)
        throw new AppError('not_allowed_now', { fields: { state: 'appointment_provisional' } })
      // Its slot may have gone to somebody else in the meantime.
      const again = isLive(state) && !isLive(current.state)
      const request = again && isRequest(current.siteId, current.start.slice(0, 10), current.id)
      return write(current, { state, cancelNote, provisional: current.provisional || request })
    },
    /** On another day the quota of that day decides anew. */
    moveTo: (current: Appointment, when: When, change: Change = {}): Appointment => {
      const day = when.start.slice(0, 10)
      const sameDay = day === current.start.slice(0, 10)
      const provisional = sameDay ? current.provisional : isRequest(current.siteId, day, current.id)
      // Somebody who has confirmed did not confirm a request.
      const state = provisional && current.state === 'bestaetigt' ? 'geplant' : current.state
      return write(current, { ...span(when), provisional, state, ...change })
    },
    /** With whom somebody books; oneself is left out. Errors: `not_found` for who is not there any more. */
    staffFor: (staffId: StaffId = staff.id): StaffId => {
      if (!repository.knowsStaff(staffId)) throw new AppError('not_found')
      return staffId
    },
    /** Errors: `not_found` for person or site, `invalid_input` where the clock change skips the start. */
    add: (input: AppointmentInput, { staffId = staff.id, ...origin }: Origin = {}): Appointment => {
      const times = span(input)
      if (!repository.knows(input.personId, input.siteId)) throw new AppError('not_found')
      const id = AppointmentId.parse(newId())
      const provisional = isRequest(input.siteId, input.start.slice(0, 10), null)
      const begun = { state: 'geplant', cancelNote: '', revision: 1, seriesId: null, seriesStart: null, followUpOf: null } as const
      repository.insert({ ...input, ...times, ...begun, ...origin, id, provisional }, staffId)
      return get(id)
    },
  }
}
