import { type AppointmentState, isLive } from '../../../shared/appointment-states.ts'
import type { Appointment, BookInput } from '../../../shared/contract/appointments.ts'
import { addDays, addMinutes, type LocalDate } from '../../../shared/dates.ts'
import type { AppointmentId, PersonId, StaffId } from '../../../shared/ids.ts'
import { AppError } from '../../../shared/result.ts'
import type { Workplace } from '../workplace.ts'
import { appointmentsCore, type Versioned, type When } from './core.ts'

type Query = When & { readonly id: AppointmentId | null; readonly personId: PersonId | null; readonly staffId?: StaffId | undefined }

export function appointmentsService(workplace: Workplace) {
  const { staff, rights } = workplace
  const { repository, get, unchanged, become, moveTo, add, staffFor } = appointmentsCore(workplace)

  /** Own appointments stay in the calendar when the person has changed branches; what they are about does not. */
  function asListed(list: readonly Appointment[]): Appointment[] {
    const outside = rights.outside(list.map(({ personId }) => personId))
    return list.map((each) => (outside.has(each.personId) ? { ...each, purpose: '', interpreterLanguage: null, cancelNote: '' } : each))
  }

  return {
    get,
    between: (from: LocalDate, to: LocalDate) => asListed(repository.between(staff.id, from, addDays(to, 1))),
    ofPerson: (personId: PersonId) => repository.ofPerson(personId),
    conflictsWith: ({ staffId: asked, ...query }: Query) => {
      const staffId = (query.id && repository.staffOf(query.id)) ?? asked ?? staff.id
      if (query.personId && rights.outside([query.personId]).size > 0) throw new AppError('outside_scope')
      return asListed(repository.rivals({ ...query, staffId, end: addMinutes(query.start, query.minutes) }))
    },
    book: ({ staffId, ...input }: BookInput): Appointment => add(input, { staffId: staffFor(staffId) }),
    move: ({ start, minutes, ...which }: Versioned & When): Appointment => {
      const current = unchanged(which)
      if (!isLive(current.state)) throw new AppError('not_allowed_now')
      return moveTo(current, { start, minutes })
    },
    cancel: ({ reason, note, ...which }: Versioned & { reason: AppointmentState; note: string }): Appointment =>
      become(unchanged(which), reason, note),
    restore: (which: Versioned): Appointment => become(unchanged(which), 'geplant'),
    mark: ({ state, ...which }: Versioned & { state: AppointmentState }): Appointment => become(unchanged(which), state),
  }
}
