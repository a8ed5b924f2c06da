import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NTHS, RHYTHMS, readRule, toRule, WEEKDAYS } from '../../../shared/rota-rule.ts'
import { ruleWords } from '../../../shared/rota-words.ts'

test.each([
  ['FREQ=WEEKLY;BYDAY=TU', 'jeden Dienstag'],
  ['FREQ=WEEKLY;BYDAY=MO,WE,FR', 'jeden Montag, Mittwoch und Freitag'],
  ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU', 'alle zwei Wochen am Dienstag'],
  ['FREQ=MONTHLY;BYDAY=1TU,3TU', 'am 1. und 3. Dienstag im Monat'],
  ['FREQ=MONTHLY;BYDAY=-1FR', 'am letzten Freitag im Monat'],
])('%s is said as "%s"', (rule, words) => {
  expect(ruleWords(rule)).toBe(words)
})

test.each([
  ...['', 'FREQ=DAILY', 'FREQ=WEEKLY', 'FREQ=WEEKLY;BYDAY=', 'FREQ=WEEKLY;BYDAY=XX', 'FREQ=WEEKLY;BYDAY=TU,MO', 'FREQ=MONTHLY;BYDAY=TU'],
  ...['FREQ=MONTHLY;BYDAY=5TU', 'FREQ=WEEKLY;INTERVAL=3;BYDAY=TU', 'FREQ=WEEKLY;BYDAY=TU;COUNT=3', 'FREQ=MONTHLY;BYDAY=1TU,3WE'],
])('%o is no rule of these screens', (rule) => {
  expect(readRule(rule)).toBeNull()
  expect(ruleWords(rule)).toBe('')
})

test('every rhythm that can be chosen is read back as it was chosen', () => {
  const some = <Value>(values: readonly Value[]) => fc.subarray([...values], { minLength: 1 })
  fc.assert(
    fc.property(fc.constantFrom(...RHYTHMS), some(WEEKDAYS), some(NTHS), (rhythm, weekdays, nths) => {
      expect(readRule(toRule({ rhythm, weekdays, nths }))).toEqual({ rhythm, weekdays, nths: rhythm === 'monat' ? nths : [] })
    }),
  )
})
