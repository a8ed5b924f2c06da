import { Receipt } from '../../shared/contract/receipts.ts'
import type { ReceiptId } from '../../shared/ids.ts'
import type { ReceiptContent } from '../../shared/receipt-content.ts'
import type { Store } from '../store/store.ts'

type Row = Omit<Receipt, 'content' | 'id' | 'personId' | 'sessionId'> & {
  id: string
  personId: string | null
  sessionId: string | null
  content: string
}
export type NewPrintRecord = Pick<Receipt, 'id' | 'number' | 'personId' | 'sessionId' | 'madeAt' | 'clock'> & {
  readonly subjectId: string
  readonly staffId: string
  readonly content: ReceiptContent
}
type InsertRow = Omit<NewPrintRecord, 'content'> & { kind: string; content: string }

const RECEIPT = `SELECT record.id, record.number, record.person_id AS personId,
  coalesce(trim(person.given_names || ' ' || person.family_name), '') AS personName, record.session_id AS sessionId,
  record.made_at AS madeAt, record.clock, record.content, record.printed_at AS printedAt, record.handed_over_at AS handedOverAt
  FROM print_record AS record LEFT JOIN person ON person.id = record.person_id`

function toReceipt(row: Row): Receipt {
  return Receipt.parse({ ...row, content: JSON.parse(row.content) })
}

/** Numbered sheets of paper. Below the features, because one makes them and another prints them. */
export function printRecordsRepository({ db }: Pick<Store, 'db'>) {
  const find = db.prepare<[ReceiptId], Row>(`${RECEIPT} WHERE record.id = ?`)
  const ofPerson = db.prepare<[string], Row>(`${RECEIPT} WHERE record.person_id = ? ORDER BY record.made_at DESC, record.number DESC`)
  const ofSession = db.prepare<[string], Row>(
    `${RECEIPT} WHERE record.session_id = ? ORDER BY record.handed_over_at IS NOT NULL, record.number`,
  )
  const insert = db.prepare<[InsertRow]>(
    `INSERT INTO print_record (id, number, kind, subject_id, person_id, session_id, staff_id, made_at, clock, content)
     VALUES (@id, @number, @kind, @subjectId, @personId, @sessionId, @staffId, @madeAt, @clock, @content)`,
  )
  const printed = db.prepare<[{ id: ReceiptId; at: string }]>(
    'UPDATE print_record SET printed_at = @at WHERE id = @id AND printed_at IS NULL',
  )
  const handedOver = db.prepare<[{ id: ReceiptId; at: string | null }]>('UPDATE print_record SET handed_over_at = @at WHERE id = @id')

  return {
    find: (id: ReceiptId) => {
      const row = find.get(id)
      return row ? toReceipt(row) : null
    },
    ofPerson: (id: string) => ofPerson.all(id).map(toReceipt),
    ofSession: (id: string) => ofSession.all(id).map(toReceipt),
    insert: ({ content, ...record }: NewPrintRecord) => insert.run({ ...record, kind: content.kind, content: JSON.stringify(content) }),
    /** The first time it went to paper or into a file; later copies are second copies. */
    markPrinted: (id: ReceiptId, at: string) => printed.run({ id, at }),
    setHandedOver: (id: ReceiptId, at: string | null) => handedOver.run({ id, at }),
  }
}
