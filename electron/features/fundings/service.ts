import type { Funding, FundingInput } from '../../../shared/contract/fundings.ts'
import { isTwice } from '../../../shared/fundings.ts'
import { FundingId } from '../../../shared/ids.ts'
import { AppError } from '../../../shared/result.ts'
import type { Workplace } from '../workplace.ts'
import { fundingsRepository } from './repository.ts'

/** Cost bearers and projects: renamed and ended, never deleted, because contacts point at them. */
export function fundingsService({ store, newId }: Pick<Workplace, 'store' | 'newId'>) {
  const repository = fundingsRepository(store)

  function refuseTwice(id: FundingId | null, input: FundingInput) {
    const others = repository.all().filter((other) => other.id !== id)
    if (isTwice(input, others)) throw new AppError('invalid_input', { fields: { name: 'funding_twice' } })
  }

  return {
    all: () => repository.all(),
    add: (input: FundingInput): Funding => {
      refuseTwice(null, input)
      const funding = { ...input, id: FundingId.parse(newId()) }
      repository.insert(funding)
      return funding
    },
    /** The kind stays: contacts point at it as what it was. */
    change: (id: FundingId, input: FundingInput): Funding => {
      const before = repository.find(id)
      if (!before) throw new AppError('not_found')
      const funding = { ...input, id, kind: before.kind }
      refuseTwice(id, funding)
      repository.update(funding)
      return funding
    },
  }
}
