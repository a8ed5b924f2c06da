import { isCancelled } from '../../../shared/appointment-states.ts'
import type { Appointment } from '../../../shared/contract/appointments.ts'
import type { Site } from '../../../shared/contract/drop-in.ts'
import { toInstant } from '../../../shared/dates.ts'
import { calendarText, eventText, uidOf, ZONE } from '../calendar-text.ts'
import { momentOf } from '../occurrences.ts'
import type { AppointmentRow } from './rows.ts'

function addressOf({ street, postalCode, city }: Place): string {
  return [street, `${postalCode} ${city}`.trim()].filter((part) => part !== '').join(', ')
}

type Place = Pick<Site, 'street' | 'postalCode' | 'city' | 'phone'>
/** Where an appointment takes place. */
export function placeOf({ siteStreet, sitePostalCode, siteCity, sitePhone }: AppointmentRow): Place {
  return { street: siteStreet, postalCode: sitePostalCode, city: siteCity, phone: sitePhone }
}

type Booked = Pick<Appointment, 'id' | 'revision' | 'start' | 'end' | 'state' | 'provisional'>

const utc = (ms: number) => `${toInstant(ms).slice(0, 19)}Z`

/** A request the branch has not agreed to yet is only pencilled in. */
function statusOf({ state, provisional }: Booked): string {
  if (isCancelled(state)) return 'CANCELLED'
  return provisional ? 'TENTATIVE' : 'CONFIRMED'
}

/** Telephones show no status, so what is only pencilled in says so. */
function summaryOf(booked: Booked): string {
  return statusOf(booked) === 'TENTATIVE' ? 'Termin (vorläufig)' : 'Termin'
}

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
    ['dtstamp', {}, 'date-time', utc(now)],
    ['dtstart', { tzid: ZONE }, 'date-time', `${appointment.start}:00`],
    ['dtend', { tzid: ZONE }, 'date-time', `${appointment.end}:00`],
    ['summary', {}, 'text', summaryOf(appointment)],
    ...(address === '' ? [] : [['location', {}, 'text', address]]),
    ...(place.phone ? [['contact', {}, 'text', place.phone]] : []),
    ['sequence', {}, 'integer', appointment.revision],
    ['status', {}, 'text', statusOf(appointment)],
  ]
  return calendarText({ product: 'Termin//Kalenderdatei', events: [event] })
}

/**
 * The same event for a QR code on paper, as small as it can be: moments in UTC instead of a time zone with its rules, and
 * no status. It carries the UID of the file, so that a later change finds it.
 */
export function calendarCode(appointment: Booked, place: Place, now: number): string {
  const address = addressOf(place)
  return eventText([
    ['uid', {}, 'text', uidOf(appointment.id)],
    ['dtstamp', {}, 'date-time', utc(now)],
    ['dtstart', {}, 'date-time', utc(momentOf(appointment.start))],
    ['dtend', {}, 'date-time', utc(momentOf(appointment.end))],
    ['summary', {}, 'text', summaryOf(appointment)],
    ...(address === '' ? [] : [['location', {}, 'text', address]]),
    ...(place.phone ? [['contact', {}, 'text', place.phone]] : []),
    ['sequence', {}, 'integer', appointment.revision],
  ])
}
