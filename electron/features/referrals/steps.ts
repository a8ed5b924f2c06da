import type { Referral } from '../../../shared/contract/referrals.ts'
import { type LocalDate, toInstant, toLocalDate } from '../../../shared/dates.ts'
import type { ConsentId } from '../../../shared/ids.ts'
import { isOpen, nextFollowUp, passesOn, type ReferralState, type StepDetails } from '../../../shared/referral-states.ts'
import type { Workplace } from '../workplace.ts'
import { type ReferralsRepository, referralsRepository } from './repository.ts'

/** Writes one step: the new state on the referral and who brought it there. The rule whether it may has been asked before. */
export function takeStep(
  { clock, newId, staff }: Workplace,
  repository: ReferralsRepository,
  referral: Referral,
  state: ReferralState,
  note: string,
  { reason, recheckOn }: StepDetails = { reason: null, recheckOn: null },
) {
  const at = toInstant(clock.now())
  const handedOverAt = state === 'uebergeben' ? at : referral.handedOverAt
  const planned = isOpen(state) ? followUpAfter({ ...referral, handedOverAt }, toLocalDate(clock.now())) : referral.followUpOn
  repository.change({ ...referral, state, handedOverAt, followUpOn: recheckOn ?? planned, revision: referral.revision + 1 })
  const papers = carriedBy(referral, state)
  repository.insertStep({ id: newId(), referralId: referral.id, state, at, staffId: staff.id, note, reason, ...papers })
}

/** Under which papers data goes out by this step; a later consent on the referral says nothing about this hand-over. */
function carriedBy({ dataShared, legalBasis, consentId, releaseId }: Referral, state: ReferralState) {
  if (!passesOn(state, dataShared)) return { consentId: null, releaseId: null }
  return { consentId: legalBasis === null ? consentId : null, releaseId }
}

/**
 * Day of the next follow-up after something was done today: one that lies ahead stays, one that was due gives way to the
 * next of the plan. Before the hand-over there is no plan.
 */
export function followUpAfter({ followUpOn, handedOverAt }: Pick<Referral, 'followUpOn' | 'handedOverAt'>, today: LocalDate) {
  if (followUpOn === null || followUpOn > today || handedOverAt === null) return followUpOn
  return nextFollowUp(toLocalDate(Date.parse(handedOverAt)), today)
}

/**
 * For what happens to a consent, in its own transaction: a withdrawal stops every open referral that rests on it, and a
 * newer consent takes them over.
 */
export function restingReferralsOn(workplace: Workplace) {
  const repository = referralsRepository(workplace.store)
  return {
    stop: (consent: ConsentId, note: string) => {
      for (const referral of repository.openOn(consent)) takeStep(workplace, repository, referral, 'zurueckgezogen', note)
    },
    move: (from: ConsentId, to: ConsentId) => {
      for (const referral of repository.openOn(from)) {
        const consentId = referral.consentId === from ? to : referral.consentId
        const releaseId = referral.releaseId === from ? to : referral.releaseId
        repository.change({ ...referral, consentId, releaseId, revision: referral.revision + 1 })
      }
    },
  }
}
