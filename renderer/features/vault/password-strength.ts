export type Strength = 'empty' | 'short' | 'fair' | 'good' | 'strong'

const FAIR_FROM = 12
const GOOD_FROM = 16
const STRONG_FROM = 22

/**
 * A hint, not a gate: length counts, and a password of few different characters counts as if it were short
 * (BSI ORP.4: length before variety).
 */
export function passwordStrength(password: string): Strength {
  if (password === '') return 'empty'
  const effective = Math.min(password.length, new Set(password).size * 3)
  if (password.length < FAIR_FROM) return 'short'
  if (effective < GOOD_FROM) return 'fair'
  return effective < STRONG_FROM ? 'good' : 'strong'
}
