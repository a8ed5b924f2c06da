import { expect, test } from 'vitest'
import { typedDay } from '../../../../renderer/components/day-input.tsx'

test.each([
  ['24.11.2026', '2026-11-24'],
  ['Di, 24.11.2026', '2026-11-24'],
  ['1.2.27', '2027-02-01'],
  ['24.12.', '2026-12-24'],
  ['1. 2.', '2027-02-01'],
  ['24.11.', '2026-11-24'],
  ['31.02.2027', null],
  ['morgen', null],
  ['', null],
])('%s', (text, day) => {
  expect(typedDay(text, '2026-11-24')).toBe(day)
})
