import fc from 'fast-check'
import { expect, test } from 'vitest'
import { completeToken, formatToken, readToken, toSigns } from '../../../shared/answer-token.ts'

const signs = fc.stringMatching(/^[2-9A-HJ-NP-Z]{11}$/)

test('bytes become signs from the front, five bits each', () => {
  expect(toSigns(Uint8Array.of(0, 0), 2)).toBe('22')
  expect(toSigns(Uint8Array.of(0b00001_000, 0b10_000000), 2)).toBe('34')
  expect(toSigns(Uint8Array.of(255, 255, 255, 255), 5)).toBe('ZZZZZ')
})

test('a number is read however it is written down', () => {
  fc.assert(
    fc.property(signs, (signed) => {
      const token = completeToken(signed)
      expect(formatToken(token)).toMatch(/^.{4}-.{4}-.{4}$/)
      for (const typed of [token, token.toLowerCase(), formatToken(token), ` ${token.slice(0, 5)} – ${token.slice(5)} `]) {
        expect(readToken(typed)).toBe(token)
      }
    }),
  )
})

test('every single wrong sign is found', () => {
  fc.assert(
    fc.property(signs, fc.nat({ max: 11 }), fc.constantFrom(...'23456789ABCDEFGHJKLMNPQRSTUVWXYZ'), (signed, at, wrong) => {
      const token = completeToken(signed)
      fc.pre(token[at] !== wrong)
      expect(readToken(token.slice(0, at) + wrong + token.slice(at + 1))).toBeNull()
    }),
  )
})

test.each(['', 'ABCD', 'ABCD-EFGH-JKLM-N', 'OI01-OI01-OI01', 'ÄÖÜß-ABCD-EFGH'])('%j is no number', (typed) => {
  expect(readToken(typed)).toBeNull()
})
