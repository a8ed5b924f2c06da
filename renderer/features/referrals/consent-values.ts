import { addMonths, CONSENT_MONTHS } from '../../../shared/consent-rules.ts'
import type { LocalDate } from '../../../shared/dates.ts'
import type { DataCategory } from '../../../shared/value-lists.ts'

/** The consent as the form holds it; what the offer and the referral decide is added when it is given. */
export type ConsentValues = {
  purpose: string
  recipientPerson: string
  validUntil: string
  language: string
  interpreterPresent: boolean
  informed: boolean
}

/** What surrounds a consent: whose it is, to whom and what. */
export type ConsentFrame = {
  readonly personId: string
  readonly offerId: string
  readonly recipientOrganization: string
  readonly categories: readonly DataCategory[]
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
  }
}

/** The contract's input, still unchecked. */
export function consentInput(values: ConsentValues, { today, ...frame }: ConsentFrame) {
  const { purpose, recipientPerson, validUntil, language, interpreterPresent, informed } = values
  return { ...frame, purpose, recipientPerson, validFrom: today, validUntil, language, interpreterPresent, informed }
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
