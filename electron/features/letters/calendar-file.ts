import { isCancelled } from '../../../shared/appointment-states.ts'
import type { Appointment } from '../../../shared/contract/appointments.ts'
import type { Site } from '../../../shared/contract/drop-in.ts'
import { type LocalDateTime, toInstant } from '../../../shared/dates.ts'
import { type CalendarEvent, calendarText, eventText, uidOf, ZONE } from '../calendar-text.ts'
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

export const PRODUCT = 'Termin//Kalenderdatei'
export const utc = (ms: number) => `${toInstant(ms).slice(0, 19)}Z`

/** A request the branch has not agreed to yet is only pencilled in. */
function statusOf({ state, provisional }: Pick<Booked, 'state' | 'provisional'>): string {
  if (isCancelled(state)) return 'CANCELLED'
  return provisional ? 'TENTATIVE' : 'CONFIRMED'
}

/** Telephones show no status, so what is only pencilled in says so. */
function summaryOf(booked: Pick<Booked, 'state' | 'provisional'>): string {
  return statusOf(booked) === 'TENTATIVE' ? 'Termin (vorläufig)' : 'Termin'
}

type Marks = { readonly uid: string; readonly sequence: number; readonly now: number }
/** One event with its wall times; further properties come from whoever makes a series of it. */
export function eventOf(booked: Omit<Booked, 'id' | 'revision'>, place: Place, { uid, sequence, now }: Marks): CalendarEvent {
  const address = addressOf(place)
  return [
    ['uid', {}, 'text', uid],
    ['dtstamp', {}, 'date-time', utc(now)],
    at('dtstart', booked.start),
    at('dtend', booked.end),
    ['summary', {}, 'text', summaryOf(booked)],
    ...(address === '' ? [] : [['location', {}, 'text', address]]),
    ...(place.phone ? [['contact', {}, 'text', place.phone]] : []),
    ['sequence', {}, 'integer', sequence],
    ['status', {}, 'text', statusOf(booked)],
  ]
}

/** A property that is a wall time in Berlin. */
export function at(name: string, wall: LocalDateTime): readonly unknown[] {
  return [name, { tzid: ZONE }, 'date-time', `${wall}:00`]
}

/**
 * Calendar file of an appointment (RFC 5545), to be read by whoever shares the person's calendar: it says "Termin",
 * when, at which address and a number to call, and nothing of name, office or purpose. For the same reason it has no
 * ORGANIZER and not the name of the site. A changed appointment carries the same UID and a higher SEQUENCE, a cancelled
 * one says so.
 * `now` is in milliseconds since 1970 (UTC).
 */
export function calendarFile(appointment: Booked, place: Place, now: number): string {
  const event = eventOf(appointment, place, { uid: uidOf(appointment.id), sequence: appointment.revision, now })
  return calendarText({ product: PRODUCT, events: [event] })
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
