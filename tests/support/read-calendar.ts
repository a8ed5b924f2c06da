import ICAL from 'ical.js'

const wall = (time: ICAL.Time) => time.toString().slice(0, 16)

/** Every time a calendar program would show from a file, `day and begin` and end, up to a day; rules, exceptions and moved ones resolved by ical.js. */
export function occurrencesOf(file: string, lastDay: string): string[] {
  const calendar = ICAL.Component.fromString(file)
  const events = calendar.getAllSubcomponents('vevent').map((part) => new ICAL.Event(part))
  const found: string[] = []
  for (const event of events.filter((each) => !each.isRecurrenceException())) {
    for (const other of events) if (other.isRecurrenceException() && other.uid === event.uid) event.relateException(other)
    const steps = event.iterator()
    // Past the last day one may still have been moved back before it.
    for (let next = steps.next(); next && wall(next).slice(0, 10) <= lastDay; next = steps.next()) {
      const { startDate, endDate } = event.getOccurrenceDetails(next)
      found.push(`${wall(startDate)} ${wall(endDate).slice(11)}`)
    }
  }
  return found.sort()
}
