import { isCancelled } from '../../../shared/appointment-states.ts'
import type { InterpreterRow } from '../../../shared/contract/calendar.ts'
import type { InterpreterState } from '../../../shared/interpreter-states.ts'
import type { AppointmentRow } from './repository.ts'
import type { BookingRow } from './sources-repository.ts'

type Called = Pick<BookingRow, 'state' | 'poolId' | 'interpreterName'>
const promised = (state: InterpreterState) => state === 'bestaetigt' || state === 'durchgefuehrt'

/** Row of bookings for which no pool was chosen. */
const NOBODY = 'open'

/** Who comes: a name within its pool, once it was promised. A pool by itself can send several people at a time. */
export function interpreterOf({ state, poolId, interpreterName }: Called): string | null {
  const name = interpreterName.trim().toLocaleLowerCase('de')
  return name !== '' && promised(state) ? `${poolId ?? ''} ${name}` : null
}

export function rowOf(booking: Called): string {
  return interpreterOf(booking) ?? booking.poolId ?? NOBODY
}

/** True when the talk is when its interpreter comes: then the appointment speaks for both of them. */
export function isTogether({ start, state }: Pick<AppointmentRow, 'start' | 'state'>, booking: Pick<BookingRow, 'start'>): boolean {
  return start === booking.start && !isCancelled(state)
}

/** The booking of each appointment; of several the one that is nearest to being there. */
export function byAppointment(bookings: readonly BookingRow[]): ReadonlyMap<string, BookingRow> {
  const found = new Map<string, BookingRow>()
  for (const booking of bookings) {
    const known = booking.appointmentId === null ? null : found.get(booking.appointmentId)
    if (booking.appointmentId === null || (known && (promised(known.state) || !promised(booking.state)))) continue
    found.set(booking.appointmentId, booking)
  }
  return found
}

/** Those who come by name, then the pools that can be asked, then what nobody was asked for. */
export function interpreterRows(bookings: readonly BookingRow[], pools: readonly InterpreterRow[]): InterpreterRow[] {
  const rows = bookings.map((booking): InterpreterRow => {
    const { poolName, interpreterName } = booking
    const named = interpreterOf(booking) !== null
    return { id: rowOf(booking), name: named ? interpreterName.trim() : poolName, poolName }
  })
  const named = rows.filter(({ name, poolName }) => name !== poolName).sort((one, other) => one.name.localeCompare(other.name, 'de'))
  const all = [...named, ...pools, ...rows]
  return [
    ...new Map(all.filter(({ id }) => id !== NOBODY).map((row) => [row.id, row])).values(),
    ...rows.filter(({ id }) => id === NOBODY).slice(0, 1),
  ]
}
