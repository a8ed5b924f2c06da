import fc from 'fast-check'
import { expect, test } from 'vitest'
import { idleWatch } from '../../../electron/platform/idle-watch.ts'

function watched(limitMs: number) {
  const time = { now: 1_000_000, limitMs }
  return { time, watch: idleWatch({ limitMs: () => time.limitMs, now: () => time.now }) }
}

test('three minutes: announced for the last thirty seconds, then over', () => {
  const { time, watch } = watched(180_000)
  const after = (seconds: number) => {
    time.now = 1_000_000 + seconds * 1000
    return [watch.secondsLeft(), watch.isOver()]
  }
  expect(after(0)).toEqual([null, false])
  expect(after(149)).toEqual([null, false])
  expect(after(150)).toEqual([30, false])
  expect(after(179)).toEqual([1, false])
  expect(after(180)).toEqual([0, true])
  expect(after(4000)).toEqual([0, true])
})

test('any use begins the waiting anew, also in the last second', () => {
  const { time, watch } = watched(60_000)
  time.now += 59_999
  expect(watch.secondsLeft()).toBe(1)
  watch.used()
  expect([watch.secondsLeft(), watch.isOver()]).toEqual([null, false])
  time.now += 60_000
  expect(watch.isOver()).toBe(true)
})

test('a shorter limit applies at once', () => {
  const { time, watch } = watched(3_600_000)
  time.now += 120_000
  expect(watch.isOver()).toBe(false)
  time.limitMs = 60_000
  expect(watch.isOver()).toBe(true)
})

test('however time passes, it is over exactly when nobody used it for the limit, and announced before', () => {
  const steps = fc.array(fc.record({ pass: fc.integer({ min: 0, max: 90_000 }), use: fc.boolean() }), { maxLength: 40 })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), steps, (minutes, all) => {
      const { time, watch } = watched(minutes * 60_000)
      let quiet = 0
      for (const { pass, use } of all) {
        time.now += pass
        quiet += pass
        expect(watch.isOver()).toBe(quiet >= minutes * 60_000)
        expect(watch.secondsLeft() !== null).toBe(quiet >= minutes * 60_000 - 30_000)
        if (use) {
          watch.used()
          quiet = 0
        }
      }
    }),
  )
})

test('a clock that runs backwards, which a monotonic one never does, would not put the lock off for longer than the limit', () => {
  const { time, watch } = watched(180_000)
  time.now -= 86_400_000
  expect(watch.isOver()).toBe(false)
  watch.used()
  time.now += 180_000
  expect(watch.isOver()).toBe(true)
})
