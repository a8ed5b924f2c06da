import { expect, test } from 'vitest'
import { daysAgo } from '../../../../renderer/features/today/days-ago.ts'

test.each([
  ['2026-11-23', 'gestern'],
  ['2026-11-21', 'vor 3 Tagen'],
  ['2026-10-24', 'vor 31 Tagen'],
])('%s is, on 2026-11-24, %s', (day, words) => {
  expect(daysAgo(day, '2026-11-24')).toBe(words)
})
