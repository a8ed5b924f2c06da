import type { Referral } from '../../../shared/contract/referrals.ts'
import { toInstant } from '../../../shared/dates.ts'
import type { ConsentId } from '../../../shared/ids.ts'
import type { ReferralState } from '../../../shared/referral-states.ts'
import type { Workplace } from '../workplace.ts'
import { type ReferralsRepository, referralsRepository } from './repository.ts'

/** Writes one step: the new state on the referral and who brought it there. The rule whether it may has been asked before. */
export function takeStep(
  { clock, newId, staff }: Workplace,
  repository: ReferralsRepository,
  referral: Referral,
  state: ReferralState,
  note: string,
) {
  const at = toInstant(clock.now())
  const handedOverAt = state === 'uebergeben' ? at : referral.handedOverAt
  repository.change({ ...referral, state, handedOverAt, revision: referral.revision + 1 })
  repository.insertStep({ id: newId(), referralId: referral.id, state, at, staffId: staff.id, note })
}

/** For the withdrawal of a consent: every open referral that rests on it stops, in the transaction of the withdrawal. */
export function stopReferralsOn(workplace: Workplace): (consent: ConsentId, note: string) => void {
  const repository = referralsRepository(workplace.store)
  return (consent, note) => {
    for (const referral of repository.openOn(consent)) takeStep(workplace, repository, referral, 'zurueckgezogen', note)
  }
}
