import { isCancelled } from '../../../shared/appointment-states.ts'
import type { Appointment, AppointmentInput } from '../../../shared/contract/appointments.ts'
import type { FreedSlot, Waiting, WaitingInput } from '../../../shared/contract/waiting.ts'
import { type LocalDate, toInstant, toLocalDateTime } from '../../../shared/dates.ts'
import { type AppointmentId, type StaffId, WaitingId } from '../../../shared/ids.ts'
import { AppError } from '../../../shared/result.ts'
import { fits } from '../../../shared/waiting-rules.ts'
import type { Workplace } from '../workplace.ts'
import { waitingRepository } from './repository.ts'

type Versioned = { readonly id: WaitingId; readonly revision: number }
type Why = NonNullable<FreedSlot['why']>
/** How an appointment is booked, and whether somebody is there on a day; handed in, because features do not know each other. */
export type Booking = {
  readonly book: (input: AppointmentInput, staffId: StaffId) => Appointment
  readonly awayOn: (staffId: StaffId, day: LocalDate) => Why | null
}

/** Who waits for an appointment. The staff decide; the list only says who has waited longest for such a time. */
export function waitingService({ store, clock, newId, rights }: Workplace, { book, awayOn }: Booking) {
  const repository = waitingRepository(store)

  function get(id: WaitingId): Waiting {
    const found = repository.find(id)
    if (!found) throw new AppError('not_found')
    return found
  }

  function become({ id, revision }: Versioned, from: Waiting['state'], to: Waiting['state'], appointmentId: AppointmentId | null = null) {
    const found = get(id)
    if (found.revision !== revision) throw new AppError('conflict')
    if (found.state !== from) throw new AppError('not_allowed_now')
    repository.update({ id, state: to, appointmentId, revision: revision + 1 })
    return get(id)
  }

  /** Those the caller may know of. */
  function visible(): Waiting[] {
    const list = repository.inOrder()
    const outside = rights.outside(list.map(({ personId }) => personId))
    return list.filter(({ personId }) => !outside.has(personId))
  }

  function slotOf(appointmentId: AppointmentId) {
    const slot = repository.slot(appointmentId)
    if (!slot) throw new AppError('not_found')
    const ahead = slot.start > toLocalDateTime(clock.now())
    const open = isCancelled(slot.state) && ahead && !repository.isTaken(slot)
    return { ...slot, why: open ? awayOn(slot.staffId, slot.start.slice(0, 10)) : ('slot_taken' as const) }
  }

  return {
    list: visible,
    add: (input: WaitingInput): Waiting => {
      if (!repository.knows(input)) throw new AppError('not_found')
      const id = WaitingId.parse(newId())
      repository.insert({ ...input, id, since: toInstant(clock.now()), state: 'wartet', revision: 1 })
      return get(id)
    },
    remove: (which: Versioned) => become(which, 'wartet', 'zurueckgezogen'),
    restore: (which: Versioned) => become(which, 'zurueckgezogen', 'wartet'),
    forSlot: (appointmentId: AppointmentId) => {
      const { siteId, staffId, start, end, why } = slotOf(appointmentId)
      const free = why === null
      const waiting = free ? visible().filter((wish) => fits(wish, { siteId, staffId, start })) : []
      return { siteId, start, end, free, why, waiting }
    },
    offer: ({ appointmentId, ...which }: Versioned & { appointmentId: AppointmentId }): Appointment => {
      const { siteId, staffId, start, minutes, why } = slotOf(appointmentId)
      if (why) throw new AppError('not_allowed_now', { fields: { slot: why } })
      const { personId, purpose, interpreterLanguage } = get(which.id)
      const made = book({ personId, siteId, start, minutes, purpose, interpreterLanguage }, staffId)
      become(which, 'wartet', 'vermittelt', made.id)
      return made
    },
  }
}
