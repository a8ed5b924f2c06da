import type { Database } from 'better-sqlite3-multiple-ciphers'
import type { Access } from '../../shared/contract/define.ts'
import { toInstant } from '../../shared/dates.ts'
import type { PersonId } from '../../shared/ids.ts'
import { accessChain } from './access-chain.ts'
import { type Pruned, pruning } from './access-retention.ts'
import { type AccessRow, accessSeal, CHAIN_START } from './log-seal.ts'
import { seenHits } from './seen-hits.ts'

export type AccessEntry = {
  readonly procedure: string
  readonly access: Access
  readonly persons: readonly PersonId[]
  /** The call only listed persons, with the minimum to tell them apart: see `seenHits`. */
  readonly hits?: boolean
}

export type AccessLog = {
  readonly append: (entry: AccessEntry) => void
  /** Sequence number of the first entry that does not fit the chain, or null when all is whole. */
  readonly firstBroken: () => number | null
  /**
   * Removes entries past their retention (12 months) at the old end of the log; null when nothing is due.
   * The caller notes it as an administrative event.
   */
  readonly prune: (newId: () => string) => Pruned | null
}

/**
 * Who read, wrote, printed or exported whose data, when, and by which procedure (§ 35 SGB I, Art. 32 DSGVO).
 * Append-only, each entry sealed with the hash of the one before, so that a removed or changed entry shows. What was
 * searched for or typed never stands here.
 */
export function accessLog(db: Database, author: { staff: string; device: string; now: () => number }): AccessLog {
  const last = db.prepare<[], { seq: number; hash: string }>('SELECT seq, hash FROM access_log ORDER BY seq DESC LIMIT 1')
  const checkpoint = db.prepare<[], { seq: number; hash: string }>('SELECT seq, hash FROM access_checkpoint ORDER BY seq DESC LIMIT 1')
  const insert = db.prepare<[AccessRow & { hash: string }]>(
    'INSERT INTO access_log (seq, at, staff, device, procedure, access, persons, hash) VALUES (@seq, @at, @staff, @device, @procedure, @access, @persons, @hash)',
  )
  const insertPerson = db.prepare<[string, number]>('INSERT INTO access_log_person (person_id, seq) VALUES (?, ?)')
  const hits = seenHits(author.now)

  const write = db.transaction((entry: AccessEntry, persons: readonly PersonId[]) => {
    const previous = last.get() ?? checkpoint.get()
    const row = {
      seq: (previous?.seq ?? 0) + 1,
      at: toInstant(author.now()),
      staff: author.staff,
      device: author.device,
      procedure: entry.procedure,
      access: entry.access,
      persons: JSON.stringify(persons),
    }
    insert.run({ ...row, hash: accessSeal(previous?.hash ?? CHAIN_START, row) })
    for (const person of persons) insertPerson.run(person, row.seq)
  })

  return {
    append: (entry) => {
      const unique = [...new Set(entry.persons)]
      const persons = entry.hits ? hits.unseen(entry.procedure, unique) : unique
      if (entry.hits && persons.length === 0) return
      write(entry, persons)
      if (entry.hits) hits.saw(entry.procedure, persons)
    },
    firstBroken: () => {
      const walk = accessChain(db)
      for (let step = walk.next(); ; step = walk.next()) if (step.done) return step.value?.seq ?? null
    },
    prune: pruning(db, author.now),
  }
}
