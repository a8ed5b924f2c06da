import type { LocalDate, LocalDateTime } from './dates.ts'
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
type FitKind = (typeof FIT_KINDS)[number]
/** A reason in favour, with the value its sentence mentions: a code, a name, or a number. */
type Fit = { readonly kind: FitKind; readonly value: string }

export type Judgement = {
  readonly fits: readonly Fit[]
  /** What was asked for and the entry does not say: somebody has to ask there. */
  readonly unsaid: readonly FitKind[]
}
/** Where the quarter asked for lies and what time it is; `from` is null where the place of the quarter is not known. */
export type Moment = { readonly now: LocalDateTime; readonly from: Point | null }

type Answer = boolean | null
type Asked = {
  readonly kind: FitKind
  readonly asked: (need: OfferNeed) => boolean
  readonly answer: (facts: OfferFacts, need: OfferNeed, now: LocalDateTime) => Answer
  readonly value: (facts: OfferFacts, need: OfferNeed) => string
}

function ageFits({ minimumAge, maximumAge }: OfferFacts, age: number): Answer {
  if (minimumAge === null && maximumAge === null) return null
  return (minimumAge === null || age >= minimumAge) && (maximumAge === null || age <= maximumAge)
}

function openNow({ schedules }: OfferFacts, now: LocalDateTime): Answer {
  let said: Answer = null
  for (const rule of schedules) {
    const open = isOpenAt(rule, now)
    if (open) return true
    said = open ?? said
  }
  return said
}

function hasPlace({ freePlaces, placesAsOf }: OfferFacts, today: LocalDate): Answer {
  return freePlaces === null || !placesCount(placesAsOf, today) ? null : freePlaces > 0
}

const QUESTIONS: readonly Asked[] = [
  {
    kind: 'age',
    asked: ({ age }) => age !== null,
    answer: (facts, { age }) => ageFits(facts, age ?? 0),
    value: (_, { age }) => String(age ?? ''),
  },
  {
    kind: 'target_group',
    asked: ({ targetGroup }) => targetGroup !== null,
    answer: ({ targetGroups }, { targetGroup }) => (targetGroups.length === 0 ? null : targetGroups.includes(targetGroup ?? '')),
    value: (_, { targetGroup }) => targetGroup ?? '',
  },
  { kind: 'free', asked: ({ free }) => free, answer: ({ free }) => free, value: () => '' },
  { kind: 'step_free', asked: ({ stepFree }) => stepFree, answer: ({ stepFree }) => stepFree, value: () => '' },
  { kind: 'childcare', asked: ({ childcare }) => childcare, answer: ({ childcare }) => childcare, value: () => '' },
  {
    kind: 'free_place',
    asked: ({ freePlace }) => freePlace,
    answer: (facts, _, now) => hasPlace(facts, now.slice(0, 10)),
    value: ({ freePlaces }) => String(freePlaces ?? ''),
  },
  { kind: 'open_now', asked: ({ openNow: open }) => open, answer: (facts, _, now) => openNow(facts, now), value: () => '' },
]

/** The questions somebody really asks, made once per search. */
export function questionsOf(need: OfferNeed): readonly Asked[] {
  return QUESTIONS.filter(({ asked }) => asked(need))
}

function inQuarter({ quarters }: OfferFacts, { quarter }: OfferNeed): boolean {
  return quarters.includes(quarter)
}

/** Kilometres from the middle of the quarter to the nearest place of the offer; null where either is not known. */
export function kilometres({ places }: OfferFacts, from: Point | null): number | null {
  if (!from || places.length === 0) return null
  let nearest = Number.POSITIVE_INFINITY
  for (const place of places) nearest = Math.min(nearest, distanceKm(from, place))
  return nearest
}

/**
 * How many of the questions an offer leaves open; null as soon as it says the contrary. What it does not say counts
 * neither way. Quarters of facts and need are in lower case.
 */
export function openQuestions(facts: OfferFacts, need: OfferNeed, questions: readonly Asked[], moment: Moment): number | null {
  const { topic, language, quarter } = need
  if (topic !== null && !facts.topics.includes(topic)) return null
  if (language !== '' && !facts.languages.includes(language)) return null
  let open = 0
  if (quarter !== '' && !inQuarter(facts, need)) {
    if (!need.nearby) return null
    if (!moment.from || facts.places.length === 0) open += 1
  }
  for (const { answer } of questions) {
    const said = answer(facts, need, moment.now)
    if (said === false) return null
    if (said === null) open += 1
  }
  return open
}

/** Why an offer fits, reason by reason, and what it does not say; for offers that `openQuestions` lets through. */
export function explain(facts: OfferFacts, need: OfferNeed, questions: readonly Asked[], moment: Moment): Judgement {
  const { topic, language, quarter } = need
  const fits: Fit[] = []
  const unsaid: FitKind[] = []
  if (topic !== null) fits.push({ kind: 'topic', value: topic })
  if (language !== '') fits.push({ kind: 'language', value: language })
  if (quarter !== '' && inQuarter(facts, need)) fits.push({ kind: 'quarter', value: '' })
  else if (quarter !== '') {
    const km = kilometres(facts, moment.from)
    if (km === null) unsaid.push('distance')
    else fits.push({ kind: 'distance', value: km.toFixed(1) })
  }
  for (const { kind, answer, value } of questions) {
    if (answer(facts, need, moment.now)) fits.push({ kind, value: value(facts, need) })
    else unsaid.push(kind)
  }
  return { fits, unsaid }
}
