import type { Database } from 'better-sqlite3-multiple-ciphers'
import { type Instant, toInstant } from '../../shared/dates.ts'

/** What was removed, for the administrative event. */
export type Pruned = { readonly removed: number; readonly until: Instant }

const MONTHS_KEPT = 12
const DAY_MS = 86_400_000
/** One run takes at most a month of the log, so that a clock that is wrong for a day cannot empty it. */
const SPAN_MS = 31 * DAY_MS
/** And no more entries than are gone before anybody waits. */
const MOST_AT_ONCE = 20_000

type Entry = { seq: number; at: string; hash: string }

/** The moment before which an entry is no longer kept, counted back from another one. */
function monthsBefore(at: number): number {
  const moment = new Date(at)
  moment.setUTCMonth(moment.getUTCMonth() - MONTHS_KEPT)
  return moment.getTime()
}

/**
 * Takes entries older than 12 months off the old end of the access log (deletion concept, DIN 66398), once a day.
 *
 * The chain holds, because the last removed entry stays as a checkpoint (number, time, hash) from which the check goes
 * on. The append-only triggers let go only of what a checkpoint covers, and the checkpoint is a row like any other: it
 * stands in the change log, sealed there. Age is counted from the newest entry and not from the clock alone: a clock
 * that was set forward by a year must not empty the log at the next sign-in.
 */
export function pruning(db: Database, now: () => number) {
  const newest = db.prepare<[], Entry>('SELECT seq, at, hash FROM access_log ORDER BY seq DESC LIMIT 1')
  const oldest = db.prepare<[], Entry>('SELECT seq, at, hash FROM access_log ORDER BY seq LIMIT 1')
  const firstKept = db.prepare<[string], { seq: number }>('SELECT seq FROM access_log WHERE at >= ? ORDER BY seq LIMIT 1')
  const entry = db.prepare<[number], Entry>('SELECT seq, at, hash FROM access_log WHERE seq = ?')
  const lastRun = db.prepare<[], { at: string }>('SELECT at FROM access_checkpoint ORDER BY seq DESC LIMIT 1')
  const keep = db.prepare<[Entry & { id: string; removed: number; entryAt: string }]>(
    'INSERT INTO access_checkpoint (id, at, seq, hash, entry_at, removed) VALUES (@id, @at, @seq, @hash, @entryAt, @removed)',
  )
  const removePersons = db.prepare<[{ from: number; to: number }]>(
    `DELETE FROM access_log_person WHERE (person_id, seq) IN (
       SELECT one.value, access_log.seq FROM access_log, json_each(access_log.persons) AS one WHERE access_log.seq BETWEEN @from AND @to)`,
  )
  const remove = db.prepare<[{ from: number; to: number }]>('DELETE FROM access_log WHERE seq BETWEEN @from AND @to')

  /** Number of the last entry that is due, or null. */
  function due(): { from: number; to: number } | null {
    const first = oldest.get()
    const last = newest.get()
    if (!first || !last) return null
    const today = toInstant(now()).slice(0, 10)
    if ((lastRun.get()?.at ?? '').slice(0, 10) === today) return null
    const limit = Math.min(monthsBefore(Math.min(now(), Date.parse(last.at))), Date.parse(first.at) + SPAN_MS)
    // A moment that is none has been tampered with: nothing is removed, the check of the chain names it.
    if (!Number.isFinite(limit)) return null
    const to = Math.min((firstKept.get(toInstant(limit))?.seq ?? last.seq) - 1, first.seq + MOST_AT_ONCE - 1)
    return to < first.seq ? null : { from: first.seq, to }
  }

  return (newId: () => string): Pruned | null => {
    const range = due()
    const last = range && entry.get(range.to)
    if (!range || !last) return null
    const removed = range.to - range.from + 1
    db.transaction(() => {
      keep.run({ ...last, id: newId(), at: toInstant(now()), entryAt: last.at, removed })
      removePersons.run(range)
      remove.run(range)
    })()
    return { removed, until: last.at }
  }
}
