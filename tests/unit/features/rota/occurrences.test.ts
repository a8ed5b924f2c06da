import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { firstDayOf, momentOf, ruleDays } from '../../../../electron/features/occurrences.ts'
import { holidayOn, publicHolidays } from '../../../../electron/features/rota/public-holidays.ts'
import { shippedSchoolHolidays } from '../../../../electron/features/rota/shipped-school-holidays.ts'
import { addDays, toLocalDateTime } from '../../../../shared/dates.ts'
import { LAENDER } from '../../../../shared/laender.ts'
import { NTHS, RHYTHMS, toRule, WEEKDAYS } from '../../../../shared/rota-rule.ts'

const span = (rule: string, firstDay = '2026-01-01', lastDay: string | null = null) => ({ rule, firstDay, lastDay })
const weekdayOf = (day: string) => WEEKDAYS[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7]

describe('days of a rule', () => {
  test.each([
    [
      'over the change to summer time',
      span('FREQ=WEEKLY;BYDAY=SU'),
      '2026-03-22',
      '2026-04-05',
      ['2026-03-22', '2026-03-29', '2026-04-05'],
    ],
    [
      'over the change to winter time',
      span('FREQ=WEEKLY;BYDAY=SU'),
      '2026-10-18',
      '2026-11-01',
      ['2026-10-18', '2026-10-25', '2026-11-01'],
    ],
    ['over the end of a year', span('FREQ=WEEKLY;BYDAY=TH'), '2026-12-24', '2027-01-07', ['2026-12-24', '2026-12-31', '2027-01-07']],
    // The week of the first day counts, also when its Tuesday is over by then.
    [
      'every second week',
      span('FREQ=WEEKLY;INTERVAL=2;BYDAY=TU', '2026-11-05'),
      '2026-11-01',
      '2026-12-15',
      ['2026-11-17', '2026-12-01', '2026-12-15'],
    ],
    [
      'first and third',
      span('FREQ=MONTHLY;BYDAY=1TU,3TU'),
      '2026-11-01',
      '2026-12-31',
      ['2026-11-03', '2026-11-17', '2026-12-01', '2026-12-15'],
    ],
    ['the last one', span('FREQ=MONTHLY;BYDAY=-1FR'), '2027-01-01', '2027-03-31', ['2027-01-29', '2027-02-26', '2027-03-26']],
    ['a leap day', span('FREQ=WEEKLY;BYDAY=TU'), '2028-02-29', '2028-02-29', ['2028-02-29']],
    ['not before the first day', span('FREQ=WEEKLY;BYDAY=TU', '2026-11-11'), '2026-11-01', '2026-11-20', ['2026-11-17']],
    [
      'not after the last day',
      span('FREQ=WEEKLY;BYDAY=TU', '2026-11-01', '2026-11-10'),
      '2026-11-01',
      '2026-11-30',
      ['2026-11-03', '2026-11-10'],
    ],
    ['over before the period', span('FREQ=WEEKLY;BYDAY=TU', '2026-01-01', '2026-01-31'), '2026-11-01', '2026-11-30', []],
  ] as const)('%s', (_, rule, from, to, days) => {
    expect(ruleDays(rule, from, to)).toEqual(days)
  })

  test('whatever was chosen, each day is one of its weekdays, in the period, and none is missing', () => {
    const day = fc.integer({ min: 0, max: 2000 }).map((count) => addDays('2025-01-01', count))
    const some = <Value>(values: readonly Value[]) => fc.subarray([...values], { minLength: 1 })
    fc.assert(
      fc.property(
        fc.constantFrom(...RHYTHMS),
        some(WEEKDAYS),
        some(NTHS),
        day,
        day,
        fc.integer({ min: 0, max: 400 }),
        (rhythm, weekdays, nths, firstDay, from, length) => {
          const to = addDays(from, length)
          const rule = span(toRule({ rhythm, weekdays, nths }), firstDay)
          const days = ruleDays(rule, from, to)
          expect(days).toEqual([...new Set(days)].sort())
          for (const each of days) {
            expect(weekdays).toContain(weekdayOf(each))
            expect(each >= from && each >= firstDay && each <= to).toBe(true)
          }
          // A day asked for alone is the same as within its period; the first one is what `firstDayOf` says.
          for (const each of days.slice(0, 3)) expect(ruleDays(rule, each, each)).toEqual([each])
          expect(firstDayOf(rule)).toBe(ruleDays(rule, firstDay, addDays(firstDay, 70))[0])
          if (rhythm !== 'woche') return
          const start = from > firstDay ? from : firstDay
          const all = Array.from({ length: length + 1 }, (_, index) => addDays(from, index))
          expect(days).toEqual(all.filter((each) => each >= start && weekdays.some((code) => code === weekdayOf(each))))
        },
      ),
    )
  })
})

test('a wall time is the same on the wall, summer and winter', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 3 * 60, max: 23 * 60 }), (days, minutes) => {
      const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
      const wall = `${addDays('2024-01-01', days)}T${time}`
      expect(toLocalDateTime(momentOf(wall))).toBe(wall)
    }),
  )
  expect(new Date(momentOf('2026-03-29T09:00')).toISOString()).toBe('2026-03-29T07:00:00.000Z')
  expect(new Date(momentOf('2026-10-25T09:00')).toISOString()).toBe('2026-10-25T08:00:00.000Z')
})

describe('public holidays', () => {
  test.each([
    ['NW', '2026-06-04', 'Fronleichnam'],
    ['NW', '2027-05-27', 'Fronleichnam'],
    ['NW', '2026-11-01', 'Allerheiligen'],
    ['NW', '2026-10-31', ''],
    ['NI', '2026-10-31', 'Reformationstag'],
    ['SN', '2026-11-18', 'Buß- und Bettag'],
    ['BE', '2026-03-08', 'Weltfrauentag'],
    ['BB', '2027-05-27', ''],
    ['NW', '2026-04-03', 'Karfreitag'],
    ['NW', '2026-10-03', 'Tag der Deutschen Einheit'],
  ] as const)('%s, %s: %s', (land, day, name) => {
    expect(holidayOn(land, day)).toBe(name)
  })

  test.each(LAENDER)('%s has its nine to fourteen a year, in order and by name', (land) => {
    for (let year = 2024; year < 2036; year += 1) {
      const days = publicHolidays(land, year).map(({ day }) => day)
      expect(days.length).toBeGreaterThanOrEqual(9)
      expect(days.length).toBeLessThanOrEqual(14)
      expect(days.every((day) => day.startsWith(String(year)))).toBe(true)
      expect(publicHolidays(land, year).filter(({ name }) => name === '')).toEqual([])
    }
  })
})

test('shipped school holidays follow each other and are to be checked', () => {
  const list = shippedSchoolHolidays('NW')
  for (const [index, period] of list.entries()) {
    expect(period.from <= period.to && !period.checked).toBe(true)
    expect(index === 0 || (list[index - 1]?.to ?? '') < period.from).toBe(true)
  }
  expect(new Set(list.map(({ id }) => id)).size).toBe(list.length)
  expect(shippedSchoolHolidays('BY')).toEqual([])
})
