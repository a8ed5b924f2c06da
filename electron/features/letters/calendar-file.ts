import { createHash } from 'node:crypto'
import ICAL from 'ical.js'
import { isCancelled } from '../../../shared/appointment-states.ts'
import type { Appointment } from '../../../shared/contract/appointments.ts'
import type { Site } from '../../../shared/contract/drop-in.ts'
import { toInstant } from '../../../shared/dates.ts'

const ZONE = 'Europe/Berlin'

// ical.js counts the blank of a continuation line on top of its limit; RFC 5545 3.1 counts it in (75 octets).
ICAL.foldLength = 74

/** The rules of the European Union since 1996, as a calendar without its own time zone data needs them. */
const TIME_ZONE = [
  'vtimezone',
  [['tzid', {}, 'text', ZONE]],
  [
    changeover('daylight', { on: '1996-03-31T02:00:00', from: '+01:00', to: '+02:00', name: 'CEST', month: 3 }),
    changeover('standard', { on: '1996-10-27T03:00:00', from: '+02:00', to: '+01:00', name: 'CET', month: 10 }),
  ],
]

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

/** Stays the same over all changes of the appointment, and tells nothing: a UUIDv8 (RFC 9562) out of a hash of the id. */
function uidOf(id: string): string {
  const hex = createHash('sha256').update(`calendar:${id}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

function addressOf({ street, postalCode, city }: Place): string {
  return [street, `${postalCode} ${city}`.trim()].filter((part) => part !== '').join(', ')
}

type Place = Pick<Site, 'street' | 'postalCode' | 'city' | 'phone'>
type Booked = Pick<Appointment, 'id' | 'revision' | 'start' | 'end' | 'state'>

/**
 * Calendar file of an appointment (RFC 5545), to be read by whoever shares the person's calendar: it says "Termin",
 * when, at which address and a number to call, and nothing of name, office or purpose. For the same reason it has no
 * ORGANIZER and not the name of the site. A changed appointment carries the same UID and a higher SEQUENCE, a cancelled
 * one says so.
 * `now` is in milliseconds since 1970 (UTC).
 */
export function calendarFile(appointment: Booked, place: Place, now: number): string {
  const address = addressOf(place)
  const event = [
    ['uid', {}, 'text', uidOf(appointment.id)],
    ['dtstamp', {}, 'date-time', `${toInstant(now).slice(0, 19)}Z`],
    ['dtstart', { tzid: ZONE }, 'date-time', `${appointment.start}:00`],
    ['dtend', { tzid: ZONE }, 'date-time', `${appointment.end}:00`],
    ['summary', {}, 'text', 'Termin'],
    ...(address === '' ? [] : [['location', {}, 'text', address]]),
    ...(place.phone ? [['contact', {}, 'text', place.phone]] : []),
    ['sequence', {}, 'integer', appointment.revision],
    ['status', {}, 'text', isCancelled(appointment.state) ? 'CANCELLED' : 'CONFIRMED'],
  ]
  const calendar = [
    'vcalendar',
    [
      ['version', {}, 'text', '2.0'],
      ['prodid', {}, 'text', '-//Termin//Kalenderdatei//DE'],
      ['calscale', {}, 'text', 'GREGORIAN'],
      ['method', {}, 'text', 'PUBLISH'],
    ],
    [TIME_ZONE, ['vevent', event, []]],
  ]
  return ICAL.stringify(calendar)
}
