import { SMALLEST_SHOWN } from './disclosure.ts'
import type { ProviderKind } from './offer-lists.ts'
import { type Share, type Spread, shareOf, spreadOf } from './share.ts'

/** After how many weeks it is asked whether somebody is connected; two more are left for asking, because the day of the answer counts. */
export const CONNECTED_WEEKS = 8
const ASKING_WEEKS = 2
/** Days after the hand-over up to which something counts, and before which a referral counts for no share. */
export const COHORT_DAYS = (CONNECTED_WEEKS + ASKING_WEEKS) * 7

/** Shares of fewer are never put in order. */
export const RANKED_FROM = 20
/** Art. 9 DSGVO: where an offer itself says something about health, addiction or violence. */
const SMALLEST_SENSITIVE = 10

/** What came of the referrals to one offer; nobody in it. */
export type OfferOutcome = {
  readonly offerId: string
  readonly offerName: string
  readonly providerName: string
  /** Null where the directory does not say, or has lost the offer. */
  readonly kind: ProviderKind | null
  readonly sensitive: boolean
  readonly referred: number
  /** Of those handed over long enough ago. */
  readonly n: number
  /** Of these n. */
  readonly accepted: number
  readonly connected: number
  /** Days until the first contact, of all who had one. */
  readonly waits: readonly number[]
}

/** Outcomes that are shown in one line. `members`: more than one where single ones would be too few. */
export type OutcomeGroup = { readonly members: readonly OfferOutcome[]; readonly pooled: boolean }

/** A kind of provider, or the kinds that are too few by themselves, with the offers in it. */
export type KindGroup = OutcomeGroup & { readonly kind: ProviderKind | null; readonly offers: readonly OutcomeGroup[] }

/**
 * Offers and kinds of provider in groups, none of which is about fewer than five referrals: what is too small by itself is
 * pooled, with the next larger one where the pool would still be too small. So no group can be worked out from the others,
 * because each that is shown, and each that is left when shown ones are subtracted, is large enough. Null when all are too few.
 */
export function outcomeGroups(offers: readonly OfferOutcome[]): KindGroup[] | null {
  const kinds = [...new Set(offers.map(({ kind }) => kind))]
  const byKind = kinds.map((kind) => ({ kind, members: offers.filter((offer) => offer.kind === kind) }))
  const split = pooled(byKind.map(({ members }) => members))
  if (!split) return null
  return split.map((group) => {
    const single = group.pooled ? undefined : byKind.find(({ members }) => members[0] === group.members[0])
    return { ...group, kind: single?.kind ?? null, offers: pooled(group.members.map((offer) => [offer])) ?? [] }
  })
}

/** The parts as groups: large ones by themselves, the others together, last. Null when all together are too few. */
function pooled(parts: readonly (readonly OfferOutcome[])[]): OutcomeGroup[] | null {
  const singles = parts.filter(isEnough).sort((one, other) => total(one, 'referred') - total(other, 'referred'))
  const pool = parts.filter((part) => !isEnough(part)).flat()
  while (pool.length > 0 && !isEnough(pool)) {
    const smallest = singles.shift()
    if (!smallest) return null
    pool.push(...smallest)
  }
  const groups = singles.map((members) => ({ members, pooled: false }))
  return pool.length > 0 ? [...groups, { members: pool, pooled: true }] : groups
}

function isEnough(members: readonly OfferOutcome[]): boolean {
  const least = leastOf(members)
  const n = total(members, 'n')
  return total(members, 'referred') >= least && (n === 0 || n >= least)
}

function leastOf(members: readonly OfferOutcome[]): number {
  return members.some(({ sensitive }) => sensitive) ? SMALLEST_SENSITIVE : SMALLEST_SHOWN
}

function total(members: readonly OfferOutcome[], field: 'referred' | 'n' | 'accepted' | 'connected'): number {
  return members.reduce((sum, member) => sum + member[field], 0)
}

export type OutcomeFigures = {
  readonly referred: number
  readonly n: number
  readonly accepted: Share | null
  readonly connected: Share | null
  /** Days until the first contact; null where too few had one. */
  readonly waiting: Spread | null
}

/** The figures of a group that is large enough. */
export function figuresOf(members: readonly OfferOutcome[]): OutcomeFigures {
  const n = total(members, 'n')
  const waits = members.flatMap((member) => member.waits)
  return {
    referred: total(members, 'referred'),
    n,
    accepted: shareOf(total(members, 'accepted'), n),
    connected: shareOf(total(members, 'connected'), n),
    waiting: waits.length >= leastOf(members) ? spreadOf(waits) : null,
  }
}

/** By name; asked for by share, those with enough cases come first in that order, the others after them still by name. */
export function inOutcomeOrder<Row extends { readonly name: string; readonly n: number; readonly connected: Share | null }>(
  rows: readonly Row[],
  by: 'name' | 'connected',
): Row[] {
  const share = ({ n, connected }: Row) => (by === 'connected' && n >= RANKED_FROM && connected ? connected.hits / connected.n : -1)
  return [...rows].sort((one, other) => share(other) - share(one) || one.name.localeCompare(other.name, 'de'))
}
