import type { NumbersPeriod, NumbersRow, ReferralNumbers } from '../../../shared/contract/referral-numbers.ts'
import { addDays, startOfDay, toLocalDate } from '../../../shared/dates.ts'
import { NUMBERS_WORDS } from '../../../shared/numbers-words.ts'
import { PROVIDER_KIND_WORDS } from '../../../shared/offer-words.ts'
import {
  COHORT_DAYS,
  figuresOf,
  inOutcomeOrder,
  type KindGroup,
  type OutcomeGroup,
  outcomeGroups,
} from '../../../shared/referral-cohort.ts'
import { type FailureRow, failureTable } from '../../../shared/referral-failures.ts'
import type { Workplace } from '../workplace.ts'
import { referralNumbersRepository } from './repository.ts'

const NOTHING: ReferralNumbers = { reasons: [], all: null, kinds: [], offers: [] }

/** What became of referrals, counted by offer and by kind of provider. */
export function referralNumbersService({ store, clock }: Pick<Workplace, 'store' | 'clock'>) {
  const repository = referralNumbersRepository(store)

  return {
    figures: ({ from, to }: NumbersPeriod): ReferralNumbers => {
      const settled = startOfDay(addDays(toLocalDate(clock.now()), 1 - COHORT_DAYS))
      const asked = { since: startOfDay(from), before: startOfDay(addDays(to, 1)), settled, days: COHORT_DAYS }
      const kinds = outcomeGroups(repository.outcomes(asked))
      if (!kinds || kinds.length === 0) return NOTHING
      const ids = kinds.map(({ offers }) => offers.map(({ members }) => members.map(({ offerId }) => offerId)))
      const failures = failureTable(repository.failures(asked), ids)
      const everything: OutcomeGroup = { members: kinds.flatMap(({ members }) => members), pooled: false }
      const offers = kinds.flatMap((kind, index) =>
        kind.offers.map((group, at) => rowOf(group, offerName(group, kind), failures.kinds[index]?.offers[at], kind)),
      )
      return {
        reasons: [...failures.reasons],
        all: rowOf(everything, { name: NUMBERS_WORDS.all, providerName: '' }, failures.all, null),
        kinds: inOutcomeOrder(
          kinds.map((kind, index) => rowOf(kind, { name: kindName(kind), providerName: '' }, failures.kinds[index]?.row, kind)),
          'name',
        ),
        offers: inOutcomeOrder(offers, 'name'),
      }
    },
  }
}

function kindName({ kind, pooled }: KindGroup): string {
  if (pooled) return NUMBERS_WORDS.otherKinds
  return kind ? PROVIDER_KIND_WORDS[kind] : NUMBERS_WORDS.noKind
}

function offerName({ members, pooled }: OutcomeGroup, kind: KindGroup): Pick<NumbersRow, 'name' | 'providerName'> {
  const [first] = members
  return pooled || !first
    ? { name: NUMBERS_WORDS.otherOffers, providerName: `${NUMBERS_WORDS.kind}: ${kindName(kind)}` }
    : { name: first.offerName, providerName: first.providerName }
}

function rowOf(
  group: OutcomeGroup,
  named: Pick<NumbersRow, 'name' | 'providerName'>,
  failures: FailureRow | undefined,
  kind: KindGroup | null,
): NumbersRow {
  const key = `${group.members[0]?.offerId ?? ''} ${group.members.length}`
  return {
    ...named,
    key,
    kind: kind?.kind ?? null,
    pooled: group.pooled,
    ...figuresOf(group.members),
    failures: [...(failures?.cells ?? [])],
    failed: failures?.sum ?? { kind: 'hidden' },
  }
}
