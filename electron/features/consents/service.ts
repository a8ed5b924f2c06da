import { isToRenew, RENEWAL_DAYS } from '../../../shared/consent-rules.ts'
import { signerFault } from '../../../shared/consent-signers.ts'
import { afterStep, type ConsentStep, consentSteps } from '../../../shared/consent-states.ts'
import type { Consent, ConsentInput } from '../../../shared/contract/consents.ts'
import { addDays, toInstant, toLocalDate } from '../../../shared/dates.ts'
import { ConsentId, type PersonId } from '../../../shared/ids.ts'
import { AppError } from '../../../shared/result.ts'
import { numbers } from '../numbers.ts'
import type { Workplace } from '../workplace.ts'
import { consentsRepository } from './repository.ts'

/** What other features do when a consent changes; handed in by the composition root. */
export type Resting = {
  /** Stops every open referral that rests on it. */
  readonly stop: (id: ConsentId, note: string) => void
  /** Lets every open referral that rests on one rest on another. */
  readonly move: (from: ConsentId, to: ConsentId) => void
}

export function consentsService(workplace: Workplace, resting: Resting) {
  const { store, clock, newId, rights } = workplace
  const given = numbers(workplace)
  const repository = consentsRepository(store)
  const today = () => toLocalDate(clock.now())

  function consent(id: ConsentId) {
    const found = repository.find(id, today())
    if (!found) throw new AppError('not_found')
    return found
  }

  function take(id: ConsentId, step: ConsentStep) {
    const after = afterStep(consent(id), step, { at: toInstant(clock.now()), on: today() })
    if (!after) throw new AppError('not_allowed_now')
    repository.change(after)
  }

  function inScope<Entry extends { readonly personId: PersonId }>(list: Entry[]): Entry[] {
    const outside = rights.outside(list.map(({ personId }) => personId))
    return list.filter(({ personId }) => !outside.has(personId))
  }

  const wentOut = ({ id, personId, proofNumber: used }: Consent) =>
    repository.passedOn(id, personId).some(({ proofNumber }) => proofNumber === used)

  /** A renewal is the same paper for the same body about the same person; anything else is another consent. */
  function requireReplaceable({ replacesId, kind, personId, recipientOrganization }: ConsentInput) {
    if (!replacesId) return
    const old = repository.find(replacesId, today())
    const same = old?.kind === kind && old.personId === personId && old.recipientOrganization === recipientOrganization
    if (!same || !consentSteps(old.state).includes('replace'))
      throw new AppError('not_allowed_now', { fields: { replacesId: 'not_replaceable' } })
  }

  function unsign(before: Consent) {
    const signedToday = before.signedAt !== null && toLocalDate(Date.parse(before.signedAt)) === today()
    if (!signedToday || before.replacesId !== null) throw new AppError('not_allowed_now')
    if (wentOut(before)) throw new AppError('not_allowed_now', { fields: { signed: 'consent_used' } })
    take(before.id, 'unsign')
  }

  function sign({ id, replacesId }: Consent) {
    take(id, 'sign')
    if (!replacesId) return
    // Withdrawn in the meantime is for good; the new paper stands by itself then.
    if (!consentSteps(consent(replacesId).state).includes('replace')) return
    take(replacesId, 'replace')
    resting.move(replacesId, id)
  }

  return {
    ofPerson: (personId: PersonId) => repository.ofPerson(personId, today()),
    get: consent,
    passedOn: repository.passedOn,
    toRenew: () => {
      const day = today()
      const list = repository.ending(addDays(day, RENEWAL_DAYS), day)
      return inScope(list.filter((one) => isToRenew(one, one.openReferrals, day)))
    },
    give: (input: ConsentInput): Consent => {
      const birthDate = repository.birthDate(input.personId)
      if (birthDate === null) throw new AppError('not_found')
      if (input.validUntil < today()) throw new AppError('invalid_input', { fields: { validUntil: 'in_past' } })
      const fault = signerFault(birthDate, today(), input)
      if (fault) throw new AppError('invalid_input', { fields: { ...fault } })
      requireReplaceable(input)
      const id = ConsentId.parse(newId())
      const categories = [...new Set(input.categories)]
      const guardians = input.signedBy === 'guardians' ? input.guardians : []
      repository.insert({ ...paperOf(input), categories, guardians, id, proofNumber: given.consent(), givenAt: toInstant(clock.now()) })
      return consent(id)
    },
    unsigned: () => inScope(repository.unsigned(today())),
    sign: (id: ConsentId, signed: boolean): Consent => {
      const before = consent(id)
      if (signed) sign(before)
      else unsign(before)
      return consent(id)
    },
    refuse: (id: ConsentId): Consent => {
      if (wentOut(consent(id))) throw new AppError('not_allowed_now', { fields: { refused: 'consent_used' } })
      take(id, 'refuse')
      return consent(id)
    },
    withdraw: (id: ConsentId, note: string): Consent => {
      take(id, 'withdraw')
      repository.noteWithdrawal(id, note)
      resting.stop(id, note)
      return consent(id)
    },
  }
}

function paperOf({ informed: _, ...paper }: ConsentInput) {
  return paper
}
