import type { AgeClass } from './value-lists.ts'

/** Phases of a chain of prevention (Präventionskette), for whom something was looked for. */
export const LIFE_PHASES = [
  'geburt',
  'kleinkind',
  'kita',
  'grundschule',
  'weiterfuehrend',
  'uebergang_beruf',
  'erwerbsalter',
  'alter',
] as const
export type LifePhase = (typeof LIFE_PHASES)[number]

/** Rows of a count by life phase; the last two hold what says less. */
export const PHASE_ROWS = [...LIFE_PHASES, 'unter_18', ''] as const
export type PhaseRow = (typeof PHASE_ROWS)[number]

export const LIFE_PHASE_WORDS = {
  geburt: 'Schwangerschaft und Geburt',
  kleinkind: 'Kleinkind (0 bis 2)',
  kita: 'Kita-Alter (3 bis 5)',
  grundschule: 'Grundschule (6 bis 9)',
  weiterfuehrend: 'Weiterführende Schule (10 bis 15)',
  uebergang_beruf: 'Übergang Schule – Beruf (16 bis 24)',
  erwerbsalter: 'Erwerbsalter (25 bis 54)',
  alter: 'ab 55',
} as const satisfies Readonly<Record<LifePhase, string>>

export const PHASE_WORDS = {
  ...LIFE_PHASE_WORDS,
  unter_18: 'unter 18, nicht näher',
  '': 'nicht festgehalten',
} as const satisfies Readonly<Record<PhaseRow, string>>

const OF_AGE = {
  unter_18: 'unter_18',
  ab_18: 'uebergang_beruf',
  ab_25: 'erwerbsalter',
  ab_40: 'erwerbsalter',
  ab_55: 'alter',
} as const satisfies Readonly<Record<AgeClass, PhaseRow>>

/** Where something is counted: under the phase that was said, or else under the one that follows from the age. */
export function phaseRow(said: LifePhase | null, ageClass: AgeClass | null): PhaseRow {
  return said ?? (ageClass ? OF_AGE[ageClass] : '')
}
