import type { Database } from 'better-sqlite3-multiple-ciphers'
import { fault, headWatch, type KnownHead, type LogCheck } from './log-fault.ts'
import { type AccessRow, accessSeal, CHAIN_START } from './log-seal.ts'

/** Entries per step: some 10 ms, so that nobody who works meanwhile notices. */
const STEP = 1000

type Sealed = AccessRow & { readonly hash: string }

/**
 * Recomputes the chain of the access log from its checkpoint on, compares it with the heads kept elsewhere, and looks
 * whether every entry is found by each of its persons. Entries that come in meanwhile are included.
 */
export function* accessChain(db: Database, known: readonly KnownHead[] = []): LogCheck {
  const heads = headWatch('access', known)
  const slice = db.prepare<[number, number], Sealed>(
    'SELECT seq, at, staff, device, procedure, access, persons, hash FROM access_log WHERE seq > ? ORDER BY seq LIMIT ?',
  )
  const before = db.prepare<[number], { seq: number; at: string }>('SELECT seq, at FROM access_log WHERE seq <= ? ORDER BY seq LIMIT 1')
  const start = db.prepare<[], { seq: number; hash: string; at: string }>(
    'SELECT seq, hash, entry_at AS at FROM access_checkpoint ORDER BY seq DESC LIMIT 1',
  )
  const size = db.prepare<[], { n: number }>('SELECT count(*) AS n FROM access_log')
  const persons = personIndex(db)

  const { seq, hash, at } = start.get() ?? { seq: 0, hash: CHAIN_START, at: '' }
  const leftOver = before.get(seq)
  if (leftOver) return fault('access', 'changed', leftOver.seq, { at: leftOver.at })
  const wrongStart = heads.at(seq, hash, at)
  if (wrongStart) return wrongStart

  const total = size.get()?.n ?? 0
  let last = { seq, hash }
  let named = 0
  for (let done = 0; ; ) {
    const rows = slice.all(last.seq, STEP)
    for (const row of rows) {
      if (row.seq !== last.seq + 1) return fault('access', 'missing', last.seq + 1)
      if (row.hash !== accessSeal(last.hash, row)) return fault('access', 'changed', row.seq, { at: row.at })
      const rewritten = heads.at(row.seq, row.hash, row.at)
      if (rewritten) return rewritten
      last = row
    }
    const [first] = rows
    if (!first) break
    const unfound = persons.unfound(first.seq, last.seq)
    if (unfound) return fault('access', 'person_index', unfound.seq, { at: unfound.at })
    named += persons.named(first.seq, last.seq)
    done += rows.length
    yield { done, total: Math.max(total, done) }
  }
  return heads.beyond(last.seq) ?? (persons.count() > named ? fault('access', 'person_index', 0) : null)
}

/** The table by which the log is searched for a person has to agree with what the sealed entries say. */
function personIndex(db: Database) {
  type Range = { from: number; to: number }
  const unfound = db.prepare<[Range], { seq: number; at: string }>(
    `SELECT access_log.seq, access_log.at FROM access_log, json_each(access_log.persons) AS one
     WHERE access_log.seq BETWEEN @from AND @to
       AND NOT EXISTS (SELECT 1 FROM access_log_person AS found WHERE found.person_id = one.value AND found.seq = access_log.seq)
     ORDER BY access_log.seq LIMIT 1`,
  )
  const named = db.prepare<[Range], { n: number }>(
    'SELECT coalesce(sum(json_array_length(persons)), 0) AS n FROM access_log WHERE seq BETWEEN @from AND @to',
  )
  const count = db.prepare<[], { n: number }>('SELECT count(*) AS n FROM access_log_person')
  return {
    unfound: (from: number, to: number) => unfound.get({ from, to }),
    named: (from: number, to: number) => named.get({ from, to })?.n ?? 0,
    count: () => count.get()?.n ?? 0,
  }
}
