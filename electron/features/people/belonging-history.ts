import type { HistoryEntry } from '../../../shared/contract/people.ts'
import type { PersonId } from '../../../shared/ids.ts'
import { type RowChange, rowHistory } from '../../store/history.ts'
import type { Store } from '../../store/store.ts'

type About = Exclude<HistoryEntry['about'], 'person'>
export type BelongingChange = RowChange & { readonly about: About }

/** Columns that are told, by the names of the contract; who the others are stands in their own history. */
export const BELONGING_COLUMNS: Readonly<Record<string, string>> = {
  role: 'role',
  from_day: 'from',
  to_day: 'to',
  kind: 'unitKind',
  bg_number: 'bgNumber',
  children: 'children',
}

/** What changed about where a person belongs: memberships, their units, and homes. */
export function belongingHistory(db: Store['db']) {
  const history = rowHistory(db)
  const rows = db.prepare<[{ id: PersonId }], { source: string; about: About; id: string }>(
    `SELECT 'benefit_unit_member' AS source, 'membership' AS about, id FROM benefit_unit_member WHERE person_id = @id
     UNION SELECT 'benefit_unit', 'unit', unit_id FROM benefit_unit_member WHERE person_id = @id
     UNION SELECT 'household_member', 'home', id FROM household_member WHERE person_id = @id`,
  )
  return (id: PersonId): BelongingChange[] =>
    rows.all({ id }).flatMap(({ source, about, id: row }) => history(source, row).map((change) => ({ ...change, about })))
}
