/** What decides when somebody is busy. Titles, places and people of an entry are not even handed to the parser. */
const KEPT = /^(UID|DTSTART|DTEND|DURATION|RRULE|RDATE|EXDATE|RECURRENCE-ID|STATUS|TRANSP|X-MICROSOFT-CDO-(BUSYSTATUS|INTENDEDSTATUS))[;:]/i

export type CalendarBlocks = { readonly zones: readonly string[]; readonly events: readonly string[]; readonly more: boolean }

/** A component that is being read: its lines, and how deep within it others are nested. */
type Open = { readonly name: string; readonly lines: string[]; depth: number }

/**
 * The time zones and entries of a calendar file, each as text of its own: one broken entry then spoils no other.
 * Null when it is no calendar file. `more` is true when it holds more than `most` entries; the rest is not read.
 */
export function calendarBlocks(text: string, most: number): CalendarBlocks | null {
  if (!/^\uFEFF?\s*BEGIN:VCALENDAR\s*$/im.test(text)) return null
  const zones: string[] = []
  const events: string[] = []
  let open: Open | null = null
  // Unfolded first (RFC 5545 3.1), because a kept property may go on over several lines.
  for (const line of text.replace(/\r?\n[ \t]/g, '').split(/\r?\n|\r/)) {
    const [, edge = '', name = ''] = /^(BEGIN|END):(\w+)\s*$/i.exec(line)?.map((part) => part.toUpperCase()) ?? []
    if (edge === 'BEGIN' && name === 'VEVENT') {
      // An entry that was never closed ends where the next one begins.
      if (open?.name === 'VEVENT') events.push(open.lines.join('\r\n'))
      open = { name, lines: [], depth: 0 }
    } else if (!open) {
      if (edge === 'BEGIN' && name === 'VTIMEZONE') open = { name, lines: [line], depth: 0 }
    } else if (edge === 'END' && name === open.name) {
      if (name === 'VEVENT') events.push(open.lines.join('\r\n'))
      else zones.push([...open.lines, line].join('\r\n'))
      open = null
    } else if (open.name === 'VTIMEZONE') open.lines.push(line)
    else if (edge === '') {
      if (open.depth === 0 && KEPT.test(line)) open.lines.push(line)
    } else open.depth += edge === 'BEGIN' ? 1 : -1
    if (events.length > most) break
  }
  if (open?.name === 'VEVENT') events.push(open.lines.join('\r\n'))
  return { zones, events: events.slice(0, most), more: events.length > most }
}
