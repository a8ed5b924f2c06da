import type { LocalDateTime } from './dates.ts'
import type { SiteId, StaffId } from './ids.ts'
import { WEEKDAYS, type Weekday } from './rota-rule.ts'

export const DAY_PARTS = ['vormittag', 'nachmittag', 'abend'] as const
export type DayPart = (typeof DAY_PARTS)[number]

export const WAITING_STATES = ['wartet', 'vermittelt', 'zurueckgezogen'] as const

export type Wish = {
  readonly siteId: SiteId | null
  readonly staffId: StaffId | null
  /** None means every day, and every time of the day. */
  readonly weekdays: readonly Weekday[]
  readonly dayParts: readonly DayPart[]
}
type Slot = { readonly siteId: SiteId; readonly staffId: StaffId; readonly start: LocalDateTime }

/** Noon and five o'clock part the day. */
function dayPartOf(start: LocalDateTime): DayPart {
  const time = start.slice(11)
  if (time < '12:00') return 'vormittag'
  return time < '17:00' ? 'nachmittag' : 'abend'
}

/** Whether a slot is one that somebody waits for. Nothing else counts: the order is that of waiting, never of a person's worth. */
export function fits({ siteId, staffId, weekdays, dayParts }: Wish, slot: Slot): boolean {
  const weekday = WEEKDAYS[(new Date(`${slot.start.slice(0, 10)}T00:00:00Z`).getUTCDay() + 6) % 7] ?? 'MO'
  return (
    (siteId === null || siteId === slot.siteId) &&
    (staffId === null || staffId === slot.staffId) &&
    (weekdays.length === 0 || weekdays.includes(weekday)) &&
    (dayParts.length === 0 || dayParts.includes(dayPartOf(slot.start)))
  )
}
