import type { HandoverItem } from './contract/handover.ts'
import { type LocalDate, toLocalDate } from './dates.ts'

type Progress = Pick<HandoverItem, 'urgent' | 'dueOn' | 'createdAt' | 'phonedAt' | 'acknowledgedAt'>

/** Nobody at the branch has taken it on, and the day by which it should be there has passed. */
export function isOverdue({ dueOn, acknowledgedAt }: Pick<Progress, 'dueOn' | 'acknowledgedAt'>, today: LocalDate): boolean {
  return acknowledgedAt === null && dueOn < today
}

/** The branch still has to be called. */
export function needsCall({ urgent, phonedAt, acknowledgedAt }: Pick<Progress, 'urgent' | 'phonedAt' | 'acknowledgedAt'>): boolean {
  return urgent && phonedAt === null && acknowledgedAt === null
}

/** What "Heute" reminds of: urgent ones that nobody has called about, and those of an earlier day that nobody has taken on. */
export function isWaiting(item: Progress, today: LocalDate): boolean {
  if (!item.urgent || item.acknowledgedAt !== null) return false
  return needsCall(item) || toLocalDate(Date.parse(item.createdAt)) < today
}

/** Order of lists: open before acknowledged, overdue first, then urgent, then by day and moment. */
export function byPress(today: LocalDate): (one: Progress, other: Progress) => number {
  const rank = (item: Progress) => [
    item.acknowledgedAt === null ? '0' : '1',
    isOverdue(item, today) ? '0' : '1',
    item.urgent ? '0' : '1',
    item.dueOn,
    item.createdAt,
  ]
  return (one, other) => {
    const [left, right] = [rank(one).join(' '), rank(other).join(' ')]
    return left < right ? -1 : left > right ? 1 : 0
  }
}
