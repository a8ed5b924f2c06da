import type { z } from 'zod'
import { BreakGlassEntry } from '../../../shared/contract/break-glass.ts'
import type { LocalDate } from '../../../shared/dates.ts'
import { BranchId, type BreakGlassId, type PersonId, StaffId } from '../../../shared/ids.ts'
import { fullName } from '../../../shared/names.ts'
import type { Store } from '../../store/store.ts'

const StoredEntry = BreakGlassEntry.omit({ own: true }).extend({ staffId: StaffId, branchId: BranchId.nullable() })
export type StoredEntry = z.infer<typeof StoredEntry>
type Row = Record<string, string | null> & { familyName: string; givenNames: string; birthDate: string }
type NewEntry = {
  id: BreakGlassId
  staffId: StaffId
  personId: PersonId
  branchId: BranchId | null
  reason: string
  openedAt: string
  day: LocalDate
}

const ENTRY = `SELECT break_glass.id, break_glass.person_id AS personId, break_glass.staff_id AS staffId,
  break_glass.branch_id AS branchId, break_glass.reason, break_glass.opened_at AS openedAt,
  break_glass.reviewed_at AS reviewedAt, break_glass.remark, person.family_name AS familyName,
  person.given_names AS givenNames, person.birth_date AS birthDate, coalesce(branch.name, '') AS branchName,
  opener.display_name AS staffName, coalesce(reviewer.display_name, '') AS reviewerName
  FROM break_glass
  JOIN person ON person.id = break_glass.person_id
  JOIN staff AS opener ON opener.id = break_glass.staff_id
  LEFT JOIN staff AS reviewer ON reviewer.id = break_glass.reviewed_by
  LEFT JOIN branch ON branch.id = break_glass.branch_id`

function toEntry({ familyName, givenNames, birthDate, ...row }: Row): StoredEntry {
  return StoredEntry.parse({ ...row, personName: fullName({ familyName, givenNames }), birthYear: birthDate.slice(0, 4) })
}

export function breakGlassRepository({ db }: Store) {
  const branch = db.prepare<[PersonId], { branchId: string | null }>('SELECT branch_id AS branchId FROM person WHERE id = ?')
  const insert = db.prepare<[NewEntry]>(
    `INSERT INTO break_glass (id, staff_id, person_id, branch_id, reason, opened_at, day, reviewed_at, reviewed_by, remark)
     VALUES (@id, @staffId, @personId, @branchId, @reason, @openedAt, @day, NULL, NULL, '')`,
  )
  const open = db.prepare<[], Row>(`${ENTRY} WHERE break_glass.reviewed_at IS NULL ORDER BY break_glass.opened_at, break_glass.id`)
  const reviewed = db.prepare<[string], Row>(
    `${ENTRY} WHERE break_glass.reviewed_at >= ? ORDER BY break_glass.reviewed_at DESC, break_glass.id DESC`,
  )
  const find = db.prepare<[BreakGlassId], Row>(`${ENTRY} WHERE break_glass.id = ?`)
  const setReviewed = db.prepare<[{ id: BreakGlassId; by: StaffId; at: string; remark: string }]>(
    'UPDATE break_glass SET reviewed_at = @at, reviewed_by = @by, remark = @remark WHERE id = @id',
  )

  return {
    /** Branch the person belongs to; undefined when there is no such person. */
    branchOf: (id: PersonId): BranchId | null | undefined => {
      const row = branch.get(id)
      return row && BranchId.nullable().parse(row.branchId)
    },
    insert: (entry: NewEntry) => insert.run(entry),
    open: () => open.all().map(toEntry),
    reviewedSince: (since: string) => reviewed.all(since).map(toEntry),
    find: (id: BreakGlassId) => {
      const row = find.get(id)
      return row ? toEntry(row) : null
    },
    setReviewed: (id: BreakGlassId, by: StaffId, at: string, remark: string) => setReviewed.run({ id, by, at, remark }),
  }
}
