import type { Branch } from '../../../shared/contract/staff.ts'
import { BranchId } from '../../../shared/ids.ts'
import { AppError } from '../../../shared/result.ts'
import { adminEvents } from '../admin-events.ts'
import type { Workplace } from '../workplace.ts'
import { branchesRepository } from './branches-repository.ts'

/** Geschäftsstellen: they decide who sees whose visitors, so one is closed and never deleted. */
export function branchesService(workplace: Workplace) {
  const { store, newId } = workplace
  const repository = branchesRepository(store)
  const events = adminEvents(workplace)

  function branch(id: BranchId): Branch {
    const found = repository.find(id)
    if (!found) throw new AppError('not_found')
    return found
  }

  function refuseTaken(name: string, except: BranchId | null) {
    const same = (other: string) => other.localeCompare(name, 'de', { sensitivity: 'base' }) === 0
    if (repository.all().some((other) => other.id !== except && same(other.name))) {
      throw new AppError('conflict', { fields: { name: 'branch_taken' } })
    }
  }

  return {
    all: () => repository.all(),
    add: (name: string): Branch => {
      refuseTaken(name, null)
      const id = BranchId.parse(newId())
      repository.insert(id, name)
      events.note('branch_made', id, name)
      return branch(id)
    },
    rename: (id: BranchId, name: string): Branch => {
      const before = branch(id)
      refuseTaken(name, id)
      repository.rename(id, name)
      events.note('branch_renamed', id, `${before.name} → ${name}`)
      return branch(id)
    },
    close: (id: BranchId): Branch => {
      const { name, members, open } = branch(id)
      if (!open) throw new AppError('not_allowed_now')
      if (members > 0) throw new AppError('branch_not_empty')
      repository.setOpen(id, false)
      events.note('branch_closed', id, name)
      return branch(id)
    },
    reopen: (id: BranchId): Branch => {
      const { name, open } = branch(id)
      if (open) throw new AppError('not_allowed_now')
      repository.setOpen(id, true)
      events.note('branch_reopened', id, name)
      return branch(id)
    },
  }
}
