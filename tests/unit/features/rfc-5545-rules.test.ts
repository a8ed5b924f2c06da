import rrule from 'rrule'
import { expect, test } from 'vitest'
import { countedDays } from '../../../electron/features/occurrences.ts'
import { expectedOf, RFC_EXAMPLES } from '../../support/rfc-5545-rules.ts'

const { RRule, RRuleSet } = rrule
const asUtc = (day: string) => new Date(`${day}T09:00:00Z`)

/**
 * rrule.js knows wall times only, as if they were UTC. Two things follow where it is held against the RFC:
 * - UNTIL, which the RFC gives in UTC for New York, is read as wall time. In all examples this leaves the same dates; for
 *   "every 3 hours … UNTIL=19970902T170000Z" it even gives the dates the RFC prints (09, 12, 15), which by the letter of
 *   17:00 UTC = 13:00 EDT would end at 12:00 (a known erratum).
 * - A DTSTART that its rule does not hold is no occurrence (Friday the 13th), so that its EXDATE finds nothing to leave out.
 */
test.each(RFC_EXAMPLES.flatMap((example) => example.rules.map((rule) => [example.name, rule, example] as const)))(
  '%s: %s',
  (_, rule, example) => {
    const expected = expectedOf(example)
    const set = new RRuleSet()
    set.rrule(new RRule({ ...RRule.parseString(rule), dtstart: asUtc(example.start) }))
    for (const day of example.without ?? []) set.exdate(asUtc(day))
    const found = set
      .all((_date, index) => index < expected.length + (example.endless ? 0 : 1))
      .map((date) => date.toISOString().slice(0, 16))
    expect(found.slice(0, example.endless ? expected.length : undefined)).toEqual(expected)
  },
)

test('all examples of the section stand in the table', () => {
  expect(RFC_EXAMPLES).toHaveLength(39)
  expect(RFC_EXAMPLES.flatMap(({ rules }) => rules)).toHaveLength(42)
})

/** The product expands days only: those examples it can be asked for. */
test.each(RFC_EXAMPLES.filter(({ times }) => !times))('as days: $name', (example) => {
  const expected = expectedOf(example).map((at) => at.slice(0, 10))
  const [rule = ''] = example.rules
  const most = expected.length + (example.endless ? 0 : 1)
  const { count, until } = RRule.parseString(rule)
  const days = countedDays(rule, example.start, {
    count: count ?? null,
    until: until ? until.toISOString().slice(0, 10) : null,
    most,
  })
  expect(days.filter((day) => !example.without?.includes(day)).slice(0, expected.length)).toEqual(expected)
})
