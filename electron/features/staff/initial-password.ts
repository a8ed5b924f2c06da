import { INITIAL_WORDS } from './initial-words.ts'

const WORDS = 5
const LOWEST_NUMBER = 10
const NUMBERS = 90

/** Answers a whole number from 0 to below the limit, each as likely; `randomInt` of node:crypto outside of tests. */
export type RandomBelow = (limit: number) => number

/** Bits an attacker who knows list and pattern has to guess: 5 x log2(512) + log2(90) = 51.5. Argon2id makes each guess dear. */
export const INITIAL_PASSWORD_BITS = WORDS * Math.log2(INITIAL_WORDS.length) + Math.log2(NUMBERS)

/** `Garten-Lampe-Ofen-Wolke-Birne-47`: can be read aloud, typed without special keys, and lives until the first sign-in. */
export function initialPassword(randomBelow: RandomBelow): string {
  const words = Array.from({ length: WORDS }, () => INITIAL_WORDS[randomBelow(INITIAL_WORDS.length)] ?? '')
  return [...words, String(LOWEST_NUMBER + randomBelow(NUMBERS))].join('-')
}
