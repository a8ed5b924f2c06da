import { isCancelled } from '../../../shared/appointment-states.ts'
import type { Appointment, AppointmentInput } from '../../../shared/contract/appointments.ts'
import type { Waiting, WaitingInput } from '../../../shared/contract/waiting.ts'
import { toInstant, toLocalDateTime } from '../../../shared/dates.ts'
import { type AppointmentId, type StaffId, WaitingId } from '../../../shared/ids.ts'
import { AppError } from '../../../shared/result.ts'
import { fits } from '../../../shared/waiting-rules.ts'
import type { Workplace } from '../workplace.ts'
import { waitingRepository } from './repository.ts'

type Versioned = { readonly id: WaitingId; readonly revision: number }
/** How an appointment is booked; handed in, because features do not know each other. */
export type BookFor = (input: AppointmentInput, staffId: StaffId) => Appointment

/** Who waits for an appointment. The staff decide; the list only says who has waited longest for such a time. */
export function waitingService({ store, clock, newId, rights }: Workplace, book: BookFor) {
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
    return { ...slot, free: isCancelled(slot.state) && ahead && !repository.isTaken(slot) }
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
      const { siteId, staffId, start, end, free } = slotOf(appointmentId)
      const waiting = free ? visible().filter((wish) => fits(wish, { siteId, staffId, start })) : []
      return { siteId, start, end, free, waiting }
    },
    offer: ({ appointmentId, ...which }: Versioned & { appointmentId: AppointmentId }): Appointment => {
      const { siteId, staffId, start, minutes, free } = slotOf(appointmentId)
      if (!free) throw new AppError('not_allowed_now')
      const { personId, purpose, interpreterLanguage } = get(which.id)
      const made = book({ personId, siteId, start, minutes, purpose, interpreterLanguage }, staffId)
      become(which, 'wartet', 'vermittelt', made.id)
      return made
    },
  }
}
