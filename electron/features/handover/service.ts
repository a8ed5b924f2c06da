import type { HandoverItem } from '../../../shared/contract/handover.ts'
import { toInstant, toLocalDate } from '../../../shared/dates.ts'
import { byPress } from '../../../shared/handover-rules.ts'
import type { HandoverItemId, PersonId, ReceiptId, SessionId } from '../../../shared/ids.ts'
import { AppError } from '../../../shared/result.ts'
import type { Workplace } from '../workplace.ts'
import { handoverRepository } from './repository.ts'

type Known = Pick<HandoverItem, 'id' | 'revision'>

export function handoverService({ store, clock, rights }: Workplace) {
  const repository = handoverRepository(store)
  const now = () => toInstant(clock.now())

  function item(id: HandoverItemId): HandoverItem {
    const found = repository.find(id)
    if (!found) throw new AppError('not_found')
    return found
  }

  /** An open item as the caller knows it; an acknowledged one takes no further steps. */
  function current(id: HandoverItemId, revision: number): HandoverItem {
    const found = item(id)
    if (found.revision !== revision) throw new AppError('conflict')
    return found
  }
  function open(id: HandoverItemId, revision: number): HandoverItem {
    const found = current(id, revision)
    if (found.acknowledgedAt !== null) throw new AppError('not_allowed_now')
    return found
  }

  function change(found: HandoverItem, step: Partial<HandoverItem>): HandoverItem {
    repository.progress({ ...found, ...step, revision: found.revision + 1 })
    return item(found.id)
  }

  const acknowledge = (id: HandoverItemId, revision: number, acknowledgedBy: string) =>
    change(open(id, revision), { acknowledgedAt: now(), acknowledgedBy })

  function inScope(items: readonly HandoverItem[]): HandoverItem[] {
    const outside = rights.outside(items.flatMap(({ personId }) => personId ?? []))
    return items.filter(({ personId }) => personId === null || !outside.has(personId)).sort(byPress(toLocalDate(clock.now())))
  }

  return {
    branches: (personId: PersonId | null) => {
      const branches = repository.branches()
      const likely = [personId ? repository.branchOf(personId) : null, rights.branchId()]
      const open = likely.find((id) => branches.some((branch) => branch.id === id))
      const only = branches.length === 1 ? branches[0]?.id : undefined
      return { branches, suggested: open ?? only ?? null }
    },
    open: () => inScope(repository.open()),
    ofSession: (id: SessionId) => inScope(repository.ofSession(id)),
    ofReceipt: (id: ReceiptId) => repository.ofReceipt(id),
    phoned: (id: HandoverItemId, revision: number, phonedWith: string) => change(open(id, revision), { phonedAt: now(), phonedWith }),
    acknowledge,
    acknowledgeAll: (items: readonly Known[], by: string) => items.map(({ id, revision }) => acknowledge(id, revision, by)),
    undo: (id: HandoverItemId, revision: number) => {
      const found = current(id, revision)
      if (found.acknowledgedAt !== null) return change(found, { acknowledgedAt: null, acknowledgedBy: '' })
      if (found.phonedAt !== null) return change(found, { phonedAt: null, phonedWith: '' })
      throw new AppError('not_allowed_now')
    },
  }
}
