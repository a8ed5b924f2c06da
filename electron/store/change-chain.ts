import type { Database } from 'better-sqlite3-multiple-ciphers'
import { toInstant } from '../../shared/dates.ts'
import { domainTables } from './change-log.ts'
import { parseHlc } from './hlc.ts'
import { fault, headWatch, type KnownHead, type LogCheck, type LogFault, runCheck } from './log-fault.ts'
import { CHAIN_START, type ChangeRow, changeSeal } from './log-seal.ts'
import { type RowReplay, rowReplay } from './row-replay.ts'

/** Entries or records per step: some 10 ms. */
const STEP = 500

type Sealed = ChangeRow & { readonly seq: number; readonly id: string }

/** Whether the change log is whole and every record is as it says; for logs that are short. Answers the first fault. */
export function verifyChangeLog(db: Database, known: readonly KnownHead[] = []): LogFault | null {
  return runCheck(changeChain(db, known))
}

/**
 * Recomputes the chain of the change log, compares it with the heads kept elsewhere, and replays it: each record has to
 * have the values that its entries leave it with, none may be there without entries, and none may be gone without one.
 */
export function* changeChain(db: Database, known: readonly KnownHead[] = []): LogCheck {
  const replays = domainTables(db).map((table) => rowReplay(db, table))
  const total = countOf(db, 'change_log') + replays.reduce((sum, { table }) => sum + countOf(db, table), 0)
  let done = 0
  const step = (more: number) => {
    done += more
    return { done, total: Math.max(total, done) }
  }
  const broken = yield* sealed(db, known, replays, step)
  if (broken) return broken
  for (const replay of replays) {
    for (let last = ''; ; ) {
      const rows = replay.rowsAfter(last, STEP)
      const id = rows.at(-1)?.id
      if (id === undefined) break
      for (const row of rows) {
        const wrong = replay.differs(row)
        if (wrong) return wrong
      }
      last = String(id)
      yield step(rows.length)
    }
  }
  return null
}

function* sealed(
  db: Database,
  known: readonly KnownHead[],
  replays: readonly RowReplay[],
  step: (more: number) => { done: number; total: number },
): LogCheck {
  const heads = headWatch('changes', known)
  const slice = db.prepare<[number, number], Sealed>(
    `SELECT seq, id, hlc, device, staff, table_name AS "table", row_id AS row, action, fields
     FROM change_log WHERE seq > ? ORDER BY seq LIMIT ?`,
  )
  const extra = db.prepare<[], { seq: number }>('SELECT seq FROM change_log WHERE seq < 1 LIMIT 1').get()
  if (extra) return fault('changes', 'changed', extra.seq)
  let last = { seq: 0, id: CHAIN_START }
  for (;;) {
    const rows = slice.all(last.seq, STEP)
    const from = last.seq + 1
    for (const row of rows) {
      if (row.seq !== last.seq + 1) return fault('changes', 'missing', last.seq + 1)
      if (row.id !== changeSeal(last.id, row)) return fault('changes', 'changed', row.seq, { at: momentOf(row.hlc) })
      const rewritten = heads.at(row.seq, row.id, momentOf(row.hlc))
      if (rewritten) return rewritten
      last = row
    }
    if (rows.length === 0) return heads.beyond(last.seq)
    const named = new Set(rows.map(({ table }) => table))
    for (const replay of replays) {
      const gone = named.has(replay.table) ? replay.gone(from, last.seq) : null
      if (gone) return gone
    }
    yield step(rows.length)
  }
}

function countOf(db: Database, table: string): number {
  return db.prepare<[], { n: number }>(`SELECT count(*) AS n FROM "${table}"`).get()?.n ?? 0
}

/** '' for a time that is none, because that is what is being looked for. */
function momentOf(hlc: string): string {
  try {
    return toInstant(parseHlc(hlc).ms)
  } catch {
    return ''
  }
}
