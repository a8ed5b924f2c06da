import type { Deputy, NewDeputy } from '../../../shared/contract/staff.ts'
import type { LocalDate } from '../../../shared/dates.ts'
import { BranchId, DeputyId, StaffId } from '../../../shared/ids.ts'
import type { Store } from '../../store/store.ts'

type Row = Record<'id' | 'staffId' | 'deputyId' | 'from' | 'to' | 'note' | 'staffName' | 'deputyName', string> & { branchId: string | null }
export type DeputyRecord = Omit<Deputy, 'state' | 'mayEnd'> & {
  /** Branch of the one who is stood in for. */
  readonly branchId: BranchId | null
}

const DEPUTY = `SELECT deputy.id, deputy.staff_id AS staffId, deputy.deputy_id AS deputyId, deputy.from_day AS "from",
  deputy.to_day AS "to", deputy.note, absent.display_name AS staffName, absent.branch_id AS branchId, present.display_name AS deputyName
  FROM deputy JOIN staff AS absent ON absent.id = deputy.staff_id JOIN staff AS present ON present.id = deputy.deputy_id`

function toRecord({ id, staffId, deputyId, branchId, ...row }: Row): DeputyRecord {
  return {
    ...row,
    id: DeputyId.parse(id),
    staffId: StaffId.parse(staffId),
    deputyId: StaffId.parse(deputyId),
    branchId: branchId === null ? null : BranchId.parse(branchId),
  }
}

export function deputiesRepository({ db }: Pick<Store, 'db'>) {
  const all = db.prepare<[], Row>(`${DEPUTY} ORDER BY deputy.to_day DESC, deputy.from_day DESC, deputy.id DESC`)
  const find = db.prepare<[DeputyId], Row>(`${DEPUTY} WHERE deputy.id = ?`)
  const insert = db.prepare<[NewDeputy & { id: DeputyId }]>(
    'INSERT INTO deputy (id, staff_id, deputy_id, from_day, to_day, note) VALUES (@id, @staffId, @deputyId, @from, @to, @note)',
  )
  const setEnd = db.prepare<[{ id: DeputyId; to: LocalDate }]>('UPDATE deputy SET to_day = @to WHERE id = @id')
  const remove = db.prepare<[DeputyId]>('DELETE FROM deputy WHERE id = ?')

  return {
    all: () => all.all().map(toRecord),
    find: (id: DeputyId): DeputyRecord | null => {
      const row = find.get(id)
      return row ? toRecord(row) : null
    },
    insert: (deputy: NewDeputy & { id: DeputyId }) => insert.run(deputy),
    /** @param to last day on which it still holds */
    setEnd: (id: DeputyId, to: LocalDate) => setEnd.run({ id, to }),
    remove: (id: DeputyId) => remove.run(id),
  }
}
