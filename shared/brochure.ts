import type { LocalDate } from './dates.ts'
import { freshness } from './offer-freshness.ts'
import { TOPICS, type Topic } from './value-lists.ts'

/** What goes into a brochure; an empty list asks for all. '' among the quarters: offers without one. */
export type BrochureChoice = {
  readonly quarters: readonly string[]
  readonly topics: readonly Topic[]
  readonly languages: readonly string[]
  /** Entries that nobody has checked for long, or that nobody has looked over. */
  readonly stale: 'mark' | 'leave_out'
}
/** A brochure of more would be neither read nor printed. */
export const MOST_IN_BROCHURE = 300

type Listed = {
  readonly id: string
  readonly quarters: readonly string[]
  readonly topics: readonly Topic[]
  readonly languages: readonly string[]
  readonly status: string
  readonly assuredOn: string
  readonly validUntil: string
  readonly review: string
}
type Entry<Offer> = {
  readonly offer: Offer
  /** Counted through the whole brochure. */
  readonly number: number
  readonly stale: boolean
  /** Described at an earlier place already. */
  readonly again: boolean
}
type BrochureTopic<Offer> = { readonly topic: Topic; readonly entries: readonly Entry<Offer>[] }
export type BrochureQuarter<Offer> = { readonly quarter: string; readonly topics: readonly BrochureTopic<Offer>[] }

/** The offers that are chosen and can be gone to today; of those how many are stale, and how many stale ones are left out. */
export function chosenOffers<Offer extends Listed>(offers: readonly Offer[], choice: BrochureChoice, today: LocalDate) {
  const chosen = offers.filter((offer) => isChosen(offer, choice, today))
  const stale = chosen.filter((offer) => isStale(offer, today)).length
  if (choice.stale === 'mark') return { offers: chosen, marked: stale, leftOut: 0 }
  return { offers: chosen.filter((offer) => !isStale(offer, today)), marked: 0, leftOut: stale }
}

function isChosen(offer: Listed, { quarters, topics, languages }: BrochureChoice, today: LocalDate): boolean {
  if (offer.status !== 'active' || freshness(offer, today) === 'expired') return false
  const any = <Value>(wanted: readonly Value[], had: readonly Value[]) => wanted.length === 0 || wanted.some((one) => had.includes(one))
  return any(quarters, quartersOf(offer)) && any(topics, topicsOf(offer)) && any(languages, offer.languages)
}

function isStale(offer: Listed, today: LocalDate): boolean {
  return offer.review === 'open' || freshness(offer, today) !== 'fresh'
}

const quartersOf = ({ quarters }: Listed): readonly string[] => (quarters.length > 0 ? quarters : [''])
const topicsOf = ({ topics }: Listed): readonly Topic[] => (topics.length > 0 ? topics : ['sonstiges'])

/**
 * Offers by quarter, those without one last, and within it by topic. Each is described once and has one number; wherever
 * else it belongs, the number points to it.
 */
export function arrange<Offer extends Listed>(
  offers: readonly Offer[],
  choice: BrochureChoice,
  today: LocalDate,
): BrochureQuarter<Offer>[] {
  const wanted = <Value>(asked: readonly Value[], had: readonly Value[]) => had.filter((one) => asked.length === 0 || asked.includes(one))
  const named = [...new Set(offers.flatMap(quartersOf))].filter((quarter) => quarter !== '').sort((a, b) => a.localeCompare(b, 'de'))
  const numbers = new Map<string, number>()
  const entryOf = (offer: Offer): Entry<Offer> => {
    const known = numbers.get(offer.id)
    const number = known ?? numbers.size + 1
    numbers.set(offer.id, number)
    return { offer, number, stale: isStale(offer, today), again: known !== undefined }
  }
  return wanted(choice.quarters, [...named, '']).flatMap((quarter) => {
    const here = offers.filter((offer) => quartersOf(offer).includes(quarter))
    const topics = wanted(choice.topics, TOPICS).flatMap((topic) => {
      const entries = here.filter((offer) => topicsOf(offer).includes(topic)).map(entryOf)
      return entries.length > 0 ? [{ topic, entries }] : []
    })
    return topics.length > 0 ? [{ quarter, topics }] : []
  })
}
