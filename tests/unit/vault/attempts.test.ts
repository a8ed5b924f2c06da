import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { attemptGuard, delayAfter } from '../../../electron/vault/attempts.ts'
import { dataFolder } from '../../../electron/vault/data-folder.ts'
import { AppError } from '../../../shared/result.ts'
import { temporaryFolder } from '../../support/data-files.ts'

function guarded() {
  const folder = temporaryFolder()
  let time = Date.parse('2026-11-24T08:00:00Z')
  const make = () => attemptGuard(dataFolder(folder), { now: () => time })
  let guard = make()
  return {
    file: join(folder, 'attempts.json'),
    /** Seconds to wait, or 0 when the try was let through (and counted). */
    attempt(): number {
      try {
        guard.begin()
        return 0
      } catch (error) {
        if (!(error instanceof AppError) || error.failure.code !== 'try_later') throw error
        return Number(error.failure.params?.seconds)
      }
    },
    waiting: () => guard.waiting(),
    succeeded: () => guard.succeeded(),
    restart: () => {
      guard = make()
    },
    advance: (seconds: number) => {
      time += seconds * 1000
    },
  }
}

test.each([
  [0, 0],
  [1, 0],
  [2, 0],
  [3, 5],
  [4, 10],
  [5, 20],
  [6, 40],
  [7, 80],
  [8, 160],
  [9, 320],
  [10, 640],
  [11, 900],
  [12, 900],
  [1000, 900],
])('after %d wrong tries the next one waits %d s', (failures, seconds) => {
  expect(delayAfter(failures)).toBe(seconds)
})

test('the waits add up as in the table, and a success ends them', () => {
  const guard = guarded()
  expect([guard.attempt(), guard.attempt(), guard.attempt()]).toEqual([0, 0, 0])
  for (const seconds of [5, 10, 20, 40]) {
    expect(guard.waiting()).toBe(seconds)
    guard.advance(seconds - 0.5)
    expect(guard.attempt()).toBe(1)
    guard.advance(0.5)
    expect(guard.waiting()).toBe(0)
    expect(guard.attempt()).toBe(0)
  }
  guard.advance(80)
  expect(guard.attempt()).toBe(0)
  guard.succeeded()
  expect([guard.attempt(), guard.attempt(), guard.attempt(), guard.attempt()]).toEqual([0, 0, 0, 5])
})

test('asking during the wait neither lengthens nor shortens it', () => {
  const guard = guarded()
  for (const _ of [1, 2, 3]) guard.attempt()
  for (const left of [5, 4, 3, 2, 1]) {
    expect(guard.attempt()).toBe(left)
    guard.advance(1)
  }
  expect(guard.attempt()).toBe(0)
})

test('a restart does not shorten the wait', () => {
  const guard = guarded()
  for (const _ of [1, 2, 3]) guard.attempt()
  guard.advance(2)
  guard.restart()
  expect(guard.attempt()).toBe(3)
})

test('a try counts from its beginning, so ending the app in the middle gains nothing', () => {
  const guard = guarded()
  for (const _ of [1, 2, 3]) {
    guard.attempt()
    guard.restart()
  }
  expect(guard.attempt()).toBe(5)
})

test.each([1, 3600, 10 * 365 * 86_400])('a clock set back by %d s begins the wait again, and never makes it endless', (seconds) => {
  const guard = guarded()
  for (const _ of [1, 2, 3]) guard.attempt()
  guard.advance(4)
  guard.advance(-seconds - 4)
  expect(guard.waiting()).toBe(5)
  expect(guard.attempt()).toBe(5)
  guard.advance(4)
  expect(guard.attempt()).toBe(1)
  guard.advance(1)
  expect(guard.attempt()).toBe(0)
})

test('a clock that went on lets the next try through', () => {
  const guard = guarded()
  for (const _ of [1, 2, 3]) guard.attempt()
  guard.advance(86_400)
  expect(guard.attempt()).toBe(0)
})

test.each(['', '{', '[]', '{"failures":-1,"at":0}', '{"failures":"3","at":0}', 'null'])(
  'a damaged count (%s) does not lock anybody out',
  (text) => {
    const guard = guarded()
    writeFileSync(guard.file, text)
    expect(guard.attempt()).toBe(0)
    expect(JSON.parse(readFileSync(guard.file, 'utf8'))).toMatchObject({ failures: 1 })
  },
)

test('a count from a far future is no endless wait', () => {
  const guard = guarded()
  writeFileSync(guard.file, '{"failures":50,"at":9e15}')
  expect(guard.attempt()).toBe(900)
  guard.advance(900)
  expect(guard.attempt()).toBe(0)
})
