import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatRecoveryCode, groupsToAsk, normalizeGroup, parseRecoveryCode } from '../../../electron/vault/recovery-code.ts'

const ALPHABET = '23456789AFJRUWXY'
const secrets = fc.uint8Array({ minLength: 16, maxLength: 16 })
const SECRET = Uint8Array.from({ length: 16 }, (_, index) => index * 16 + 15 - index)
const CODE = formatRecoveryCode(SECRET).join('')

test('a known secret has a known code', () => {
  expect(formatRecoveryCode(new Uint8Array(16)).slice(0, 8)).toEqual(Array(8).fill('2222'))
  expect(formatRecoveryCode(SECRET).slice(0, 8)).toEqual(['2Y3X', '4W5U', '6R7J', '8F9A', 'A9F8', 'J7R6', 'U5W4', 'X3Y2'])
})

test('every code is nine groups of signs that stay apart when read aloud, and comes back', () => {
  fc.assert(
    fc.property(secrets, (secret) => {
      const groups = formatRecoveryCode(secret)
      expect(groups).toHaveLength(9)
      for (const group of groups) expect(group).toMatch(/^[2-9AFJRUWXY]{4}$/)
      expect(parseRecoveryCode(groups.join(' '))).toEqual(secret)
    }),
  )
})

test('case, spaces and dashes do not matter', () => {
  fc.assert(
    fc.property(
      secrets,
      fc.array(fc.constantFrom('', ' ', '-', '–', '—', '\u00a0', '\n', ' - '), { minLength: 36, maxLength: 36 }),
      fc.boolean(),
      (secret, gaps, low) => {
        const typed = [...formatRecoveryCode(secret).join('')]
          .map((sign, index) => `${gaps[index]}${low ? sign.toLowerCase() : sign}`)
          .join('')
        expect(parseRecoveryCode(typed)).toEqual(secret)
      },
    ),
  )
})

test('every single wrong sign is found', () => {
  for (let place = 0; place < CODE.length; place += 1) {
    for (const sign of ALPHABET) {
      if (sign !== CODE[place]) expect(parseRecoveryCode(CODE.slice(0, place) + sign + CODE.slice(place + 1))).toBeNull()
    }
  }
})

test('every pair of swapped neighbours is found', () => {
  for (let place = 0; place < CODE.length - 1; place += 1) {
    const [one = '', other = ''] = [CODE[place], CODE[place + 1]]
    if (one !== other) expect(parseRecoveryCode(CODE.slice(0, place) + other + one + CODE.slice(place + 2))).toBeNull()
  }
})

test('what is no code is refused', () => {
  for (const typed of [
    '',
    'AAAA',
    CODE.slice(1),
    `${CODE}2`,
    CODE.replace('2', '0'),
    CODE.replace('2', 'B'),
    'ß'.repeat(36),
    '2'.repeat(10_000),
  ]) {
    expect(parseRecoveryCode(typed)).toBeNull()
  }
})

test('groups are compared as typed by hand', () => {
  expect(normalizeGroup(' a9-f 8')).toBe('A9F8')
})

test('two different groups are asked for, each of them as likely as the others', () => {
  const counts = new Map<number, number>()
  for (let first = 0; first < 252; first += 1) {
    for (let second = 0; second < 256; second += 1) {
      const [low, high] = groupsToAsk(Uint8Array.of(first, second))
      if (low >= high) throw new Error(`${low} and ${high} asked for`)
      for (const group of [low, high]) counts.set(group, (counts.get(group) ?? 0) + 1)
    }
  }
  expect([...counts.keys()].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
  expect(Math.max(...counts.values()) / Math.min(...counts.values())).toBeLessThan(1.01)
})
