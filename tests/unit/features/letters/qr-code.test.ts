import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calendarCode } from '../../../../electron/features/letters/calendar-file.ts'
import { qrCode, qrSvg } from '../../../../electron/features/letters/qr-code.ts'
import { AppointmentId } from '../../../../shared/ids.ts'
import { occurrencesOf } from '../../../support/read-calendar.ts'
import { readQr } from '../../../support/read-qr.ts'

const id = AppointmentId.parse('0193a5c0-1111-7222-8333-444455556666')
const place = { street: 'Angerweg 12', postalCode: '42275', city: 'Musterstadt', phone: '0202 5550100' }
const NOW = Date.parse('2026-11-20T08:05:06.789Z')
const booked = { id, revision: 2, state: 'geplant', provisional: false } as const

test('whatever fits is read back unharmed, and what does not fit makes no code', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 300, unit: 'binary' }), (text) => {
      const code = qrCode(text)
      if (new TextEncoder().encode(text).length > 666) expect(code).toBeNull()
      else expect(code && readQr(code)).toBe(text)
    }),
    { numRuns: 40 },
  )
  expect(qrCode('x'.repeat(667))).toBeNull()
})

test.each([1, 14, 15, 26, 27, 62, 106, 122, 180, 213, 251, 331, 412, 450, 504, 560, 624, 666])('%i bytes', (length) => {
  const code = qrCode('Ü'.padEnd(length - 1, 'x').slice(0, Math.max(length - 1, 1)))
  expect(code && readQr(code)).toMatch(/^Üx*$/)
})

test('the code of a letter is the appointment: neutral, at its time over both changes of the clock, small enough to scan', () => {
  for (const [start, end, utc] of [
    ['2026-11-24T09:30', '2026-11-24T10:15', '2026-11-24T08:30 09:15'],
    ['2027-03-28T03:00', '2027-03-28T03:45', '2027-03-28T01:00 01:45'],
    ['2027-10-31T09:30', '2027-10-31T10:15', '2027-10-31T08:30 09:15'],
    ['2027-07-01T09:30', '2027-07-01T10:15', '2027-07-01T07:30 08:15'],
  ] as const) {
    const code = qrCode(calendarCode({ ...booked, start, end }, place, NOW))
    if (!code) throw new Error('no code')
    const text = readQr(code)
    expect(occurrencesOf(text, '2028-01-01')).toEqual([utc])
    expect(text).toMatch(/SUMMARY:Termin\r\nLOCATION:Angerweg 12\\, 42275 Musterstadt\r\nCONTACT:0202 5550100\r\nSEQUENCE:2/)
    expect(text).not.toMatch(/Shevchenko|Wohnung|Jobcenter|Quartierlotse/i)
    // A module of at least 0.4 mm on a code of 35 mm is read by every telephone.
    expect(35 / (code.length + 8)).toBeGreaterThan(0.4)
  }
})

test('it is drawn with its quiet zone and a name for screen readers', () => {
  const svg = qrSvg([[true]], 9, 'QR-Code')
  expect(svg).toContain('aria-label="QR-Code" width="9mm" height="9mm" viewBox="0 0 9 9"')
  expect(svg).toContain('M4 4h1v1h-1z')
})
