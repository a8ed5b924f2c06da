import { expect, test } from 'vitest'
import { byLanguage, callLanguage, isToCall, safePhone } from '../../../shared/reminder-rules.ts'

test('a number is shown only where calling is agreed', () => {
  expect(safePhone({ phoneAllowed: true, phone: '0202 1' })).toBe('0202 1')
  expect(safePhone({ phoneAllowed: false, phone: '0202 1' })).toBeNull()
  expect(safePhone({ phoneAllowed: true, phone: ' ' })).toBeNull()
})

test('the language of a call: as interpreted, else German where it is spoken well, else what was named first', () => {
  const ukrainian = { code: 'ukr', level: 'muttersprache' } as const
  expect(callLanguage([ukrainian], 'rus')).toBe('rus')
  expect(callLanguage([ukrainian, { code: 'deu', level: 'gut' }], null)).toBe('deu')
  expect(callLanguage([ukrainian, { code: 'deu', level: 'wenig' }], null)).toBe('ukr')
  expect(callLanguage([], null)).toBe('deu')
})

test('each language is one block, German first, by time within', () => {
  const call = (language: 'deu' | 'ukr' | 'arb', start: string) => ({ language, start })
  const groups = byLanguage([
    call('ukr', '2026-11-26T10:00'),
    call('ukr', '2026-11-25T10:00'),
    call('arb', '2026-11-25T09:00'),
    call('deu', '2026-11-27T09:00'),
  ])
  expect(groups.map(({ language }) => language)).toEqual(['deu', 'arb', 'ukr'])
  expect(groups.at(-1)?.calls.map(({ start }) => start)).toEqual(['2026-11-25T10:00', '2026-11-26T10:00'])
})

test('whoever was not there is called again', () => {
  expect([null, 'nicht_erreicht', 'nachricht', 'erreicht'].map((outcome) => isToCall(outcome as null))).toEqual([true, true, false, false])
})
