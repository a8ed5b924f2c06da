import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type LocalDate } from '../../../shared/dates.ts'
import { addWorkingDays } from '../../../shared/working-days.ts'

const weekday = (day: LocalDate) => new Date(`${day}T00:00:00Z`).getUTCDay()
const CHRISTMAS = ['2026-12-25', '2026-12-26', '2027-01-01']

test.each([
  ['2026-11-24', 5, '2026-12-01'],
  ['2026-11-27', 1, '2026-11-30'],
  ['2026-11-28', 1, '2026-11-30'],
  ['2026-11-29', 5, '2026-12-04'],
  ['2026-11-24', 0, '2026-11-24'],
  ['2026-12-23', 5, '2026-12-30'],
] as const)('%s and %i working days', (from, days, due) => {
  expect(addWorkingDays(from, days)).toBe(due)
})

test('holidays do not count', () => {
  const isHoliday = (day: LocalDate) => CHRISTMAS.includes(day)
  expect(addWorkingDays('2026-12-23', 5, isHoliday)).toBe('2026-12-31')
  expect(addWorkingDays('2026-12-30', 2, isHoliday)).toBe('2027-01-04')
})

test('between two days lie exactly so many working days, and the last one is one', () => {
  const start = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2024-01-01', days))
  const holidays = fc.uniqueArray(fc.integer({ min: 1, max: 20 }), { maxLength: 6 })
  fc.assert(
    fc.property(start, fc.integer({ min: 1, max: 10 }), holidays, (from, days, offsets) => {
      const free = offsets.map((offset) => addDays(from, offset))
      const isHoliday = (day: LocalDate) => free.includes(day)
      const works = (day: LocalDate) => weekday(day) % 6 !== 0 && !isHoliday(day)
      const due = addWorkingDays(from, days, isHoliday)
      let counted = 0
      for (let day = addDays(from, 1); day <= due; day = addDays(day, 1)) counted += Number(works(day))
      expect(counted).toBe(days)
      expect(works(due)).toBe(true)
      // Without a calendar the deadline is never later.
      expect(addWorkingDays(from, days) <= due).toBe(true)
    }),
  )
})
