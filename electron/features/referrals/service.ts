import { covers } from '../../../shared/consent-rules.ts'
import type { Referral, ReferralInput } from '../../../shared/contract/referrals.ts'
import { type LocalDate, toInstant, toLocalDate } from '../../../shared/dates.ts'
import { type ConsentId, type PersonId, ReferralId } from '../../../shared/ids.ts'
import {
  isOpen,
  nextStates,
  passesOn,
  type ReferralState,
  type StepDetails,
  sharingVerdict,
  stateBefore,
  stepFaults,
} from '../../../shared/referral-states.ts'
import { AppError } from '../../../shared/result.ts'
import { topicRefusal } from '../../../shared/topics.ts'
import type { Workplace } from '../workplace.ts'
import { answerTokens } from './answer-tokens.ts'
import { referralsRepository } from './repository.ts'
import { followUpAfter, takeStep } from './steps.ts'

type Sharing = Pick<Referral, 'personId' | 'providerName' | 'dataShared'>
type Attempt = Omit<Referral['attempts'][number], 'at' | 'staffName'>

/** Long enough to be a reason. */
const REASON_LENGTH = 10

export function referralsService(workplace: Workplace) {
  const { store, clock, newId, staff, rights } = workplace
  const repository = referralsRepository(store)
  const tokens = answerTokens(workplace, repository)
  const today = () => toLocalDate(clock.now())

  function referral(id: ReferralId): Referral {
    const found = repository.find(id)
    if (!found) throw new AppError('not_found')
    return found
  }

  function current(id: ReferralId, revision: number): Referral {
    const found = referral(id)
    if (found.revision !== revision) throw new AppError('conflict')
    return found
  }

  /** Throws `consent_missing` with the reason unless the consent carries this sharing today. */
  function requireConsent({ personId, providerName, dataShared }: Sharing, consentId: ConsentId | null) {
    const consent = consentId ? repository.consent(consentId) : null
    const verdict = covers(consent, { personId, recipientOrganization: providerName, categories: dataShared, on: today() })
    refuseUnless(verdict)
  }

  function refuseUnless(verdict: ReturnType<typeof covers>) {
    if (verdict === 'ok') return
    throw new AppError('consent_missing', { fields: { consentId: `consent_${verdict}` }, params: { reason: verdict } })
  }

  /** An address under Auskunftssperre goes nowhere by a referral: the person can tell it themselves. */
  function refuseBlockedAddress({ personId, dataShared }: Sharing) {
    if (dataShared.includes('kontaktdaten') && repository.addressBlocked(personId))
      throw new AppError('not_allowed_now', { fields: { dataShared: 'address_blocked' } })
  }

  /** A draft may wait for its consent, but a consent it names has to be the right one already. */
  function requireAttachable(sharing: Sharing, consentId: ConsentId) {
    if (!repository.consent(consentId)) throw new AppError('not_found', { fields: { consentId: 'consent_missing' } })
    requireConsent(sharing, consentId)
  }

  return {
    ofPerson: (personId: PersonId) => repository.ofPerson(personId),
    get: (id: ReferralId) => referral(id),
    open: () => {
      const all = repository.open()
      const outside = rights.outside(all.map(({ personId }) => personId))
      return all.filter(({ personId }) => !outside.has(personId))
    },
    create: (input: ReferralInput): Referral => {
      const refusal = topicRefusal(true, [input.topic])
      if (refusal) throw new AppError('invalid_input', { fields: { topic: refusal } })
      if (!repository.personExists(input.personId)) throw new AppError('not_found')
      const offer = repository.offer(input.offerId)
      if (!offer) throw new AppError('not_found', { fields: { offerId: 'offer_missing' } })
      if (!offer.active) throw new AppError('not_allowed_now', { fields: { offerId: 'offer_closed' } })
      const dataShared = [...new Set(input.dataShared)]
      refuseBlockedAddress({ ...input, ...offer, dataShared })
      if (input.legalBasis && input.note.trim().length < REASON_LENGTH)
        throw new AppError('invalid_input', { fields: { note: 'legal_basis_note' } })
      if (input.consentId) requireAttachable({ ...input, ...offer, dataShared }, input.consentId)
      const id = ReferralId.parse(newId())
      const at = toInstant(clock.now())
      const { offerName, providerName } = offer
      const names = { offerName, providerName, dataShared: JSON.stringify(dataShared), answerToken: tokens.issue() }
      repository.insert({ ...input, ...names, id, state: 'entwurf', createdAt: at, revision: 1 })
      repository.insertStep({ id: newId(), referralId: id, state: 'entwurf', at, staffId: staff.id, note: '', reason: null })
      return referral(id)
    },
    advance: (id: ReferralId, revision: number, state: ReferralState, note: string, details: StepDetails): Referral => {
      const found = current(id, revision)
      if (!nextStates(found.state).includes(state)) throw new AppError('not_allowed_now')
      const faults = stepFaults(state, details, today())
      if (Object.keys(faults).length > 0) throw new AppError('invalid_input', { fields: faults })
      if (state === 'uebergeben' && repository.offer(found.offerId)?.active === false)
        throw new AppError('not_allowed_now', { fields: { offerId: 'offer_closed' } })
      if (passesOn(state, found.dataShared)) refuseBlockedAddress(found)
      refuseUnless(sharingVerdict(found, state, found.consentId ? repository.consent(found.consentId) : null, today()))
      takeStep(workplace, repository, found, state, note, details)
      return referral(id)
    },
    undo: (id: ReferralId, revision: number): Referral => {
      const found = current(id, revision)
      const lastStepOn = toLocalDate(Date.parse(found.steps.at(-1)?.at ?? found.createdAt))
      const state = stateBefore({ ...found, lastStepOn }, today())
      if (!state) throw new AppError('not_allowed_now')
      // A withdrawal has stopped this referral for good; only a new consent on a new referral goes on.
      if (found.consentId && repository.consent(found.consentId)?.withdrawnAt) requireConsent(found, found.consentId)
      repository.removeLastStep(id)
      const handedOverAt = state === 'entwurf' ? null : found.handedOverAt
      repository.change({ ...found, state, handedOverAt, revision: revision + 1 })
      return referral(id)
    },
    setFollowUp: (id: ReferralId, revision: number, followUpOn: LocalDate | null): Referral => {
      const found = current(id, revision)
      if (!isOpen(found.state)) throw new AppError('not_allowed_now')
      repository.change({ ...found, followUpOn, revision: revision + 1 })
      return referral(id)
    },
    noteAttempt: (id: ReferralId, revision: number, attempt: Attempt): Referral => {
      const found = current(id, revision)
      if (!isOpen(found.state) || found.handedOverAt === null) throw new AppError('not_allowed_now')
      repository.insertAttempt({ ...attempt, id: newId(), referralId: id, at: toInstant(clock.now()), staffId: staff.id })
      repository.change({ ...found, followUpOn: followUpAfter(found, today()), revision: revision + 1 })
      return referral(id)
    },
    attachConsent: (id: ReferralId, revision: number, consentId: ConsentId): Referral => {
      const found = current(id, revision)
      if (!isOpen(found.state)) throw new AppError('not_allowed_now')
      requireAttachable(found, consentId)
      repository.change({ ...found, consentId, revision: revision + 1 })
      return referral(id)
    },
  }
}
