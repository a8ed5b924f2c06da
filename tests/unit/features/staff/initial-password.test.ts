import { randomInt } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { INITIAL_PASSWORD_BITS, initialPassword } from '../../../../electron/features/staff/initial-password.ts'
import { INITIAL_WORDS } from '../../../../electron/features/staff/initial-words.ts'
import { NewPassword } from '../../../../shared/contract/vault.ts'

test('the list holds 512 different words that any keyboard types and no slip turns into another', () => {
  expect(new Set(INITIAL_WORDS.map((word) => word.toLowerCase())).size).toBe(512)
  expect(INITIAL_WORDS.filter((word) => !/^[A-Z][a-z]{3,9}$/.test(word))).toEqual([])
  const oneOff = INITIAL_WORDS.flatMap((word, index) => INITIAL_WORDS.slice(index + 1).filter((other) => isOneLetterAway(word, other)))
  expect(oneOff).toEqual([])
})

test('there is enough to guess, and every draw counts', () => {
  expect(INITIAL_PASSWORD_BITS).toBeGreaterThan(50)
  const asked: number[] = []
  initialPassword((limit) => {
    asked.push(limit)
    return 0
  })
  expect(asked.reduce((bits, limit) => bits + Math.log2(limit), 0)).toBeCloseTo(INITIAL_PASSWORD_BITS)
})

test('whatever is drawn, it can be typed, is long enough, and another draw is another password', () => {
  const draw = fc.tuple(...[512, 512, 512, 512, 512, 90].map((limit) => fc.nat(limit - 1)))
  const made = (numbers: readonly number[]) => {
    const left = [...numbers]
    return initialPassword((limit) => {
      const next = left.shift() ?? 0
      expect(next).toBeLessThan(limit)
      return next
    })
  }
  fc.assert(
    fc.property(draw, draw, (one, other) => {
      const password = made(one)
      expect(password).toMatch(/^([A-Z][a-z]{3,9}-){5}[1-9][0-9]$/)
      expect(NewPassword.safeParse(password).success).toBe(true)
      expect(password === made(other)).toBe(one.every((value, index) => value === other[index]))
    }),
  )
})

test('drawn by the system, a thousand are all different and use most of the list', () => {
  const all = Array.from({ length: 1000 }, () => initialPassword((limit) => randomInt(limit)))
  expect(new Set(all).size).toBe(1000)
  expect(new Set(all.flatMap((password) => password.split('-').slice(0, 5))).size).toBeGreaterThan(500)
})

/** One letter changed, added or left out; case is not what somebody mishears. */
function isOneLetterAway(word: string, other: string): boolean {
  const [short, long] = [word.toLowerCase(), other.toLowerCase()].sort((one, two) => one.length - two.length)
  if (short === undefined || long === undefined || long.length - short.length > 1) return false
  const same = [...short].findIndex((letter, index) => letter !== long[index])
  const at = same < 0 ? short.length : same
  return long.slice(at + 1) === short.slice(short.length === long.length ? at + 1 : at)
}
