import { addMinutes, type LocalDate, type LocalDateTime } from './dates.ts'
import type { INTERPRETER_NEEDS, Language } from './value-lists.ts'
import { addWorkingDays } from './working-days.ts'

/** Where interpreters come from (Art des Pools). Whoever a visitor brings along is none: children must not interpret. */
export const POOL_KINDS = ['telefon_video', 'ehrenamt_ki', 'professionell', 'kollegin', 'gebaerden'] as const
export type PoolKind = (typeof POOL_KINDS)[number]

export const GENDER_WISHES = ['egal', 'frau', 'mann'] as const

/** Working days a volunteer pool of a Kommunales Integrationszentrum needs at the least. */
export const VOLUNTEER_LEAD_DAYS = 5

/** What is proposed when a pool is entered; what the pool really asks for is written over it. */
export const USUAL_LEAD_DAYS: Readonly<Record<PoolKind, number>> = {
  telefon_video: 0,
  ehrenamt_ki: VOLUNTEER_LEAD_DAYS,
  professionell: 2,
  kollegin: 0,
  gebaerden: 10,
}

/** Why a pool may not be asked; also the key of the sentence on screen, `fields.pool_<block>`. */
export const POOL_BLOCKS = ['inactive', 'language', 'legal_talk', 'series', 'no_professional', 'lead_time'] as const
export type PoolBlock = (typeof POOL_BLOCKS)[number]

/** What of a pool decides; `earliest` is the first day it can come when it is asked today. */
export type PoolFacts = {
  readonly kind: PoolKind
  readonly active: boolean
  readonly languages: readonly Language[]
  readonly earliest: LocalDate
}
/** What of a talk decides; an empty start is not known yet. */
export type TalkFacts = {
  readonly language: Language | null
  readonly start: LocalDateTime | ''
  /** Something with legal consequences is said or asked: a hearing, a Meldeaufforderung, a refusal. */
  readonly legalTalk: boolean
  /** Part of a series or of counselling over a long time. */
  readonly series: boolean
  /** Somebody of the staff is there all the time. */
  readonly professionalPresent: boolean
}

/** Language to interpret, as the record of a person says; null when none is needed. */
export function neededLanguage({
  interpreterNeed,
  languages,
}: {
  readonly interpreterNeed: (typeof INTERPRETER_NEEDS)[number]
  readonly languages: readonly { readonly code: Language }[]
}): Language | null {
  if (interpreterNeed === 'nein') return null
  return languages.find(({ code }) => code !== 'deu')?.code ?? null
}

/** First day on which a pool can come when it is asked today; Saturdays, Sundays and holidays do not count. */
export function earliestDay(leadDays: number, today: LocalDate, isHoliday: (day: LocalDate) => boolean): LocalDate {
  return addWorkingDays(today, leadDays, isHoliday)
}

/**
 * Everything that speaks against asking this pool for this talk, in the order of `POOL_BLOCKS`. The rules of volunteer
 * pools are those the municipal integration centres publish (Warendorf, Hochsauerland, Münster).
 */
export function blocksOf(pool: PoolFacts, talk: TalkFacts): PoolBlock[] {
  const volunteer = pool.kind === 'ehrenamt_ki'
  const against: Readonly<Record<PoolBlock, boolean>> = {
    inactive: !pool.active,
    language: talk.language !== null && !pool.languages.includes(talk.language),
    legal_talk: volunteer && talk.legalTalk,
    series: volunteer && talk.series,
    no_professional: volunteer && !talk.professionalPresent,
    lead_time: talk.start !== '' && talk.start.slice(0, 10) < pool.earliest,
  }
  return POOL_BLOCKS.filter((block) => against[block])
}

const SPEED: Readonly<Record<PoolKind, number>> = { telefon_video: 0, kollegin: 1, gebaerden: 2, professionell: 3, ehrenamt_ki: 4 }

/** Pools for a talk: those that may be asked first, then the quick ones; of the blocked ones those with the fewest reasons against. */
export function byUse<Pool extends PoolFacts & { readonly name: string }>(pools: readonly Pool[], talk: TalkFacts): Pool[] {
  const rank = (pool: Pool) => blocksOf(pool, talk).length
  return [...pools].sort(
    (one, other) =>
      rank(one) - rank(other) ||
      SPEED[one.kind] - SPEED[other.kind] ||
      one.earliest.localeCompare(other.earliest) ||
      one.name.localeCompare(other.name, 'de'),
  )
}

/** True when the talk is over: nothing can be asked for it any more. */
export function isOver(start: LocalDateTime, minutes: number, now: LocalDateTime): boolean {
  return addMinutes(start, minutes) <= now
}

/** Whether a cancellation still counts as in time, so that nothing is to be paid. @param hours before the start, as the pool asks for */
export function cancelsInTime(start: LocalDateTime, hours: number, now: LocalDateTime): boolean {
  return addMinutes(now, hours * 60) <= start
}

/** Staff are bound by their service anyway; everybody else signs. */
export function needsConfidentiality(kind: PoolKind | null): boolean {
  return kind !== null && kind !== 'kollegin'
}
