import { z } from 'zod'
import { HandoverItem } from '../../../shared/contract/handover.ts'
import { BranchId, type HandoverItemId, type PersonId, type ReceiptId, type SessionId } from '../../../shared/ids.ts'
import type { Store } from '../../store/store.ts'

type Row = Omit<HandoverItem, 'id' | 'branchId' | 'personId' | 'sessionId' | 'receiptId' | 'urgent'> & {
  id: string
  branchId: string
  personId: string | null
  sessionId: string | null
  receiptId: string | null
  urgent: number
}
type NewItem = Pick<HandoverItem, 'id' | 'branchId' | 'personId' | 'sessionId' | 'kind' | 'summary' | 'dueOn' | 'createdAt'> & {
  readonly subjectId: string
  readonly urgent: number
  readonly createdBy: string
}
type Progress = Pick<HandoverItem, 'id' | 'revision' | 'phonedAt' | 'phonedWith' | 'acknowledgedAt' | 'acknowledgedBy'>
const Branch = z.object({ id: BranchId, name: z.string() })

const ITEM = `SELECT item.id, item.revision, item.branch_id AS branchId, branch.name AS branchName, item.person_id AS personId,
  coalesce(trim(person.given_names || ' ' || person.family_name), '') AS personName, item.session_id AS sessionId, item.kind,
  sheet.id AS receiptId, coalesce(sheet.number, '') AS receiptNumber, item.urgent, item.summary, item.due_on AS dueOn,
  item.created_at AS createdAt, staff.display_name AS createdByName, item.phoned_at AS phonedAt, item.phoned_with AS phonedWith,
  item.acknowledged_at AS acknowledgedAt, item.acknowledged_by AS acknowledgedBy
  FROM handover_item AS item
  JOIN branch ON branch.id = item.branch_id
  JOIN staff ON staff.id = item.created_by
  LEFT JOIN person ON person.id = item.person_id
  LEFT JOIN print_record AS sheet ON sheet.id =
    (SELECT made.id FROM print_record AS made WHERE made.subject_id = item.subject_id ORDER BY made.number LIMIT 1)`

function toItem(row: Row): HandoverItem {
  return HandoverItem.parse({ ...row, urgent: row.urgent === 1 })
}

export function handoverRepository({ db }: Pick<Store, 'db'>) {
  const find = db.prepare<[HandoverItemId], Row>(`${ITEM} WHERE item.id = ?`)
  const open = db.prepare<[], Row>(`${ITEM} WHERE item.acknowledged_at IS NULL ORDER BY item.due_on`)
  const ofSession = db.prepare<[SessionId], Row>(`${ITEM} WHERE item.session_id = ?`)
  const ofReceipt = db.prepare<[ReceiptId], Row>(
    `${ITEM} WHERE item.subject_id = (SELECT made.subject_id FROM print_record AS made WHERE made.id = ?)`,
  )
  const insert = db.prepare<[NewItem]>(
    `INSERT INTO handover_item (id, branch_id, person_id, session_id, kind, subject_id, urgent, summary, due_on, created_by, created_at, revision)
     VALUES (@id, @branchId, @personId, @sessionId, @kind, @subjectId, @urgent, @summary, @dueOn, @createdBy, @createdAt, 1)`,
  )
  const progress = db.prepare<[Progress]>(
    `UPDATE handover_item SET phoned_at = @phonedAt, phoned_with = @phonedWith, acknowledged_at = @acknowledgedAt,
       acknowledged_by = @acknowledgedBy, revision = @revision WHERE id = @id`,
  )
  const branches = db.prepare<[], unknown>('SELECT id, name FROM branch WHERE active = 1 ORDER BY name COLLATE NOCASE, id')
  const personBranch = db.prepare<[PersonId], { branchId: string | null }>('SELECT branch_id AS branchId FROM person WHERE id = ?')

  return {
    find: (id: HandoverItemId) => {
      const row = find.get(id)
      return row ? toItem(row) : null
    },
    open: () => open.all().map(toItem),
    ofSession: (id: SessionId) => ofSession.all(id).map(toItem),
    ofReceipt: (id: ReceiptId) => ofReceipt.all(id).map(toItem),
    insert: (item: NewItem) => insert.run(item),
    progress: ({ id, revision, phonedAt, phonedWith, acknowledgedAt, acknowledgedBy }: Progress) =>
      progress.run({ id, revision, phonedAt, phonedWith, acknowledgedAt, acknowledgedBy }),
    branches: () => z.array(Branch).parse(branches.all()),
    branchOf: (person: PersonId) => BranchId.nullable().parse(personBranch.get(person)?.branchId ?? null),
  }
}
