import type { Referral } from '../../../shared/contract/referrals.ts'
import { type LocalDate, toInstant, toLocalDate } from '../../../shared/dates.ts'
import type { ConsentId } from '../../../shared/ids.ts'
import { isOpen, nextFollowUp, type ReferralState, type StepDetails } from '../../../shared/referral-states.ts'
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
  repository.insertStep({ id: newId(), referralId: referral.id, state, at, staffId: staff.id, note, reason })
}

/**
 * Day of the next follow-up after something was done today: one that lies ahead stays, one that was due gives way to the
 * next of the plan. Before the hand-over there is no plan.
 */
export function followUpAfter({ followUpOn, handedOverAt }: Pick<Referral, 'followUpOn' | 'handedOverAt'>, today: LocalDate) {
  if (followUpOn === null || followUpOn > today || handedOverAt === null) return followUpOn
  return nextFollowUp(toLocalDate(Date.parse(handedOverAt)), today)
}

/** For the withdrawal of a consent: every open referral that rests on it stops, in the transaction of the withdrawal. */
export function stopReferralsOn(workplace: Workplace): (consent: ConsentId, note: string) => void {
  const repository = referralsRepository(workplace.store)
  return (consent, note) => {
    for (const referral of repository.openOn(consent)) takeStep(workplace, repository, referral, 'zurueckgezogen', note)
  }
}
