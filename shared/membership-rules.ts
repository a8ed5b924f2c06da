import { addDays, type LocalDate } from './dates.ts'

/** From the first to the last day, both included; `to` null while it lasts. */
export type Period = { readonly from: LocalDate; readonly to: LocalDate | null }
/** A time in a Bedarfsgemeinschaft or in a household. */
export type Stay = Period & { readonly groupId: string; readonly role: string }

export type StayRefusal = 'already_member' | 'other_unit'

export function overlap(one: Period, other: Period): boolean {
  return (one.to === null || one.to >= other.from) && (other.to === null || other.to >= one.from)
}

/**
 * Why a stay does not fit the person's others. Nobody is in one group twice at a time; and nobody but a child, who may
 * live with both parents in turn, is in two (§ 7 Abs. 3 SGB II, temporary Bedarfsgemeinschaft).
 */
export function stayRefusal(others: readonly Stay[], stay: Stay): StayRefusal | null {
  const atTheTime = others.filter((other) => overlap(other, stay))
  if (atTheTime.some(({ groupId }) => groupId === stay.groupId)) return 'already_member'
  return stay.role !== 'kind' && atTheTime.some(({ groupId }) => groupId !== stay.groupId) ? 'other_unit' : null
}

/** Last day in the old group of somebody who is in the new one from that day on; null when there would be none. */
export function lastDayBefore(old: Period, from: LocalDate): LocalDate | null {
  const last = addDays(from, -1)
  return last < old.from ? null : last
}
