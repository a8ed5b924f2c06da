import { createHash } from 'node:crypto'
import ICAL from 'ical.js'

export const ZONE = 'Europe/Berlin'

// ical.js counts the blank of a continuation line on top of its limit; RFC 5545 3.1 counts it in (75 octets).
ICAL.foldLength = 74

/** The rules of the European Union since 1996, as a calendar without its own time zone data needs them (RFC 7265). */
export function timeZone(id: string) {
  return [
    'vtimezone',
    [['tzid', {}, 'text', id]],
    [
      changeover('daylight', { on: '1996-03-31T02:00:00', from: '+01:00', to: '+02:00', name: 'CEST', month: 3 }),
      changeover('standard', { on: '1996-10-27T03:00:00', from: '+02:00', to: '+01:00', name: 'CET', month: 10 }),
    ],
  ]
}

type Changeover = { on: string; from: string; to: string; name: string; month: number }

function changeover(kind: string, { on, from, to, name, month }: Changeover) {
  return [
    kind,
    [
      ['dtstart', {}, 'date-time', on],
      ['tzoffsetfrom', {}, 'utc-offset', from],
      ['tzoffsetto', {}, 'utc-offset', to],
      ['tzname', {}, 'text', name],
      ['rrule', {}, 'recur', { freq: 'YEARLY', bymonth: month, byday: '-1SU' }],
    ],
    [],
  ]
}

/**
 * Value of an RRULE (RFC 7265) out of one that the app writes.
 * @param until last moment in UTC: with a zone on DTSTART the end has to be one (RFC 5545 3.3.10)
 */
export function recurOf(rule: string, until: string | null): Record<string, unknown> {
  const parts = Object.fromEntries(rule.split(';').map((part) => part.split('=')))
  return {
    freq: parts.FREQ,
    ...(parts.INTERVAL ? { interval: Number(parts.INTERVAL) } : {}),
    byday: parts.BYDAY.split(','),
    ...(until === null ? {} : { until }),
  }
}

/** Stays the same over all changes of what it is about, and tells nothing: a UUIDv8 (RFC 9562) out of a hash of the id. */
export function uidOf(id: string): string {
  const hex = createHash('sha256').update(`calendar:${id}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** Properties of a VEVENT in the form of RFC 7265 (jCal). */
export type CalendarEvent = readonly (readonly unknown[])[]

/**
 * A calendar file (RFC 5545) with the time zone its wall times are in.
 * @param product what made it, for PRODID; names neither office nor program where the file may be seen by anybody
 */
export function calendarText({ product, events }: { readonly product: string; readonly events: readonly CalendarEvent[] }): string {
  return ICAL.stringify([
    'vcalendar',
    [
      ['version', {}, 'text', '2.0'],
      ['prodid', {}, 'text', `-//${product}//DE`],
      ['calscale', {}, 'text', 'GREGORIAN'],
      ['method', {}, 'text', 'PUBLISH'],
    ],
    [timeZone(ZONE), ...events.map((event) => ['vevent', event, []])],
  ])
}

/** The smallest valid calendar around one event whose times are in UTC. */
export function eventText(event: CalendarEvent): string {
  const product = [
    ['version', {}, 'text', '2.0'],
    ['prodid', {}, 'text', '-//T//DE'],
  ]
  return ICAL.stringify(['vcalendar', product, [['vevent', event, []]]])
}
