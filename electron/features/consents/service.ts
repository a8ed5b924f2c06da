import { proofNumber } from '../../../shared/consent-rules.ts'
import type { Consent, ConsentInput } from '../../../shared/contract/consents.ts'
import { toInstant, toLocalDate } from '../../../shared/dates.ts'
import { ConsentId, type PersonId } from '../../../shared/ids.ts'
import { AppError } from '../../../shared/result.ts'
import type { Workplace } from '../workplace.ts'
import { consentsRepository } from './repository.ts'

export function consentsService({ store, clock, newId }: Workplace, stopReferrals: (id: ConsentId, note: string) => void) {
  const repository = consentsRepository(store)
  const today = () => toLocalDate(clock.now())

  function consent(id: ConsentId): Consent {
    const found = repository.find(id, today())
    if (!found) throw new AppError('not_found')
    return found
  }

  /** Counted inside the command's transaction, so that no number is given twice and none is left out. */
  function nextNumber(): string {
    const withoutOrdinal = proofNumber(store.device, today(), 0).slice(0, -4)
    return proofNumber(store.device, today(), repository.numbersBeginning(withoutOrdinal) + 1)
  }

  return {
    ofPerson: (personId: PersonId) => repository.ofPerson(personId, today()),
    give: (input: ConsentInput): Consent => {
      if (!repository.personExists(input.personId)) throw new AppError('not_found')
      if (input.validUntil < today()) throw new AppError('invalid_input', { fields: { validUntil: 'in_past' } })
      const id = ConsentId.parse(newId())
      const categories = [...new Set(input.categories)]
      repository.insert({ ...input, categories, id, proofNumber: nextNumber(), givenAt: toInstant(clock.now()) })
      return consent(id)
    },
    withdraw: (id: ConsentId, note: string): Consent => {
      if (consent(id).withdrawnAt !== null) throw new AppError('not_allowed_now')
      repository.withdraw(id, toInstant(clock.now()), note)
      stopReferrals(id, note)
      return consent(id)
    },
  }
}
