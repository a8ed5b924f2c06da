import type { InitialPassword, LeftBehind } from '../../../shared/contract/staff.ts'
import { toLocalDate, toLocalDateTime } from '../../../shared/dates.ts'
import type { StaffId } from '../../../shared/ids.ts'
import { AppError } from '../../../shared/result.ts'
import { isLastAdministrator } from '../../../shared/staff-rules.ts'
import { adminEvents } from '../admin-events.ts'
import type { Workplace } from '../workplace.ts'
import { type AccountRecord, accountsRepository } from './accounts-repository.ts'
import { branchesRepository } from './branches-repository.ts'
import type { deputiesService } from './deputies-service.ts'
import { handOverRepository } from './hand-over-repository.ts'
import type { InitialPasswords } from './initial-passwords.ts'

/** Leaving and coming back. The row stays, because records name who wrote them, and so does the login: nobody inherits it. */
export function leavingService(workplace: Workplace, passwords: InitialPasswords, deputies: ReturnType<typeof deputiesService>) {
  const { store, clock, staff, keys } = workplace
  const repository = accountsRepository(store)
  const branches = branchesRepository(store)
  const handOver = handOverRepository(store)
  const events = adminEvents(workplace)

  function record(id: StaffId): AccountRecord {
    const found = repository.find(id)
    if (!found) throw new AppError('not_found')
    return found
  }

  return {
    leftBehind: (id: StaffId): LeftBehind => {
      record(id)
      return { ...handOver.counts(id, toLocalDateTime(clock.now())), deputies: deputies.running(id).length }
    },
    leave: (id: StaffId): void => {
      const { active, displayName } = record(id)
      if (!active) throw new AppError('not_allowed_now')
      const accounts = repository.all().map((account) => ({ ...account, canSignIn: account.active && keys.has(account.id) }))
      if (isLastAdministrator(accounts, id)) throw new AppError('last_administrator')
      if (id === staff.id) throw new AppError('own_account')
      repository.setLeft(id, toLocalDate(clock.now()))
      deputies.endAllOf(id)
      passwords.forget(id)
      events.note('account_left', id, displayName)
      // Last, because the keyring is a file of its own: what the store refused must not have cost anybody the way in.
      keys.remove(id)
    },
    comeBack: async (id: StaffId): Promise<InitialPassword> => {
      const { active, leftOn, login, displayName, branchId, ...before } = record(id)
      if (active) throw new AppError('not_allowed_now')
      const stillThere = branchId !== null && branches.find(branchId)?.open ? branchId : null
      store.transaction(() => {
        repository.setLeft(id, null)
        repository.update({ ...before, displayName, branchId: stillThere })
      })
      try {
        return await passwords.issue({ id, login, displayName }, keys.add, 'account_returned')
      } catch (error) {
        store.transaction(() => {
          repository.setLeft(id, leftOn ?? toLocalDate(clock.now()))
          repository.update({ ...before, displayName, branchId })
        })
        throw error
      }
    },
  }
}
