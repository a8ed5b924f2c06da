import type { ConsentReason } from '../../../shared/consent-rules.ts'
import type { Consent } from '../../../shared/contract/consents.ts'
import type { Referral } from '../../../shared/contract/referrals.ts'
import type { LocalDate } from '../../../shared/dates.ts'
import { type ReferralState, sharingVerdict } from '../../../shared/referral-states.ts'

/** Whether what is passed on is carried by a consent or a legal basis; the same rule that main asks. */
export function stepVerdict(referral: Referral, state: ReferralState, consent: Consent | null, on: LocalDate): 'ok' | ConsentReason {
  return sharingVerdict(referral, state, consent, on)
}
