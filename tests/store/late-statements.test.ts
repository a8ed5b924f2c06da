import { afterEach, beforeEach, expect, test } from 'vitest'
import { createApp, type TestApp } from '../support/app.ts'

let app: TestApp
beforeEach(() => {
  app = createApp()
})
afterEach(() => app.close())

test('a statement is compiled when it is first run, and only once', () => {
  const { db } = app.store
  const wrong = db.prepare('SELECT word FROM nowhere')
  expect(() => wrong.get()).toThrow('no such table')
  db.exec('CREATE TEMP TABLE scribble (id INTEGER, word TEXT)')
  const write = db.prepare<[number, string]>('INSERT INTO scribble VALUES (?, ?)')
  expect([write.run(1, 'eins').changes, write.run(2, 'zwei').changes]).toEqual([1, 1])
})

test('modes hold whether they are set before the first run or after it', () => {
  const { db } = app.store
  const sql = 'SELECT 1 AS one, 9007199254740993 AS large'
  expect(db.prepare(sql).pluck().get()).toBe(1)
  expect(db.prepare(sql).raw().safeIntegers().all()).toEqual([[1n, 9_007_199_254_740_993n]])
  const read = db.prepare(sql)
  expect(read.get()).toMatchObject({ one: 1 })
  expect(read.raw().get()).toEqual([1, 9_007_199_254_740_992])
  expect([...read.raw(false).iterate()]).toMatchObject([{ one: 1 }])
})
