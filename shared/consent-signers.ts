import { ageOn } from './ages.ts'
import type { LocalDate } from './dates.ts'

/** From about this age a person decides alone, as far as they understand what it is about (§ 36 SGB I). */
const CONSENT_AGE = 15

export const SIGNERS = ['person', 'guardians'] as const
export type Signer = (typeof SIGNERS)[number]

/** Why somebody may sign for another. */
export const GUARDIAN_RELATIONS = ['mutter', 'vater', 'vormund', 'betreuung', 'pflegeperson', 'sonstige'] as const
export type GuardianRelation = (typeof GUARDIAN_RELATIONS)[number]

/** Both parents sign where both have custody; more than this never do. */
export const MOST_GUARDIANS = 2

/**
 * Who signs, as far as the birth date tells: guardians below 15, the person from then on, `ask` where the date is
 * missing or too coarse to tell.
 */
export function signerOf(birthDate: string, on: LocalDate): Signer | 'ask' {
  const age = ageOn(birthDate, on)
  if (age === null) return 'ask'
  if (age.from >= CONSENT_AGE) return 'person'
  return age.to < CONSENT_AGE ? 'guardians' : 'ask'
}

/** What is wrong with who is to sign, as key of its sentence. Guardians may sign for anybody, as a legal guardian does for an adult. */
export function signerFault(
  birthDate: string,
  on: LocalDate,
  { signedBy, guardians }: { readonly signedBy: Signer; readonly guardians: readonly unknown[] },
): { readonly signedBy: 'guardians_needed' } | { readonly guardians: 'guardians_missing' } | null {
  if (signedBy === 'person') return signerOf(birthDate, on) === 'guardians' ? { signedBy: 'guardians_needed' } : null
  return guardians.length === 0 ? { guardians: 'guardians_missing' } : null
}
