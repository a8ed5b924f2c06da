import { z } from 'zod'
import { Account } from '../../../shared/contract/staff.ts'
import type { LocalDate } from '../../../shared/dates.ts'
import type { StaffId } from '../../../shared/ids.ts'
import type { Role } from '../../../shared/permissions.ts'
import type { Store } from '../../store/store.ts'

type Row = Record<'id' | 'login' | 'displayName' | 'roles' | 'branchName', string> & {
  branchId: string | null
  leftOn: string | null
  professionalSecrecy: number
  active: number
  mustChange: number | null
}
type Columns = { id: string; displayName: string; roles: string; branchId: string | null; professionalSecrecy: number }
export type AccountRecord = Omit<Account, 'deputies' | 'access'> & { readonly mustChange: boolean }
type Written = Pick<Account, 'id' | 'displayName' | 'branchId' | 'professionalSecrecy'> & { readonly roles: readonly Role[] }

const ACCOUNT = `SELECT staff.id, staff.login, staff.display_name AS displayName, staff.roles, staff.branch_id AS branchId,
  coalesce(branch.name, '') AS branchName, staff.professional_secrecy AS professionalSecrecy, staff.active,
  staff.left_on AS leftOn, (SELECT max(must_change) FROM key_slot WHERE key_slot.staff_id = staff.id) AS mustChange
  FROM staff LEFT JOIN branch ON branch.id = staff.branch_id`

const StoredAccount = Account.omit({ deputies: true, access: true }).extend({ mustChange: z.boolean() })

function toRecord({ roles, professionalSecrecy, active, mustChange, ...row }: Row): AccountRecord {
  return StoredAccount.parse({
    ...row,
    roles: JSON.parse(roles),
    professionalSecrecy: professionalSecrecy === 1,
    active: active === 1,
    mustChange: mustChange === 1,
  })
}

function toColumns({ id, displayName, roles, branchId, professionalSecrecy }: Written): Columns {
  return { id, displayName, roles: JSON.stringify(roles), branchId, professionalSecrecy: Number(professionalSecrecy) }
}

/** Accounts as administration sees them: also those that left, which repository.ts leaves out. */
export function accountsRepository({ db }: Pick<Store, 'db'>) {
  const all = db.prepare<[], Row>(`${ACCOUNT} ORDER BY staff.active DESC, staff.display_name COLLATE NOCASE, staff.id`)
  const find = db.prepare<[StaffId], Row>(`${ACCOUNT} WHERE staff.id = ?`)
  const insert = db.prepare<[Columns & { login: string }]>(
    `INSERT INTO staff (id, login, display_name, roles, branch_id, professional_secrecy)
     VALUES (@id, @login, @displayName, @roles, @branchId, @professionalSecrecy)`,
  )
  const remove = db.prepare<[StaffId]>('DELETE FROM staff WHERE id = ?')
  const update = db.prepare<[Columns]>(
    `UPDATE staff SET display_name = @displayName, roles = @roles, branch_id = @branchId,
       professional_secrecy = @professionalSecrecy WHERE id = @id`,
  )
  const setActive = db.prepare<[{ id: StaffId; active: number; leftOn: LocalDate | null }]>(
    'UPDATE staff SET active = @active, left_on = @leftOn WHERE id = @id',
  )

  return {
    all: () => all.all().map(toRecord),
    find: (id: StaffId): AccountRecord | null => {
      const row = find.get(id)
      return row ? toRecord(row) : null
    },
    insert: (account: Written & { readonly login: string }) => insert.run({ ...toColumns(account), login: account.login }),
    /** Only for an account that nobody ever signed in with. */
    remove: (id: StaffId) => remove.run(id),
    update: (account: Written) => update.run(toColumns(account)),
    /** @param leftOn last day, or null for somebody who is (back) at work */
    setLeft: (id: StaffId, leftOn: LocalDate | null) => setActive.run({ id, active: leftOn === null ? 1 : 0, leftOn }),
  }
}
