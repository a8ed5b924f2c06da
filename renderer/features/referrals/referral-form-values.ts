import { z } from 'zod'
import { ConsentInput } from '../../../shared/contract/consents.ts'
import { ReferralInput } from '../../../shared/contract/referrals.ts'
import { addDays, type LocalDate, mondayOf } from '../../../shared/dates.ts'
import type { OfferId, PersonId } from '../../../shared/ids.ts'
import { NEUTRAL_TOPICS } from '../../../shared/topics.ts'
import type { DataCategory, LegalBasis, ReferralKind, Topic } from '../../../shared/value-lists.ts'
import { type ConsentFrame, type ConsentValues, consentInput, emptyConsent, withoutGuardian } from '../../components/consent-values.ts'

export type ReferralValues = ConsentValues & {
  personId: string
  offerId: string
  kind: ReferralKind
  topic: Topic
  /** Whether anything is passed on at all; nothing by default. */
  sharing: 'nothing' | 'some' | 'legal'
  legalBasis: LegalBasis | null
  dataShared: DataCategory[]
  /** Which of them come from a professional secret. */
  confidential: DataCategory[]
  /** A consent given earlier, or empty for a new one. */
  consentId: string
  followUpOn: string
  note: string
}

/** Day on which somebody asks what has become of it: in 14 days, on a Monday instead of a weekend. */
export function proposedFollowUp(today: LocalDate): LocalDate {
  const day = addDays(today, 14)
  return day > addDays(mondayOf(day), 4) ? addDays(mondayOf(day), 7) : day
}

/** Art. 9 topics help to find an offer, but they are not kept with a person. */
export function neutralTopic(topics: readonly Topic[]): Topic {
  return topics.find((topic) => NEUTRAL_TOPICS.includes(topic)) ?? 'sonstiges'
}

/** What was chosen before the form was opened. */
export type ReferralStart = { readonly personId: PersonId | null; readonly offerId: OfferId | null; readonly topic: Topic | null }

export function emptyReferral({ personId, offerId, topic }: ReferralStart, today: LocalDate): ReferralValues {
  return {
    personId: personId ?? '',
    offerId: offerId ?? '',
    kind: 'verweis',
    topic: neutralTopic(topic ? [topic] : []),
    sharing: 'nothing',
    legalBasis: null,
    dataShared: [],
    confidential: [],
    consentId: '',
    followUpOn: proposedFollowUp(today),
    note: '',
    ...emptyConsent(today),
  }
}

export function sharedData({ sharing, dataShared }: Pick<ReferralValues, 'sharing' | 'dataShared'>): DataCategory[] {
  return sharing === 'nothing' ? [] : dataShared
}

/** What surrounds the consent that is made out with the referral. */
export function offerFrame(values: ReferralValues, offer: { readonly providerName: string }, today: LocalDate): ConsentFrame {
  const { personId, offerId } = values
  const recipientOrganization = offer.providerName
  return {
    kind: 'uebermittlung',
    personId,
    offerId,
    recipientOrganization,
    releasedPerson: '',
    categories: sharedData(values),
    replacesId: null,
    today,
  }
}

/** The contract's input, still unchecked; the consent is added once it is given. */
export function referralInput(values: ReferralValues) {
  const { personId, offerId, kind, topic, sharing, followUpOn, note } = values
  const legalBasis = sharing === 'legal' ? values.legalBasis : null
  return {
    personId,
    offerId,
    kind,
    topic,
    dataShared: sharedData(values),
    confidential: sharedData(values).filter((category) => values.confidential.includes(category)),
    consentId: null,
    releaseId: null,
    legalBasis,
    followUpOn: followUpOn || null,
    note,
  }
}

/** Ids are chosen, never typed: a wrong one means that nothing was chosen. */
const CHOSEN: Readonly<Record<string, string>> = { personId: 'person_missing', offerId: 'offer_missing', language: 'required' }

/** Both inputs of the contract over one form, so that screen and main refuse the same things. */
export function referralSchema(today: LocalDate): z.ZodType {
  return z.custom<ReferralValues>().superRefine((values, context) => {
    const blame = (field: string, key: string) => context.addIssue({ code: 'custom', path: [field], message: key })
    const issues = [...(ReferralInput.safeParse(referralInput(values)).error?.issues ?? [])]
    if (values.sharing !== 'nothing' && values.dataShared.length === 0) blame('dataShared', 'sharing_missing')
    else if (values.sharing === 'legal' && !values.legalBasis) blame('legalBasis', 'legal_basis')
    else if (values.sharing === 'some' && values.consentId === '') {
      const frame = offerFrame(values, { providerName: '–' }, today)
      issues.push(...(ConsentInput.safeParse(consentInput(values, frame)).error?.issues ?? []))
      if (withoutGuardian(values)) blame('guardians', 'guardians_missing')
    }
    const blamed = new Set<string>()
    for (const issue of issues) {
      // Guardians are rows: each is blamed at its own field.
      const field = issue.path[0] === 'guardians' ? issue.path.join('.') : String(issue.path[0] ?? '')
      if (blamed.has(field)) continue
      blamed.add(field)
      blame(field, CHOSEN[field] ?? issue.message)
    }
  })
}
