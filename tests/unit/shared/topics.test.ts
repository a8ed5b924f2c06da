import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NEUTRAL_TOPICS, QUICK_TOPICS, Topics, topicRefusal } from '../../../shared/topics.ts'
import { SENSITIVE_TOPICS, TOPICS } from '../../../shared/value-lists.ts'

test.each([
  ['an anonymous contact about health', false, ['gesundheit'], null],
  ['an anonymous contact about violence beside housing', false, ['wohnen', 'gewalt'], null],
  ['a person and health', true, ['gesundheit'], 'sensitive_topic'],
  ['a person and psyche as a further topic', true, ['wohnen', 'psychisch'], 'sensitive_topic'],
  ['a person and addiction', true, ['sucht'], 'sensitive_topic'],
  ['a person and violence', true, ['gewalt'], 'sensitive_topic'],
  ['a person and neutral topics', true, ['wohnen', 'schule', 'pflege'], null],
] as const)('%s', (_, identified, topics, expected) => {
  expect(topicRefusal(identified, topics)).toBe(expected)
})

const someTopics = fc.uniqueArray(fc.constantFrom(...TOPICS), { minLength: 1, maxLength: 6 })

test('wherever a sensitive topic stands in the list, it is never bound to a person', () => {
  fc.assert(
    fc.property(someTopics, fc.constantFrom(...SENSITIVE_TOPICS), fc.nat(), (topics, sensitive, at) => {
      const mixed = [...topics]
      mixed.splice(at % (topics.length + 1), 0, sensitive)
      expect(topicRefusal(true, mixed)).toBe('sensitive_topic')
      expect(topicRefusal(false, mixed)).toBeNull()
    }),
  )
})

test('neutral topics are all the others', () => {
  expect([...NEUTRAL_TOPICS, ...SENSITIVE_TOPICS].toSorted()).toEqual([...TOPICS].toSorted())
})

test('nine topics have a key, and each may be bound to a person', () => {
  expect(new Set(QUICK_TOPICS).size).toBe(9)
  expect(topicRefusal(true, QUICK_TOPICS)).toBeNull()
})

test.each([
  ['none', [], 'topic_missing'],
  ['seven', TOPICS.slice(0, 7), 'topics_many'],
  ['one twice', ['wohnen', 'schule', 'wohnen'], 'topics_twice'],
])('%s is refused as a list of topics', (_, topics, message) => {
  expect(Topics.safeParse(topics).error?.issues.map((issue) => issue.message)).toEqual([message])
})
