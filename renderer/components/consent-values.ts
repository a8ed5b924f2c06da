import { addMonths, CONSENT_MONTHS, type ConsentKind } from '../../shared/consent-rules.ts'
import type { GuardianRelation, Signer } from '../../shared/consent-signers.ts'
import type { LocalDate } from '../../shared/dates.ts'
import type { DataCategory } from '../../shared/value-lists.ts'

/** The consent as a form holds it; what the offer, the referral or the wizard decide is added when it is made out. */
export type ConsentValues = {
  purpose: string
  recipientPerson: string
  validUntil: string
  language: string
  interpreterPresent: boolean
  informed: boolean
  /** Empty until it is known or chosen. */
  signedBy: Signer | ''
  guardians: { name: string; relation: GuardianRelation }[]
}

/** What surrounds a consent: whose it is, which paper, to whom and what. */
export type ConsentFrame = {
  readonly kind: ConsentKind
  readonly personId: string
  readonly offerId: string | null
  readonly recipientOrganization: string
  readonly releasedPerson: string
  readonly categories: readonly DataCategory[]
  readonly replacesId: string | null
  readonly today: LocalDate
}

/** Half a year is proposed; everything else has to be said by the person. */
export function emptyConsent(today: LocalDate): ConsentValues {
  return {
    purpose: '',
    recipientPerson: '',
    validUntil: addMonths(today, CONSENT_MONTHS),
    language: '',
    interpreterPresent: false,
    informed: false,
    signedBy: '',
    guardians: [],
  }
}

/** The contract's input, still unchecked. */
export function consentInput(values: ConsentValues, { today, ...frame }: ConsentFrame) {
  const { purpose, recipientPerson, validUntil, language, interpreterPresent, informed, signedBy } = values
  const guardians = signedBy === 'guardians' ? values.guardians : []
  return { ...frame, purpose, recipientPerson, validFrom: today, validUntil, language, interpreterPresent, informed, signedBy, guardians }
}

/** What the contract does not see: nobody named who signs for the person. */
export function withoutGuardian({ signedBy, guardians }: ConsentValues): boolean {
  return signedBy === 'guardians' && guardians.length === 0
}

/** Contact persons of an offer as recipients: name and task, without the ways to reach them. */
export function recipientNames(contactPersons: readonly string[]): string[] {
  const named = contactPersons.map((contact) =>
    contact
      .split(', ')
      .filter((part) => !/[@\d]/.test(part))
      .join(', '),
  )
  return [...new Set(named)].filter((name) => name !== '')
}
