import { expect, test } from 'vitest'
import { bareStore } from '../support/bare-store.ts'

test.each([
  ['journal_mode', 'wal'],
  ['synchronous', 2],
  ['foreign_keys', 1],
  ['secure_delete', 1],
  ['temp_store', 2],
  ['trusted_schema', 0],
  ['recursive_triggers', 1],
  ['locking_mode', 'exclusive'],
] as const)('the open store runs with %s = %s', (pragma, value) => {
  expect(bareStore().db.pragma(pragma, { simple: true })).toBe(value)
})
