import type { Database } from 'better-sqlite3-multiple-ciphers'
import { type AccessRow, accessSeal, CHAIN_START } from './log-seal.ts'

type Sealed = AccessRow & { readonly hash: string }
type Checkpoint = { id: string; at: string; seq: number; hash: string; entry_at: string; removed: number }

const COLUMNS = 'seq, at, staff, device, procedure, access, persons, hash'

/**
 * Takes over what the replaced store's access log has beyond the restored one, so that a restore never rewinds it. Where
 * both share a history, numbers and seals come out the same; where they have parted, the entries are sealed anew behind
 * the restored ones. Entries past their retention stay away.
 */
export function carryAccessLog(replaced: Database, restored: Database): void {
  const head = takeCheckpoints(replaced, restored)
  const from = commonEntry(replaced, restored)
  const insert = restored.prepare<[Sealed]>(
    `INSERT INTO access_log (${COLUMNS}) VALUES (@seq, @at, @staff, @device, @procedure, @access, @persons, @hash)`,
  )
  const insertPerson = restored.prepare<[number, string]>(
    'INSERT INTO access_log_person (person_id, seq) SELECT value, ? FROM json_each(?)',
  )
  let last = restored.prepare<[], { seq: number; hash: string }>('SELECT seq, hash FROM access_log ORDER BY seq DESC LIMIT 1').get() ?? head
  const newer = replaced.prepare<[number], Sealed>(`SELECT ${COLUMNS} FROM access_log WHERE seq > ? ORDER BY seq`)
  for (const entry of newer.iterate(from)) {
    const row = { ...entry, seq: last.seq + 1 }
    const sealed = { ...row, hash: accessSeal(last.hash, row) }
    insert.run(sealed)
    insertPerson.run(sealed.seq, sealed.persons)
    last = sealed
  }
}

/** Checkpoints of the replaced store, and the removal of what they cover; answers where the chain begins now. */
function takeCheckpoints(replaced: Database, restored: Database): { seq: number; hash: string } {
  const known = new Set(
    restored
      .prepare<[], { id: string }>('SELECT id FROM access_checkpoint')
      .all()
      .map(({ id }) => id),
  )
  const insert = restored.prepare<[Checkpoint]>(
    'INSERT INTO access_checkpoint (id, at, seq, hash, entry_at, removed) VALUES (@id, @at, @seq, @hash, @entry_at, @removed)',
  )
  const all = replaced.prepare<[], Checkpoint>('SELECT id, at, seq, hash, entry_at, removed FROM access_checkpoint ORDER BY seq').all()
  for (const checkpoint of all) if (!known.has(checkpoint.id)) insert.run(checkpoint)
  const newest = restored
    .prepare<[], { seq: number; hash: string }>('SELECT seq, hash FROM access_checkpoint ORDER BY seq DESC LIMIT 1')
    .get()
  if (!newest) return { seq: 0, hash: CHAIN_START }
  restored.prepare<[number]>('DELETE FROM access_log_person WHERE seq <= ?').run(newest.seq)
  restored.prepare<[number]>('DELETE FROM access_log WHERE seq <= ?').run(newest.seq)
  return newest
}

/** Number of the newest entry that both hold alike. */
function commonEntry(replaced: Database, restored: Database): number {
  const seals = (db: Database) => db.prepare<[], { seq: number; hash: string }>('SELECT seq, hash FROM access_log ORDER BY seq DESC')
  const theirs = replaced.prepare<[number], { hash: string }>('SELECT hash FROM access_log WHERE seq = ?')
  for (const { seq, hash } of seals(restored).iterate()) if (theirs.get(seq)?.hash === hash) return seq
  return 0
}
