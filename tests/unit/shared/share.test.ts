import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shareOf, spreadOf } from '../../../shared/share.ts'

test('a share with its interval, against published values of the Wilson score interval', () => {
  // Newcombe 1998, table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
  expect(shareOf(81, 263)).toEqual({ hits: 81, n: 263, percent: 31, from: 26, to: 37 })
  expect(shareOf(15, 148)).toEqual({ hits: 15, n: 148, percent: 10, from: 6, to: 16 })
  expect(shareOf(0, 20)).toEqual({ hits: 0, n: 20, percent: 0, from: 0, to: 16 })
  expect(shareOf(1, 29)).toEqual({ hits: 1, n: 29, percent: 3, from: 1, to: 17 })
  expect(shareOf(0, 0)).toBeNull()
})

test('the interval holds the share, and becomes narrower with more cases', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(), (n, chance) => {
      const hits = chance % (n + 1)
      const share = shareOf(hits, n)
      const more = shareOf(hits * 10, n * 10)
      if (!share || !more) throw new Error('there are cases')
      expect(share.from).toBeLessThanOrEqual(share.percent)
      expect(share.to).toBeGreaterThanOrEqual(share.percent)
      expect(more.to - more.from).toBeLessThanOrEqual(share.to - share.from)
    }),
  )
})

test('median and quartiles, whatever the order', () => {
  expect(spreadOf([])).toBeNull()
  expect(spreadOf([9])).toEqual({ n: 1, lower: 9, median: 9, upper: 9 })
  expect(spreadOf([40, 1, 3, 2, 100])).toEqual({ n: 5, lower: 2, median: 3, upper: 40 })
  expect(spreadOf([10, 20, 30, 40])).toEqual({ n: 4, lower: 18, median: 25, upper: 33 })
})
