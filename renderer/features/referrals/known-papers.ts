import type { Consent } from '../../../shared/contract/consents.ts'
import type { Referral } from '../../../shared/contract/referrals.ts'

/** The papers that a referral names, as the person's list holds them. */
export type KnownPapers = { readonly consent: Consent | null; readonly release: Consent | null }

export function papersOf(referral: Pick<Referral, 'consentId' | 'releaseId'>, consents: readonly Consent[]): KnownPapers {
  const find = (wanted: string | null) => consents.find(({ id }) => id === wanted) ?? null
  return { consent: find(referral.consentId), release: find(referral.releaseId) }
}
