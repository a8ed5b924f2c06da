import type { HandoverItem } from '../../../shared/contract/handover.ts'
import { toInstant } from '../../../shared/dates.ts'
import { HandoverItemId } from '../../../shared/ids.ts'
import type { Workplace } from '../workplace.ts'
import { handoverRepository } from './repository.ts'

type NewItem = Pick<HandoverItem, 'branchId' | 'personId' | 'sessionId' | 'kind' | 'urgent' | 'summary' | 'dueOn'> & {
  readonly subjectId: string
}

/** For whatever is put on record: tells the branch, in the transaction of the record. */
export function addHandoverOn({ store, clock, newId, staff }: Workplace): (item: NewItem) => void {
  const repository = handoverRepository(store)
  return (item) => {
    const createdAt = toInstant(clock.now())
    repository.insert({ ...item, urgent: Number(item.urgent), id: HandoverItemId.parse(newId()), createdBy: staff.id, createdAt })
  }
}
