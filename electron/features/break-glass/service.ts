import type { BreakGlassEntry, BreakGlassInput } from '../../../shared/contract/break-glass.ts'
import { addDays, type LocalDate, toInstant, toLocalDate } from '../../../shared/dates.ts'
import { BreakGlassId, type PersonId } from '../../../shared/ids.ts'
import { mayCall } from '../../../shared/permissions.ts'
import { AppError } from '../../../shared/result.ts'
import type { Workplace } from '../workplace.ts'
import { breakGlassRepository, type StoredEntry } from './repository.ts'

const DAYS_SHOWN = 365

/** Emergency access: at once, with a reason, and never without somebody else looking at it afterwards. */
export function breakGlassService({ store, clock, newId, staff, rights }: Workplace) {
  const repository = breakGlassRepository(store)

  /** Data protection reviews everywhere, a head what concerns the own branch. */
  function reviews({ branchId }: StoredEntry): boolean {
    return mayCall(staff.roles, ['data_protection_officer']) || branchId === null || branchId === rights.branchId()
  }

  function asSeen({ staffId, branchId: _, ...entry }: StoredEntry): BreakGlassEntry {
    return { ...entry, own: staffId === staff.id }
  }

  function entry(id: BreakGlassId): StoredEntry {
    const found = repository.find(id)
    if (!found) throw new AppError('not_found')
    return found
  }

  return {
    open: ({ personId, reason }: BreakGlassInput): { personId: PersonId; day: LocalDate } => {
      const branchId = repository.branchOf(personId)
      if (branchId === undefined) throw new AppError('not_found')
      const id = BreakGlassId.parse(newId())
      const now = clock.now()
      const day = toLocalDate(now)
      // Without a branch of the person, the branch that looked answers for it.
      const answering = branchId ?? rights.branchId()
      repository.insert({ id, staffId: staff.id, personId, branchId: answering, reason, openedAt: toInstant(now), day })
      return { personId, day }
    },
    toReview: (): BreakGlassEntry[] => {
      const since = addDays(toLocalDate(clock.now()), -DAYS_SHOWN)
      return [...repository.open(), ...repository.reviewedSince(since)].filter(reviews).map(asSeen)
    },
    markReviewed: (id: BreakGlassId, remark: string): BreakGlassEntry => {
      const found = entry(id)
      if (!reviews(found) || found.staffId === staff.id) throw new AppError('forbidden')
      if (found.reviewedAt !== null) throw new AppError('not_allowed_now')
      repository.setReviewed(id, staff.id, toInstant(clock.now()), remark)
      return asSeen(entry(id))
    },
  }
}
