import { z } from 'zod'
import { StaffId } from '../../../shared/ids.ts'
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

  const office = db.prepare<[], { value: string }>("SELECT value FROM meta WHERE key = 'office'")
  const setOffice = db.prepare<[string]>("INSERT OR REPLACE INTO meta (key, value) VALUES ('office', ?)")

  return {
    office: () => office.get()?.value ?? '',
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
  }
}
