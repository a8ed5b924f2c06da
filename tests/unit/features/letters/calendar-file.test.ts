import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { calendarCode, calendarFile } from '../../../../electron/features/letters/calendar-file.ts'
import { AppointmentId } from '../../../../shared/ids.ts'

const id = AppointmentId.parse('0193a5c0-1111-7222-8333-444455556666')
const booked = { id, revision: 1, start: '2026-11-24T09:30', end: '2026-11-24T10:15', state: 'geplant', provisional: false } as const
const place = { street: 'Angerweg 12', postalCode: '42275', city: 'Musterstadt', phone: '0202 5550100' }
const NOW = Date.parse('2026-11-20T08:05:06.789Z')

function eventOf(file: string) {
  const event = ICAL.Component.fromString(file).getFirstSubcomponent('vevent')
  if (!event) throw new Error('no VEVENT')
  return event
}

test('the file says when and where, line by line', () => {
  const lines = calendarFile(booked, place, NOW).split('\r\n')
  expect(lines.slice(0, 7)).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Termin//Kalenderdatei//DE',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VTIMEZONE',
    'TZID:Europe/Berlin',
  ])
  const uid = lines.find((line) => line.startsWith('UID:'))
  expect(uid).toMatch(/^UID:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(lines.slice(lines.indexOf('BEGIN:VEVENT'))).toEqual([
    'BEGIN:VEVENT',
    uid,
    'DTSTAMP:20261120T080506Z',
    'DTSTART;TZID=Europe/Berlin:20261124T093000',
    'DTEND;TZID=Europe/Berlin:20261124T101500',
    'SUMMARY:Termin',
    'LOCATION:Angerweg 12\\, 42275 Musterstadt',
    'CONTACT:0202 5550100',
    'SEQUENCE:1',
    'STATUS:CONFIRMED',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ])
})

test('nothing but these properties is in the event: no name, no purpose, no organiser, and the id only as a hash', () => {
  const file = calendarFile({ ...booked, ...{ personName: 'Shevchenko, Olena', purpose: 'Wohnung', siteName: 'Jobcenter' } }, place, NOW)
  expect(
    eventOf(file)
      .getAllProperties()
      .map((property) => property.name),
  ).toEqual(['uid', 'dtstamp', 'dtstart', 'dtend', 'summary', 'location', 'contact', 'sequence', 'status'])
  expect(file).not.toContain(id)
  expect(file).not.toMatch(/Shevchenko|Wohnung|Jobcenter|Quartierlotse/i)
})

test('what is only pencilled in says so in status and title, the code on paper too; agreed or off it does not', () => {
  const request = { ...booked, provisional: true }
  const told = (file: string) => [eventOf(file).getFirstPropertyValue('status'), eventOf(file).getFirstPropertyValue('summary')]
  expect(told(calendarFile(request, place, NOW))).toEqual(['TENTATIVE', 'Termin (vorläufig)'])
  expect(told(calendarFile(booked, place, NOW))).toEqual(['CONFIRMED', 'Termin'])
  expect(told(calendarFile({ ...request, state: 'abgesagt_jc' }, place, NOW))).toEqual(['CANCELLED', 'Termin'])
  expect(calendarCode(request, place, NOW)).toContain('SUMMARY:Termin (vorläufig)')
})

test('a moved appointment keeps its UID and counts up; a cancelled one says so; another appointment has another UID', () => {
  const first = eventOf(calendarFile(booked, place, NOW))
  const later = eventOf(calendarFile({ ...booked, revision: 3, state: 'abgesagt_person' }, place, NOW))
  const other = eventOf(calendarFile({ ...booked, id: AppointmentId.parse('0193a5c0-1111-7222-8333-444455556667') }, place, NOW))
  expect(later.getFirstPropertyValue('uid')).toBe(first.getFirstPropertyValue('uid'))
  expect(other.getFirstPropertyValue('uid')).not.toBe(first.getFirstPropertyValue('uid'))
  expect(later.getFirstPropertyValue('sequence')).toBe(3)
  expect(later.getFirstPropertyValue('status')).toBe('CANCELLED')
})

test('a site without address and telephone leaves them out instead of naming the house', () => {
  const event = eventOf(calendarFile(booked, { street: '', postalCode: '', city: '', phone: '' }, NOW))
  expect([event.hasProperty('location'), event.hasProperty('contact')]).toEqual([false, false])
})

test('long and non-Latin addresses are folded at 75 octets and read back unharmed', () => {
  const street = 'Straße der Völkerverständigung; Haus „Оленка“, Aufgang 3 hinten, Klingel «Ґалаґан», \\ zweiter Hof rechts 🌻'
  const file = calendarFile(booked, { ...place, street }, NOW)
  const widths = file.split('\r\n').map((line) => Buffer.byteLength(line))
  expect(Math.max(...widths)).toBe(75)
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  expect(eventOf(file).getFirstPropertyValue('location')).toBe(`${street}, 42275 Musterstadt`)
})

test.each([
  ['2026-03-29T01:30', '2026-03-29T00:30:00.000Z'],
  ['2026-03-29T03:00', '2026-03-29T01:00:00.000Z'],
  ['2026-07-01T09:00', '2026-07-01T07:00:00.000Z'],
  ['2026-10-25T03:30', '2026-10-25T02:30:00.000Z'],
  ['2026-11-24T09:30', '2026-11-24T08:30:00.000Z'],
])('the time zone in the file puts %s at %s', (start, moment) => {
  const calendar = ICAL.Component.fromString(calendarFile({ ...booked, start, end: start }, place, NOW))
  const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone') ?? '')
  const value = calendar.getFirstSubcomponent('vevent')?.getFirstPropertyValue('dtstart')
  if (!(value instanceof ICAL.Time)) throw new Error('no DTSTART')
  value.zone = zone
  expect(value.toJSDate().toISOString()).toBe(moment)
})
