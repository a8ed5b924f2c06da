import { type ConsentReason, covers } from '../../../shared/consent-rules.ts'
import type { Consent } from '../../../shared/contract/consents.ts'
import type { Referral } from '../../../shared/contract/referrals.ts'
import type { LocalDate } from '../../../shared/dates.ts'
import { needsConsent, type ReferralState } from '../../../shared/referral-states.ts'

/** Whether the consent lets a referral come into a state; the same rule that main asks. */
export function stepVerdict(referral: Referral, state: ReferralState, consent: Consent | null, on: LocalDate): 'ok' | ConsentReason {
  if (!needsConsent(state, referral.dataShared)) return 'ok'
  return covers(consent, { personId: referral.personId, recipientOrganization: referral.providerName, categories: referral.dataShared, on })
}
