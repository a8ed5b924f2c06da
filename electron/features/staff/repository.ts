import { z } from 'zod'
import { type BranchId, StaffId } from '../../../shared/ids.ts'
import { ROLES, type Role } from '../../../shared/permissions.ts'
import type { Store } from '../../store/store.ts'

type Row = { id: string; login: string; displayName: string; roles: string }
export type StaffAccount = { id: StaffId; login: string; displayName: string; roles: Role[] }

const Roles = z.array(z.enum(ROLES))

function toAccount(row: Row): StaffAccount {
  return { ...row, id: StaffId.parse(row.id), roles: Roles.parse(JSON.parse(row.roles)) }
}

export function staffRepository({ db }: Pick<Store, 'db'>) {
  const list = db.prepare<[], Row>('SELECT id, login, display_name AS displayName, roles FROM staff WHERE active = 1 ORDER BY display_name')
  const find = db.prepare<[string], Row>('SELECT id, login, display_name AS displayName, roles FROM staff WHERE id = ? AND active = 1')
  const insert = db.prepare<[Row]>('INSERT INTO staff (id, login, display_name, roles) VALUES (@id, @login, @displayName, @roles)')

  // The branch somebody works at is what letters and the header name; the office of the set-up only without one.
  const office = db.prepare<[string], { name: string | null }>(
    `SELECT coalesce((SELECT branch.name FROM staff JOIN branch ON branch.id = staff.branch_id WHERE staff.id = ?),
       (SELECT value FROM meta WHERE key = 'office')) AS name`,
  )
  const insertBranch = db.prepare<[{ id: BranchId; name: string }]>('INSERT INTO branch (id, name) VALUES (@id, @name)')
  const joinBranch = db.prepare<[{ id: StaffId; branchId: BranchId }]>('UPDATE staff SET branch_id = @branchId WHERE id = @id')
  const setOffice = db.prepare<[string]>("INSERT OR REPLACE INTO meta (key, value) VALUES ('office', ?)")

  return {
    officeOf: (id: StaffId) => office.get(id)?.name ?? '',
    setOffice: (name: string) => {
      setOffice.run(name)
    },
    list: () => list.all().map(toAccount),
    find: (id: StaffId) => {
      const row = find.get(id)
      return row ? toAccount(row) : null
    },
    insert: (account: StaffAccount) => {
      insert.run({ ...account, roles: JSON.stringify(account.roles) })
    },
    /** The first branch, with its first member. */
    foundBranch: (id: BranchId, name: string, member: StaffId) => {
      insertBranch.run({ id, name })
      joinBranch.run({ id: member, branchId: id })
    },
  }
}
