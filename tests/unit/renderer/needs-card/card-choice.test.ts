import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MOST_TOPICS, pointAt } from '../../../../renderer/features/needs-card/use-card-choice.ts'
import { Topics } from '../../../../shared/topics.ts'
import { TOPICS, type Topic } from '../../../../shared/value-lists.ts'

test('pointing again takes a topic back, and the next one becomes the first', () => {
  expect(pointAt(['wohnen', 'schule'], 'wohnen')).toEqual(['schule'])
  expect(pointAt(['schule'], 'wohnen')).toEqual(['schule', 'wohnen'])
})

test('wherever somebody points, the contact can take what was chosen', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...TOPICS), { maxLength: 30 }), (pointed) => {
      const chosen = pointed.reduce<Topic[]>(pointAt, [])
      expect(chosen.length).toBeLessThanOrEqual(MOST_TOPICS)
      expect(chosen.length === 0 || Topics.safeParse(chosen).success).toBe(true)
    }),
  )
})
