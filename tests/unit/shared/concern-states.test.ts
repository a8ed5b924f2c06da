import { expect, test } from 'vitest'
import { isOpenConcern } from '../../../shared/concern-states.ts'
import { CONCERN_STATES } from '../../../shared/value-lists.ts'

test('a concern is open until it is done, handed over or withdrawn', () => {
  expect(CONCERN_STATES.filter(isOpenConcern)).toEqual(['offen', 'in_arbeit'])
})
