import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3-multiple-ciphers'
import type { Access } from '../../shared/contract/define.ts'
import { toInstant } from '../../shared/dates.ts'
import type { PersonId } from '../../shared/ids.ts'

type AccessEntry = { readonly procedure: string; readonly access: Access; readonly persons: readonly PersonId[] }
type Row = { seq: number; at: string; staff: string; device: string; procedure: string; access: string; persons: string; hash: string }

const CHAIN_START = '0'.repeat(64)

function hashOf(previous: string, row: Omit<Row, 'hash'>): string {
  return createHash('sha256')
    .update(JSON.stringify([previous, row.seq, row.at, row.staff, row.device, row.procedure, row.access, row.persons]))
    .digest('hex')
}

export type AccessLog = {
  readonly append: (entry: AccessEntry) => void
  /** Sequence number of the first entry that does not fit the chain, or null when all is whole. */
  readonly firstBroken: () => number | null
}

/**
 * Who read, wrote, printed or exported whose data, when, and by which procedure (§ 35 SGB I, Art. 32 DSGVO).
 * Append-only, each entry sealed with the hash of the one before, so that a removed or changed entry shows.
 */
export function accessLog(db: Database, author: { staff: string; device: string; now: () => number }): AccessLog {
  const last = db.prepare<[], { seq: number; hash: string }>('SELECT seq, hash FROM access_log ORDER BY seq DESC LIMIT 1')
  const insert = db.prepare<[Row]>(
    'INSERT INTO access_log (seq, at, staff, device, procedure, access, persons, hash) VALUES (@seq, @at, @staff, @device, @procedure, @access, @persons, @hash)',
  )
  const insertPerson = db.prepare<[string, number]>('INSERT INTO access_log_person (person_id, seq) VALUES (?, ?)')
  const all = db.prepare<[], Row>('SELECT seq, at, staff, device, procedure, access, persons, hash FROM access_log ORDER BY seq')

  return {
    append: db.transaction(({ procedure, access, persons }: AccessEntry) => {
      const previous = last.get()
      const unique = [...new Set(persons)]
      const row = {
        seq: (previous?.seq ?? 0) + 1,
        at: toInstant(author.now()),
        staff: author.staff,
        device: author.device,
        procedure,
        access,
        persons: JSON.stringify(unique),
      }
      insert.run({ ...row, hash: hashOf(previous?.hash ?? CHAIN_START, row) })
      for (const person of unique) insertPerson.run(person, row.seq)
    }),

    firstBroken() {
      let previous = CHAIN_START
      let expected = 1
      for (const row of all.iterate()) {
        if (row.seq !== expected || row.hash !== hashOf(previous, row)) return expected
        previous = row.hash
        expected += 1
      }
      return null
    },
  }
}
