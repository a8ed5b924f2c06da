import { type AppointmentState, canBecome, isLive } from '../../../shared/appointment-states.ts'
import { existsOnClock } from '../../../shared/clock-change.ts'
import type { Appointment, BookInput } from '../../../shared/contract/appointments.ts'
import { addDays, addMinutes, type LocalDate, type LocalDateTime, toLocalDate } from '../../../shared/dates.ts'
import { AppointmentId, type PersonId } from '../../../shared/ids.ts'
import { AppError } from '../../../shared/result.ts'
import type { Workplace } from '../workplace.ts'
import { appointmentsRepository } from './repository.ts'

type Versioned = { readonly id: AppointmentId; readonly revision: number }
type Change = Partial<Pick<Appointment, 'start' | 'end' | 'minutes' | 'state' | 'cancelNote'>>

export function appointmentsService({ store, clock, newId, staff, rights }: Workplace) {
  const repository = appointmentsRepository(store)

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

  function write(current: Appointment, change: Change): Appointment {
    repository.update({ ...current, ...change, revision: current.revision + 1 })
    return get(current.id)
  }

  function become(current: Appointment, state: AppointmentState, cancelNote: string): Appointment {
    if (!canBecome(current.state, state)) throw new AppError('not_allowed_now')
    return write(current, { state, cancelNote })
  }

  function span(start: LocalDateTime, minutes: number) {
    if (!existsOnClock(start)) throw new AppError('invalid_input', { fields: { start: 'time_missing' } })
    return { start, minutes, end: addMinutes(start, minutes) }
  }

  /** Own appointments stay in the calendar when the person has changed branches; what they are about does not. */
  function asListed(list: readonly Appointment[]): Appointment[] {
    const outside = rights.outside(list.map(({ personId }) => personId))
    return list.map((each) => (outside.has(each.personId) ? { ...each, purpose: '', interpreterLanguage: null, cancelNote: '' } : each))
  }

  return {
    get,
    between: (from: LocalDate, to: LocalDate) => asListed(repository.between(staff.id, from, addDays(to, 1))),
    ofPerson: (personId: PersonId) => repository.ofPerson(personId),
    conflictsWith: (query: { id: AppointmentId | null; personId: PersonId | null; start: LocalDateTime; minutes: number }) => {
      const staffId = (query.id && repository.staffOf(query.id)) ?? staff.id
      if (query.personId && rights.outside([query.personId]).size > 0) throw new AppError('outside_scope')
      return asListed(repository.rivals({ ...query, staffId, end: addMinutes(query.start, query.minutes) }))
    },
    book: ({ staffId = staff.id, ...input }: BookInput): Appointment => {
      const times = span(input.start, input.minutes)
      if (!repository.knows(input.personId, input.siteId) || !repository.knowsStaff(staffId)) throw new AppError('not_found')
      const id = AppointmentId.parse(newId())
      repository.insert({ ...input, ...times, id, state: 'geplant', cancelNote: '', revision: 1 }, staffId)
      return get(id)
    },
    move: ({ start, minutes, ...which }: Versioned & { start: LocalDateTime; minutes: number }): Appointment => {
      const current = unchanged(which)
      if (!isLive(current.state)) throw new AppError('not_allowed_now')
      return write(current, span(start, minutes))
    },
    cancel: ({ reason, note, ...which }: Versioned & { reason: AppointmentState; note: string }): Appointment =>
      become(unchanged(which), reason, note),
    restore: (which: Versioned): Appointment => become(unchanged(which), 'geplant', ''),
    markAttended: (which: Versioned): Appointment => {
      const current = unchanged(which)
      if (current.start.slice(0, 10) > toLocalDate(clock.now())) throw new AppError('not_allowed_now')
      return become(current, 'erschienen', '')
    },
  }
}
