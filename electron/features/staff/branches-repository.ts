import { Branch } from '../../../shared/contract/staff.ts'
import type { BranchId } from '../../../shared/ids.ts'
import type { Store } from '../../store/store.ts'

type Row = { id: string; name: string; members: number; active: number }

const BRANCH = `SELECT branch.id, branch.name, branch.active,
  (SELECT count(*) FROM staff WHERE staff.branch_id = branch.id AND staff.active = 1) AS members FROM branch`

function toBranch({ active, ...row }: Row): Branch {
  return Branch.parse({ ...row, open: active === 1 })
}

export function branchesRepository({ db }: Pick<Store, 'db'>) {
  const all = db.prepare<[], Row>(`${BRANCH} ORDER BY branch.active DESC, branch.name COLLATE NOCASE, branch.id`)
  const find = db.prepare<[BranchId], Row>(`${BRANCH} WHERE branch.id = ?`)
  const insert = db.prepare<[{ id: BranchId; name: string }]>('INSERT INTO branch (id, name) VALUES (@id, @name)')
  const rename = db.prepare<[{ id: BranchId; name: string }]>('UPDATE branch SET name = @name WHERE id = @id')
  const setOpen = db.prepare<[{ id: BranchId; active: number }]>('UPDATE branch SET active = @active WHERE id = @id')

  return {
    all: () => all.all().map(toBranch),
    find: (id: BranchId) => {
      const row = find.get(id)
      return row ? toBranch(row) : null
    },
    insert: (id: BranchId, name: string) => insert.run({ id, name }),
    rename: (id: BranchId, name: string) => rename.run({ id, name }),
    setOpen: (id: BranchId, open: boolean) => setOpen.run({ id, active: Number(open) }),
  }
}
