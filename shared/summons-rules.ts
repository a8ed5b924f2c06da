import { addDays, type LocalDate } from './dates.ts'
import type { SummonsDelivery, SummonsTextKind } from './summons-lists.ts'
import { addWorkingDays } from './working-days.ts'

/** Days between issue and date, so that a letter arrives and somebody can make arrangements. */
export const LEAD_DAYS = 7
/** A letter counts as received on the fourth day after posting (§ 37 Abs. 2 SGB X in force since 1 January 2025). */
const POST_DAYS = 4
/** So many within this span, the new one included, need a reason: a court found seven in eight weeks an abuse of discretion. */
const DENSE_COUNT = 3
const DENSE_DAYS = 28

/** Time that a calendar keeps for one; the record itself knows only when it begins. */
export const SUMMONS_MINUTES = 45

/** The day of the law on which it counts as received, from the day it was handed over, posted or sent. */
export function legalDay(method: SummonsDelivery, on: LocalDate): LocalDate {
  return method === 'post' || method === 'elektronisch' ? addDays(on, POST_DAYS) : on
}

/**
 * The day that is counted by here; a proof can show another one. Whether the fourth day moves on when it is a Saturday,
 * Sunday or holiday is disputed: the Bundessozialgericht leaves it (6 May 2010, B 14 AS 12/09 R, on § 37 with § 26 Abs. 3
 * SGB X), the Bundesfinanzhof moves it to the next working day (14 October 2003, IX R 68/98, on the twin § 122 AO). The later
 * day is taken, because it can only spare somebody a miss and never costs anybody a day.
 * @param isHoliday of the Land of the office
 */
export function deemedOn(method: SummonsDelivery, on: LocalDate, isHoliday: (day: LocalDate) => boolean): LocalDate {
  const day = legalDay(method, on)
  // What was handed over is there, whatever day it is.
  return day === on ? on : addWorkingDays(addDays(day, -1), 1, isHoliday)
}

/** The most summonses that fall into four weeks together with one on this day, itself included. */
export function densityOf(others: readonly LocalDate[], day: LocalDate): number {
  const near = [...others, day].filter((other) => other > addDays(day, -DENSE_DAYS) && other < addDays(day, DENSE_DAYS))
  const windows = near.filter((first) => first <= day && day < addDays(first, DENSE_DAYS))
  return Math.max(...windows.map((first) => near.filter((other) => other >= first && other < addDays(first, DENSE_DAYS)).length))
}

export function isDense(count: number): boolean {
  return count >= DENSE_COUNT
}

export type LegalText = {
  readonly kind: SummonsTextKind
  /** Name of the version as it stands in the letter. */
  readonly version: string
  readonly validFrom: LocalDate
  /** Last day; null until further notice. */
  readonly validTo: LocalDate | null
  readonly body: string
  /** Shipped as an example; the authority has to put its own in its place. */
  readonly sample: boolean
}

/**
 * The text that is in force on the day of the event (§ 65a SGB II): the authority's own before a sample, of several the
 * one that began last. Null when there is none; then nothing may be issued for that day.
 */
export function textOn(texts: readonly LegalText[], kind: SummonsTextKind, day: LocalDate): LegalText | null {
  const inForce = texts.filter((text) => text.kind === kind && text.validFrom <= day && (text.validTo === null || text.validTo >= day))
  const own = inForce.filter(({ sample }) => !sample)
  const [first, ...rest] = own.length > 0 ? own : inForce
  return first ? rest.reduce((newest, text) => (text.validFrom >= newest.validFrom ? text : newest), first) : null
}
