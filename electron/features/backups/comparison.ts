import { BACKUP_KINDS } from '../../../shared/backup-kinds.ts'
import type { BackupComparison } from '../../../shared/contract/backups.ts'
import type { Store } from '../../store/store.ts'
import { KIND_TABLES, type StoreSummary, summarize } from '../../store/summary.ts'

type Since = { table_name: string; made: number; touched: number }

/** What a restore would take away and bring back, per kind: counts now and then, entries made and changed since. */
export function compareWith({ db }: Pick<Store, 'db'>, then: StoreSummary): BackupComparison['rows'] {
  const { counts } = summarize(db)
  const since = changesSince(db, then.changeHead)
  return BACKUP_KINDS.map((kind) => {
    const row = since?.get(KIND_TABLES[kind])
    const made = row?.made ?? 0
    return {
      kind,
      now: counts[kind],
      after: then.counts[kind],
      made: since ? made : null,
      changed: since ? (row?.touched ?? 0) - made : null,
    }
  })
}

/** Null when the change log does not know the other store's newest entry: the two have no common history. */
function changesSince(db: Store['db'], head: StoreSummary['changeHead']): Map<string, Since> | null {
  if (head.seq > 0) {
    const same = db.prepare<[number, string], { seq: number }>('SELECT seq FROM change_log WHERE seq = ? AND id = ?').get(head.seq, head.id)
    if (!same) return null
  }
  const rows = db
    .prepare<[number], Since>(
      `SELECT table_name, count(DISTINCT CASE WHEN action = 'insert' THEN row_id END) AS made, count(DISTINCT row_id) AS touched
       FROM change_log WHERE seq > ? GROUP BY table_name`,
    )
    .all(head.seq)
  return new Map(rows.map((row) => [row.table_name, row]))
}
