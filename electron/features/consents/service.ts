import type { Consent, ConsentInput } from '../../../shared/contract/consents.ts'
import { toInstant, toLocalDate } from '../../../shared/dates.ts'
import { ConsentId, type PersonId } from '../../../shared/ids.ts'
import { AppError } from '../../../shared/result.ts'
import { numbers } from '../numbers.ts'
import type { Workplace } from '../workplace.ts'
import { consentsRepository } from './repository.ts'

export function consentsService(workplace: Workplace, stopReferrals: (id: ConsentId, note: string) => void) {
  const { store, clock, newId, rights } = workplace
  const given = numbers(workplace)
  const repository = consentsRepository(store)
  const today = () => toLocalDate(clock.now())

  function consent(id: ConsentId): Consent {
    const found = repository.find(id, today())
    if (!found) throw new AppError('not_found')
    return found
  }

  return {
    ofPerson: (personId: PersonId) => repository.ofPerson(personId, today()),
    give: (input: ConsentInput): Consent => {
      if (!repository.personExists(input.personId)) throw new AppError('not_found')
      if (input.validUntil < today()) throw new AppError('invalid_input', { fields: { validUntil: 'in_past' } })
      const id = ConsentId.parse(newId())
      const categories = [...new Set(input.categories)]
      repository.insert({ ...input, categories, id, proofNumber: given.consent(), givenAt: toInstant(clock.now()) })
      return consent(id)
    },
    unsigned: () => {
      const list = repository.unsigned(today())
      const outside = rights.outside(list.map(({ personId }) => personId))
      return list.filter(({ personId }) => !outside.has(personId))
    },
    sign: (id: ConsentId, signed: boolean): Consent => {
      if (consent(id).withdrawnAt !== null) throw new AppError('not_allowed_now')
      repository.sign(id, signed ? toInstant(clock.now()) : null)
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
