import { isOpenConcern } from '../../../shared/concern-states.ts'
import type { Concern, ConcernInput } from '../../../shared/contract/concerns.ts'
import { toInstant } from '../../../shared/dates.ts'
import { ConcernId, type PersonId } from '../../../shared/ids.ts'
import { AppError } from '../../../shared/result.ts'
import { topicRefusal } from '../../../shared/topics.ts'
import type { ConcernState } from '../../../shared/value-lists.ts'
import type { Workplace } from '../workplace.ts'
import { concernsRepository } from './repository.ts'

export function concernsService({ store, clock, newId }: Workplace) {
  const repository = concernsRepository(store)

  function concern(id: ConcernId): Concern {
    const found = repository.find(id)
    if (!found) throw new AppError('not_found')
    return found
  }

  return {
    ofPerson: (id: PersonId) => repository.ofPerson(id),
    create: (input: ConcernInput): Concern => {
      const refusal = topicRefusal(true, input.topics)
      if (refusal) throw new AppError('invalid_input', { fields: { topics: refusal } })
      if (!repository.personExists(input.personId)) throw new AppError('not_found')
      const id = ConcernId.parse(newId())
      repository.insert({ ...input, id, state: 'offen', createdAt: toInstant(clock.now()), closedAt: null })
      return concern(id)
    },
    /** A concern that was closed before keeps the moment it was closed first, so a corrected reason does not move it. */
    setState: (id: ConcernId, state: ConcernState): Concern => {
      const before = concern(id)
      const closedAt = isOpenConcern(state) ? null : (before.closedAt ?? toInstant(clock.now()))
      repository.setState({ id, state, closedAt })
      return concern(id)
    },
  }
}
