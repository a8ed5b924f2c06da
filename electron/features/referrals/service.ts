import { type ConsentKind, covers, isAttachable } from '../../../shared/consent-rules.ts'
import type { Referral, ReferralInput } from '../../../shared/contract/referrals.ts'
import { type LocalDate, toInstant, toLocalDate } from '../../../shared/dates.ts'
import { type ConsentId, type PersonId, ReferralId } from '../../../shared/ids.ts'
import {
  blockedSharing,
  isOpen,
  nextStates,
  type Obstacle,
  obstacleOf,
  type Papers,
  passesOn,
  type ReferralState,
  type StepDetails,
  stateBefore,
  stepFaults,
} from '../../../shared/referral-states.ts'
import { AppError } from '../../../shared/result.ts'
import { topicRefusal } from '../../../shared/topics.ts'
import type { Workplace } from '../workplace.ts'
import { answerTokens } from './answer-tokens.ts'
import { referralsRepository } from './repository.ts'
import { followUpAfter, takeStep } from './steps.ts'

type Attached = Pick<Referral, 'personId' | 'providerName' | 'dataShared' | 'confidential'>
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

  function papersOf({ consentId, releaseId }: Pick<Referral, 'consentId' | 'releaseId'>): Papers {
    return { consent: consentId ? repository.consent(consentId) : null, release: releaseId ? repository.consent(releaseId) : null }
  }

  function refuseFor({ paper, reason }: Obstacle): never {
    const [field, key] = paper === 'uebermittlung' ? ['consentId', `consent_${reason}`] : ['releaseId', `release_${reason}`]
    throw new AppError('consent_missing', { fields: { [field]: key }, params: { reason } })
  }

  /** Nothing goes out about somebody under Auskunftssperre behind their back, and the address never: they can tell it themselves. */
  function refuseBlocked(sharing: Pick<Referral, 'personId' | 'dataShared' | 'legalBasis'>) {
    const refusal = repository.disclosureBlocked(sharing.personId) ? blockedSharing(sharing) : null
    if (refusal) throw new AppError('not_allowed_now', { fields: { dataShared: refusal } })
  }

  /** A draft may wait for its consent and for the signature, but a paper it names has to be the right one already. */
  function requireAttachable(
    { personId, providerName, dataShared, confidential }: Attached,
    id: ConsentId,
    paper?: ConsentKind,
  ): ConsentKind {
    const consent = repository.consent(id)
    if (!consent) throw new AppError('not_found', { fields: { consentId: 'consent_missing' } })
    const kind = paper ?? consent.kind
    const categories = kind === 'uebermittlung' ? dataShared : confidential
    const verdict = covers(consent, { kind, personId, recipientOrganization: providerName, categories, on: today() })
    if (verdict !== 'ok' && !isAttachable(verdict)) refuseFor({ paper: kind, reason: verdict })
    return kind
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
      const confidential = dataShared.filter((category) => input.confidential.includes(category))
      const sharing = { ...input, ...offer, dataShared, confidential }
      refuseBlocked(sharing)
      if (input.legalBasis && input.note.trim().length < REASON_LENGTH)
        throw new AppError('invalid_input', { fields: { note: 'legal_basis_note' } })
      if (input.consentId) requireAttachable(sharing, input.consentId, 'uebermittlung')
      if (input.releaseId) requireAttachable(sharing, input.releaseId, 'schweigepflicht')
      const id = ReferralId.parse(newId())
      const at = toInstant(clock.now())
      const { offerName, providerName } = offer
      const shared = { dataShared: JSON.stringify(dataShared), confidential: JSON.stringify(confidential) }
      const names = { offerName, providerName, answerToken: tokens.issue() }
      repository.insert({ ...input, ...names, ...shared, id, state: 'entwurf', createdAt: at, revision: 1 })
      const begun = { state: 'entwurf', at, staffId: staff.id, note: '', reason: null, consentId: null, releaseId: null } as const
      repository.insertStep({ id: newId(), referralId: id, ...begun })
      return referral(id)
    },
    advance: (id: ReferralId, revision: number, state: ReferralState, note: string, details: StepDetails): Referral => {
      const found = current(id, revision)
      if (!nextStates(found.state).includes(state)) throw new AppError('not_allowed_now')
      const faults = stepFaults(state, details, today())
      if (Object.keys(faults).length > 0) throw new AppError('invalid_input', { fields: faults })
      if (state === 'uebergeben' && repository.offer(found.offerId)?.active === false)
        throw new AppError('not_allowed_now', { fields: { offerId: 'offer_closed' } })
      if (passesOn(state, found.dataShared)) refuseBlocked(found)
      const obstacle = obstacleOf(found, state, papersOf(found), today())
      if (obstacle) refuseFor(obstacle)
      takeStep(workplace, repository, found, state, note, details)
      return referral(id)
    },
    undo: (id: ReferralId, revision: number): Referral => {
      const found = current(id, revision)
      const lastStepOn = toLocalDate(Date.parse(found.steps.at(-1)?.at ?? found.createdAt))
      const state = stateBefore({ ...found, lastStepOn }, today())
      if (!state) throw new AppError('not_allowed_now')
      // A withdrawal has stopped this referral for good; only a new consent on a new referral goes on.
      const { consent, release } = papersOf(found)
      if (consent?.withdrawnAt) refuseFor({ paper: 'uebermittlung', reason: 'withdrawn' })
      if (release?.withdrawnAt) refuseFor({ paper: 'schweigepflicht', reason: 'withdrawn' })
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
      const attached = requireAttachable(found, consentId) === 'uebermittlung' ? { consentId } : { releaseId: consentId }
      repository.change({ ...found, ...attached, revision: revision + 1 })
      return referral(id)
    },
  }
}
