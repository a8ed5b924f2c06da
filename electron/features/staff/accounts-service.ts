import type { Account, InitialPassword, NewAccount } from '../../../shared/contract/staff.ts'
import { toLocalDate } from '../../../shared/dates.ts'
import { StaffId } from '../../../shared/ids.ts'
import { mayUse } from '../../../shared/permissions.ts'
import { AppError } from '../../../shared/result.ts'
import { deputyState, isLastAdministrator, otherAdministrators } from '../../../shared/staff-rules.ts'
import { adminEvents } from '../admin-events.ts'
import type { Workplace } from '../workplace.ts'
import { type AccountRecord, accountsRepository } from './accounts-repository.ts'
import { branchesRepository } from './branches-repository.ts'
import { deputiesRepository } from './deputies-repository.ts'
import type { InitialPasswords } from './initial-passwords.ts'

type Fields = Pick<Account, 'displayName' | 'roles' | 'branchId' | 'professionalSecrecy'>

const WORDS_OF_FIELDS: readonly (readonly [keyof Fields, string])[] = [
  ['displayName', 'Name'],
  ['roles', 'Aufgaben'],
  ['branchId', 'Geschäftsstelle'],
  ['professionalSecrecy', 'Berufsgeheimnis'],
]

const plain = (login: string) => login.normalize('NFKC').toLocaleLowerCase('de')

/** Who works on this store. Administration makes accounts and never sees what their owners see. */
export function accountsService(workplace: Workplace, passwords: InitialPasswords) {
  const { store, clock, newId, staff, keys } = workplace
  const repository = accountsRepository(store)
  const branches = branchesRepository(store)
  const deputies = deputiesRepository(store)
  const events = adminEvents(workplace)
  const today = () => toLocalDate(clock.now())

  function record(id: StaffId): AccountRecord {
    const found = repository.find(id)
    if (!found) throw new AppError('not_found')
    return found
  }

  function toAccount({ mustChange, ...account }: AccountRecord): Account {
    const access = !keys.has(account.id) ? 'none' : mustChange ? 'initial' : 'own'
    const standIns = deputies.all().filter((one) => one.staffId === account.id && deputyState(one, today()) !== 'abgelaufen')
    return { ...account, access, deputies: standIns.map(({ deputyName: name, from, to }) => ({ name, from, to })) }
  }

  const holders = () => repository.all().map(({ id, roles, active }) => ({ id, roles, canSignIn: active && keys.has(id) }))

  function refuseBranch({ roles, branchId }: Fields, before: AccountRecord | null): void {
    // Without a branch whoever receives visitors would see nobody, and nobody would see theirs.
    if (branchId === null && mayUse(roles, 'people.find')) throw new AppError('invalid_input', { fields: { branchId: 'branch_missing' } })
    if (branchId === null || branchId === before?.branchId) return
    if (!branches.find(branchId)?.open) throw new AppError('invalid_input', { fields: { branchId: 'branch_closed' } })
  }

  /** Four eyes where there are four: nobody gives oneself more to see while somebody else could do it. */
  function refuseOwnGain(before: AccountRecord, after: Fields): void {
    if (before.id !== staff.id || !otherAdministrators(holders(), staff.id)) return
    if (after.roles.some((role) => !before.roles.includes(role))) {
      throw new AppError('invalid_input', { fields: { roles: 'own_account' } })
    }
    if (after.branchId !== before.branchId) throw new AppError('invalid_input', { fields: { branchId: 'own_account' } })
  }

  return {
    all: () => repository.all().map(toAccount),
    create: async ({ login, ...fields }: NewAccount): Promise<InitialPassword> => {
      if (repository.all().some((other) => plain(other.login) === plain(login))) {
        throw new AppError('invalid_input', { fields: { login: 'login_taken' } })
      }
      refuseBranch(fields, null)
      const id = StaffId.parse(newId())
      store.transaction(() => repository.insert({ id, login, ...fields }))
      try {
        return await passwords.issue({ id, login, displayName: fields.displayName }, keys.add, 'account_made')
      } catch (error) {
        store.transaction(() => repository.remove(id))
        throw error
      }
    },
    change: ({ id, ...fields }: Fields & { id: StaffId }): Account => {
      const before = record(id)
      if (!before.active) throw new AppError('not_allowed_now')
      if (!mayUse(fields.roles, 'staff.manage') && isLastAdministrator(holders(), id)) throw new AppError('last_administrator')
      refuseBranch(fields, before)
      refuseOwnGain(before, fields)
      repository.update({ id, ...fields })
      const changed = WORDS_OF_FIELDS.filter(([field]) => JSON.stringify(before[field]) !== JSON.stringify(fields[field]))
      if (changed.length > 0) events.note('account_changed', id, `${fields.displayName}: ${changed.map(([, word]) => word).join(', ')}`)
      return toAccount(record(id))
    },
    renewPassword: async (id: StaffId): Promise<InitialPassword> => {
      const { active, login, displayName } = record(id)
      if (id === staff.id) throw new AppError('own_account')
      if (!active) throw new AppError('not_allowed_now')
      return passwords.issue({ id, login, displayName }, keys.replacePassword, 'password_reset')
    },
  }
}
