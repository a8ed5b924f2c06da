import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readBusy } from '../../../../electron/features/busy/read-busy.ts'
import { calendarText } from '../../../../electron/features/calendar-text.ts'
import { createApp } from '../../../support/app.ts'

const FROM = '2026-11-24'
const UNTIL = '2027-11-25'

const event = (...lines: string[]) => ['BEGIN:VEVENT', `UID:${lines.join('')}`, ...lines, 'END:VEVENT'].join('\r\n')
const file = (...parts: string[]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...parts, 'END:VCALENDAR', ''].join('\r\n')
const read = (...parts: string[]) => readBusy(file(...parts), FROM, UNTIL)
const BERLIN = (name: string, at: string) => `${name};TZID=Europe/Berlin:${at}`
const spans = (...parts: string[]) => read(...parts).spans.map(({ start, end }) => `${start} ${end}`)

const NEW_YORK = `BEGIN:VTIMEZONE
TZID:Eastern Standard Time
BEGIN:STANDARD
DTSTART:16010101T020000
TZOFFSETFROM:-0400
TZOFFSETTO:-0500
RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:-0500
TZOFFSETTO:-0400
RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE`

test.each<[string, string[], string]>([
  ['in Berlin', [BERLIN('DTSTART', '20261201T090000'), BERLIN('DTEND', '20261201T100000')], '2026-12-01T09:00 2026-12-01T10:00'],
  ['in UTC, in winter', ['DTSTART:20261201T090000Z', 'DTEND:20261201T100000Z'], '2026-12-01T10:00 2026-12-01T11:00'],
  ['in UTC, in summer', ['DTSTART:20270701T090000Z', 'DTEND:20270701T100000Z'], '2027-07-01T11:00 2027-07-01T12:00'],
  [
    'as Outlook names the zone',
    ['DTSTART;TZID=W. Europe Standard Time:20261201T090000', 'DURATION:PT45M'],
    '2026-12-01T09:00 2026-12-01T09:45',
  ],
  ['without a zone', ['DTSTART:20261201T090000', 'DTEND:20261201T093000'], '2026-12-01T09:00 2026-12-01T09:30'],
  ['all day', ['DTSTART;VALUE=DATE:20261201', 'DTEND;VALUE=DATE:20261203'], '2026-12-01T00:00 2026-12-03T00:00'],
  ['elsewhere', ['DTSTART;TZID=Eastern Standard Time:20261201T090000', 'DURATION:PT1H'], '2026-12-01T15:00 2026-12-01T16:00'],
  [
    'elsewhere, where summer time begins earlier',
    ['DTSTART;TZID=Eastern Standard Time:20270320T090000', 'DURATION:PT1H'],
    '2027-03-20T14:00 2027-03-20T15:00',
  ],
])('a time %s', (_, lines, expected) => {
  expect(spans(NEW_YORK, event(...lines))).toEqual([expected])
})

test.each<[string, string[], string]>([
  ['free', [BERLIN('DTSTART', '20261201T090000'), 'DURATION:PT1H', 'TRANSP:TRANSPARENT'], 'free'],
  ['free in Outlook', [BERLIN('DTSTART', '20261201T090000'), 'DURATION:PT1H', 'X-MICROSOFT-CDO-BUSYSTATUS:FREE'], 'free'],
  ['called off', [BERLIN('DTSTART', '20261201T090000'), 'DURATION:PT1H', 'STATUS:CANCELLED'], 'cancelled'],
  ['without beginning', ['DTEND:20261201T090000'], 'no_time'],
  ['without length', [BERLIN('DTSTART', '20261201T090000'), BERLIN('DTEND', '20261201T090000')], 'no_time'],
  ['that ends before it begins', [BERLIN('DTSTART', '20261201T090000'), BERLIN('DTEND', '20261201T080000')], 'no_time'],
  ['past', [BERLIN('DTSTART', '20261123T090000'), 'DURATION:PT1H'], 'outside'],
  ['too far ahead', [BERLIN('DTSTART', '20281123T090000'), 'DURATION:PT1H'], 'outside'],
  ['in a zone nobody knows', ['DTSTART;TZID=Mars/Olympus:20261201T090000', 'DURATION:PT1H'], 'unknown_zone'],
  ['every second for ever', [BERLIN('DTSTART', '20261201T090000'), 'DURATION:PT1S', 'RRULE:FREQ=SECONDLY'], 'endless'],
  ['with a nonsense rule', [BERLIN('DTSTART', '20261201T090000'), 'DURATION:PT1H', 'RRULE:FREQ=SOMETIMES'], 'unreadable'],
  ['with a nonsense time', ['DTSTART:tomorrow', 'DURATION:PT1H'], 'unreadable'],
])('an entry %s is named and spoils no other', (_, lines, reason) => {
  const good = event(BERLIN('DTSTART', '20261202T090000'), 'DURATION:PT1H')
  expect(read(good, event(...lines), good.replaceAll('1202', '1203'))).toMatchObject({
    entries: 3,
    spans: [{ start: '2026-12-02T09:00' }, { start: '2026-12-03T09:00' }],
    skipped: [{ entry: 2, reason }],
  })
})

test('a recurring entry keeps its wall time over both changes of the clock, without what was left out, moved or called off', () => {
  const weekly = (more: string[] = []) =>
    ['BEGIN:VEVENT', 'UID:w', BERLIN('DTSTART', '20200107T080000'), BERLIN('DTEND', '20200107T090000'), ...more, 'END:VEVENT'].join('\r\n')
  const exception = (at: string, ...more: string[]) =>
    ['BEGIN:VEVENT', 'UID:w', BERLIN('RECURRENCE-ID', at), ...more, 'END:VEVENT'].join('\r\n')
  const found = spans(
    // The first day left out is none of the rule; ical.js would overlook the second one after it.
    weekly(['RRULE:FREQ=WEEKLY;UNTIL=20270406T060000Z', BERLIN('EXDATE', '20270310T080000'), BERLIN('EXDATE', '20270316T080000')]),
    exception('20270323T080000', BERLIN('DTSTART', '20270325T140000'), 'DURATION:PT1H'),
    exception('20270330T080000', BERLIN('DTSTART', '20270330T080000'), 'DURATION:PT1H', 'STATUS:CANCELLED'),
  ).filter((span) => span >= '2027-03-01')
  expect(found).toEqual([
    '2027-03-02T08:00 2027-03-02T09:00',
    '2027-03-09T08:00 2027-03-09T09:00',
    '2027-03-25T14:00 2027-03-25T15:00',
    '2027-04-06T08:00 2027-04-06T09:00',
  ])
})

test('overlapping times become one', () => {
  const at = (from: string, minutes: number) => event(BERLIN('DTSTART', `20261201T${from}00`), `DURATION:PT${minutes}M`)
  expect(spans(at('0900', 60), at('0930', 60), at('1030', 15), at('1200', 15))).toEqual([
    '2026-12-01T09:00 2026-12-01T10:45',
    '2026-12-01T12:00 2026-12-01T12:15',
  ])
})

test('folded lines, broken ones, reminders within and an entry that is never closed do no harm', () => {
  const text = file(
    'BEGIN:VEVENT\r\nDTSTART;TZID=Europe/\r\n Berlin:20261201T090000\r\nDURATION:PT1H\r\nBEGIN:VALARM\r\nDURATION:PT5H\r\nEND:VALARM\r\nthis line is broken\r\nEND:VEVENT',
    'BEGIN:VEVENT\r\nDTSTART:20261202T090000\r\nDURATION:PT1H',
    'BEGIN:VEVENT\r\nDTSTART:20261203T090000\r\nDURATION:PT1H',
  )
  expect(readBusy(text, FROM, UNTIL)).toMatchObject({ entries: 3, skipped: [], spans: [{ end: '2026-12-01T10:00' }, {}, {}] })
})

test('of 6,000 entries the first 5,000 are taken and the rest is named', () => {
  const many = Array.from({ length: 6_000 }, (_, index) =>
    event(`DTSTART:20261201T${String(index % 24).padStart(2, '0')}0000`, 'DURATION:PT1M', `COMMENT:${index}`),
  )
  const found = read(...many)
  expect(found.entries).toBe(5_000)
  expect(found.skipped).toEqual([{ entry: 5_001, reason: 'too_many' }])
  expect(found.spans).toHaveLength(24)
})

test('what is no calendar file is refused, whatever it is', () => {
  for (const text of ['', 'Betreff;Beginnt am', '%PDF-1.7', 'BEGIN:VCARD\r\nEND:VCARD']) {
    expect(() => readBusy(text, FROM, UNTIL)).toThrow('import_unreadable')
  }
  fc.assert(
    fc.property(fc.string(), fc.string(), (name, value) => {
      const { spans: found } = read(event(`${name}:${value}`, BERLIN('DTSTART', '20261201T090000'), 'DURATION:PT1H'))
      expect(found.length).toBeLessThanOrEqual(1)
    }),
  )
})

test('what this app writes it reads back at the same times, around both changes of the clock', () => {
  const starts = ['2026-12-01T09:30', '2027-03-28T01:30', '2027-03-28T03:00', '2027-03-29T08:00', '2027-10-31T03:30', '2027-11-01T08:00']
  const at = (name: string, time: string) => [name, { tzid: 'Europe/Berlin' }, 'date-time', `${time}:00`]
  const events = starts.map((start, index) => [
    ['uid', {}, 'text', `${index}`],
    at('dtstart', start),
    ['duration', {}, 'duration', 'PT15M'],
  ])
  expect(readBusy(calendarText({ product: 'x', events }), FROM, UNTIL).spans.map(({ start }) => start)).toEqual(starts)
})

test('a chosen file replaces the times taken earlier; nothing of titles, places or people is kept', async () => {
  const app = createApp()
  const path = join(app.folder, 'outlook.ics')
  app.host.answers.file = path
  const secret = ['SUMMARY:Gespräch Frau Müller', 'LOCATION:Raum 3', 'DESCRIPTION:vertraulich', 'ATTENDEE:mailto:a@example.org']
  writeFileSync(path, file(event(BERLIN('DTSTART', '20261201T090000'), 'DURATION:PT1H', ...secret)))
  expect(await app.call('busy', 'take', {})).toEqual({ done: true, entries: 1, times: 1, skipped: [], left: 0 })
  expect(await app.call('busy', 'own', { from: '2026-12-01', to: '2026-12-01' })).toEqual([
    { start: '2026-12-01T09:00', end: '2026-12-01T10:00' },
  ])
  const stored = JSON.stringify([
    app.store.db.prepare('SELECT * FROM busy_time').all(),
    app.store.db.prepare("SELECT * FROM change_log WHERE table_name = 'busy_time'").all(),
  ])
  expect(stored).not.toMatch(/Müller|Raum|vertraulich|example/)
  writeFileSync(path, 'nothing')
  expect(await app.reply('busy', 'take', {})).toEqual({
    ok: false,
    error: { code: 'import_unreadable', fields: { source: 'no_calendar' } },
  })
  expect(await app.call('busy', 'own', { from: '2026-12-01', to: '2026-12-01' })).toHaveLength(1)
  writeFileSync(path, file())
  await app.call('busy', 'take', {})
  expect(await app.call('busy', 'own', { from: '2026-12-01', to: '2026-12-01' })).toEqual([])
  app.host.answers.file = null
  expect(await app.call('busy', 'take', {})).toMatchObject({ done: false })
  app.close()
})
