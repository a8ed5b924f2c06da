import type { LocalDateTime } from './dates.ts'
import { distanceKm, type Point } from './distance.ts'
import { placesCount } from './offer-freshness.ts'
import type { TargetGroup } from './offer-lists.ts'
import { isOpenAt, type OpeningRule } from './opening-rule.ts'
import type { Topic } from './value-lists.ts'

/** What is asked of an offer; null, '' and false ask nothing. It is about a need, not about a person. */
export type OfferNeed = {
  readonly topic: Topic | null
  readonly language: string
  readonly quarter: string
  /** Offers outside the quarter too, the nearest first. */
  readonly nearby: boolean
  readonly age: number | null
  readonly free: boolean
  readonly stepFree: boolean
  readonly childcare: boolean
  readonly freePlace: boolean
  readonly openNow: boolean
  readonly targetGroup: TargetGroup | null
}

/** What an offer says of itself, as far as it can be asked for; null where it says nothing. */
export type OfferFacts = {
  readonly topics: readonly string[]
  readonly languages: readonly string[]
  readonly quarters: readonly string[]
  readonly places: readonly Point[]
  readonly minimumAge: number | null
  readonly maximumAge: number | null
  readonly free: boolean | null
  readonly stepFree: boolean | null
  readonly childcare: boolean | null
  readonly targetGroups: readonly string[]
  readonly freePlaces: number | null
  readonly placesAsOf: string
  readonly schedules: readonly OpeningRule[]
}

export const FIT_KINDS = [
  'topic',
  'language',
  'quarter',
  'distance',
  'age',
  'free',
  'step_free',
  'childcare',
  'free_place',
  'open_now',
  'target_group',
] as const
export type FitKind = (typeof FIT_KINDS)[number]
/** A reason in favour, with the value its sentence mentions: a code, a name, or a number. */
export type Fit = { readonly kind: FitKind; readonly value: string }

export type Judgement = {
  readonly fits: readonly Fit[]
  /** What was asked for and the entry does not say: somebody has to ask there. */
  readonly unsaid: readonly FitKind[]
  readonly km: number | null
}

type Answer = boolean | null
type Question = { readonly kind: FitKind; readonly asked: boolean; readonly answer: () => Answer; readonly value: string }

function among(list: readonly string[], wanted: string): Answer {
  return list.length === 0 ? null : list.includes(wanted)
}

function ageFits({ minimumAge, maximumAge }: OfferFacts, age: number): Answer {
  if (minimumAge === null && maximumAge === null) return null
  return (minimumAge === null || age >= minimumAge) && (maximumAge === null || age <= maximumAge)
}

function openNow({ schedules }: OfferFacts, now: LocalDateTime): Answer {
  const said = schedules.map((rule) => isOpenAt(rule, now)).filter((open) => open !== null)
  return said.length === 0 ? null : said.some((open) => open)
}

function nearest({ places }: OfferFacts, from: Point | null): number | null {
  if (!from || places.length === 0) return null
  return Math.min(...places.map((place) => distanceKm(from, place)))
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}

/**
 * How an offer answers what is asked; null as soon as it says the contrary. What it does not say counts neither way.
 * @param from the middle of the quarter, where its place is known
 */
export function judge(facts: OfferFacts, need: OfferNeed, now: LocalDateTime, from: Point | null): Judgement | null {
  const { topic, language, quarter, age, targetGroup } = need
  if (topic !== null && !facts.topics.includes(topic)) return null
  if (language !== '' && !facts.languages.includes(language)) return null
  const inQuarter = quarter !== '' && facts.quarters.some((one) => same(one, quarter))
  if (quarter !== '' && !inQuarter && !need.nearby) return null
  const km = quarter !== '' && !inQuarter ? nearest(facts, from) : null

  const known = facts.freePlaces !== null && placesCount(facts.placesAsOf, now.slice(0, 10)) ? facts.freePlaces : null
  const questions: readonly Question[] = [
    { kind: 'age', asked: age !== null, answer: () => ageFits(facts, age ?? 0), value: String(age ?? '') },
    {
      kind: 'target_group',
      asked: targetGroup !== null,
      answer: () => among(facts.targetGroups, targetGroup ?? ''),
      value: targetGroup ?? '',
    },
    { kind: 'free', asked: need.free, answer: () => facts.free, value: '' },
    { kind: 'step_free', asked: need.stepFree, answer: () => facts.stepFree, value: '' },
    { kind: 'childcare', asked: need.childcare, answer: () => facts.childcare, value: '' },
    { kind: 'free_place', asked: need.freePlace, answer: () => (known === null ? null : known > 0), value: String(known ?? '') },
    { kind: 'open_now', asked: need.openNow, answer: () => openNow(facts, now), value: '' },
  ]
  const fits: Fit[] = []
  const unsaid: FitKind[] = []
  if (topic !== null) fits.push({ kind: 'topic', value: topic })
  if (language !== '') fits.push({ kind: 'language', value: language })
  if (inQuarter) fits.push({ kind: 'quarter', value: quarter })
  else if (km !== null) fits.push({ kind: 'distance', value: km.toFixed(1) })
  else if (quarter !== '') unsaid.push('distance')
  for (const { kind, asked, answer, value } of questions) {
    if (!asked) continue
    const said = answer()
    if (said === false) return null
    if (said) fits.push({ kind, value })
    else unsaid.push(kind)
  }
  return { fits, unsaid, km }
}
