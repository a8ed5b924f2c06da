import ICAL from 'ical.js'
import type { BUSY_SKIPS } from '../../../shared/contract/busy.ts'
import { type LocalDate, toLocalDateTime } from '../../../shared/dates.ts'
import { AppError } from '../../../shared/result.ts'
import { timeZone, ZONE } from '../calendar-text.ts'
import { calendarBlocks } from './calendar-blocks.ts'
import type { BusySpan } from './repository.ts'

type Skip = (typeof BUSY_SKIPS)[number]
type Entry = { readonly number: number; readonly event: ICAL.Event; readonly uid: string; readonly replaces: number | null }
export type BusyFound = {
  readonly entries: number
  readonly spans: readonly BusySpan[]
  readonly skipped: readonly { entry: number; reason: Skip }[]
}

const MOST_ENTRIES = 5_000
/** Steps of recurrence rules: of one entry (a daily one over 50 years), and of all together. */
const MOST_STEPS = 20_000
const ALL_STEPS = 300_000
const MOST_SPANS = 20_000

/** Names for the time of Berlin, as Outlook and others write them. */
const LIKE_BERLIN = [
  ZONE,
  'W. Europe Standard Time',
  'Central Europe Standard Time',
  'Central European Standard Time',
  'Romance Standard Time',
]

class Skipped extends Error {
  readonly reason: Skip

  constructor(reason: Skip) {
    super(reason)
    this.reason = reason
  }
}

/** Wall time in Berlin. Without a zone it is meant as it is read on the clock here. */
function wallOf(time: ICAL.Time): string {
  const asWritten = time.isDate || time.zone.tzid === 'floating' || LIKE_BERLIN.includes(time.zone.tzid)
  if (!asWritten) return toLocalDateTime(time.toUnixTime() * 1000)
  return time.isDate ? `${time.toString().slice(0, 10)}T00:00` : time.toString().slice(0, 16)
}

function calendarWith(zones: readonly string[]): ICAL.Component {
  const calendar = new ICAL.Component('vcalendar')
  for (const name of LIKE_BERLIN) calendar.addSubcomponent(new ICAL.Component(timeZone(name)))
  for (const zone of zones) {
    try {
      const component = ICAL.Component.fromString(zone)
      if (!LIKE_BERLIN.includes(String(component.getFirstPropertyValue('tzid')))) calendar.addSubcomponent(component)
    } catch {
      // Entries in this zone are then named as skipped.
    }
  }
  return calendar
}

function wordOf(component: ICAL.Component, name: string): string {
  const value = component.getFirstPropertyValue(name)
  return typeof value === 'string' ? value.toUpperCase() : ''
}

function entryOf(block: string, number: number, calendar: ICAL.Component): Entry {
  const component = readable(`BEGIN:VEVENT\r\n${block}\r\nEND:VEVENT`)
  calendar.addSubcomponent(component)
  for (const name of ['dtstart', 'dtend', 'recurrence-id']) {
    const zone = component.getFirstProperty(name)?.getFirstParameter('tzid')
    if (zone && !calendar.getTimeZoneByID(zone)) throw new Skipped('unknown_zone')
  }
  if (!(component.getFirstPropertyValue('dtstart') instanceof ICAL.Time)) throw new Skipped('no_time')
  const replaced = component.getFirstPropertyValue('recurrence-id')
  const uid = String(component.getFirstPropertyValue('uid') ?? `entry ${number}`)
  return { number, event: new ICAL.Event(component), uid, replaces: replaced instanceof ICAL.Time ? replaced.toUnixTime() : null }
}

function readable(text: string): ICAL.Component {
  try {
    return ICAL.Component.fromString(text)
  } catch {
    throw new Skipped('unreadable')
  }
}

/** Free and called-off entries take no time; Outlook says it in a property of its own. */
function refuseFree({ component }: ICAL.Event): void {
  if (wordOf(component, 'status') === 'CANCELLED') throw new Skipped('cancelled')
  const busyStatus = wordOf(component, 'x-microsoft-cdo-busystatus')
  if (busyStatus === 'FREE' || (busyStatus === '' && wordOf(component, 'transp') === 'TRANSPARENT')) throw new Skipped('free')
}

type Limits = { readonly from: string; readonly until: string; steps: number }

/** Times of an entry within the limits, without days that are left out (EXDATE) or stand in the file on their own. */
function spansOf({ event, replaces }: Entry, replaced: ReadonlySet<number>, limits: Limits): BusySpan[] {
  const { startDate, endDate, component } = event
  const length = endDate.subtractDateTz(startDate)
  if (length.toSeconds() <= 0) throw new Skipped('no_time')
  const at = (start: ICAL.Time): BusySpan => {
    const end = start.clone()
    end.addDuration(length)
    return { start: wallOf(start), end: wallOf(end) }
  }
  const within = ({ start, end }: BusySpan) => start < limits.until && end > limits.from
  if (replaces !== null || !event.isRecurring()) return [at(startDate)].filter(within)

  const leftOut = component.getAllProperties('exdate').flatMap((property) => property.getValues().map(String))
  // Left out here and not by ical.js, which overlooks every EXDATE after one the rule does not have.
  component.removeAllProperties('exdate')
  const isOut = (time: ICAL.Time) =>
    leftOut.some((each) => each === time.toString() || each === time.toString().slice(0, 10) || each === `${utc(time)}Z`)
  const spans: BusySpan[] = []
  const expansion = new ICAL.RecurExpansion({ component, dtstart: startDate })
  for (let steps = 0; ; steps += 1) {
    if (steps > MOST_STEPS) throw new Skipped('endless')
    limits.steps += 1
    if (limits.steps > ALL_STEPS) throw new Skipped('too_many')
    const time = expansion.next()
    if (!time) return spans
    const span = at(time)
    if (span.start >= limits.until) return spans
    if (within(span) && !replaced.has(time.toUnixTime()) && !isOut(time)) spans.push(span)
  }
}

const utc = (time: ICAL.Time) => time.convertToZone(ICAL.Timezone.utcTimezone).toString().replace(/Z$/, '')

/** Overlapping and touching times become one: whatever was on, the person is busy. */
function merged(spans: readonly BusySpan[]): BusySpan[] {
  const result: { start: string; end: string }[] = []
  for (const { start, end } of [...spans].sort((one, other) => (one.start < other.start ? -1 : 1))) {
    const last = result.at(-1)
    if (last && start <= last.end) last.end = end > last.end ? end : last.end
    else result.push({ start, end })
  }
  return result
}

/**
 * When somebody is busy by a calendar file (RFC 5545), from one day to the day before `until`, as wall times in Berlin.
 * Whatever cannot be used is named by its place in the file and left out. Errors: `import_unreadable` for no calendar file.
 */
export function readBusy(text: string, from: LocalDate, until: LocalDate): BusyFound {
  const blocks = calendarBlocks(text, MOST_ENTRIES)
  if (!blocks) throw new AppError('import_unreadable', { fields: { source: 'no_calendar' } })
  const calendar = calendarWith(blocks.zones)
  const skipped: { entry: number; reason: Skip }[] = blocks.more ? [{ entry: MOST_ENTRIES + 1, reason: 'too_many' }] : []
  const attempt = <Value>(entry: number, work: () => Value): Value | null => {
    try {
      return work()
    } catch (error) {
      // What ical.js throws on nonsense within an entry has no types of its own.
      skipped.push({ entry, reason: error instanceof Skipped ? error.reason : 'unreadable' })
      return null
    }
  }
  const entries = blocks.events.flatMap((block, index) => attempt(index + 1, () => entryOf(block, index + 1, calendar)) ?? [])
  const replaced = new Map<string, Set<number>>()
  for (const { uid, replaces } of entries) {
    if (replaces !== null) replaced.set(uid, (replaced.get(uid) ?? new Set()).add(replaces))
  }
  const limits: Limits = { from: `${from}T00:00`, until: `${until}T00:00`, steps: 0 }
  const spans: BusySpan[] = []
  for (const entry of entries) {
    const found = attempt(entry.number, () => {
      refuseFree(entry.event)
      const times = spansOf(entry, replaced.get(entry.uid) ?? new Set(), limits)
      if (times.length === 0) throw new Skipped('outside')
      if (spans.length + times.length > MOST_SPANS) throw new Skipped('too_many')
      return times
    })
    spans.push(...(found ?? []))
  }
  return { entries: blocks.events.length, spans: merged(spans), skipped: skipped.sort((one, other) => one.entry - other.entry) }
}
