import type { Database } from 'better-sqlite3-multiple-ciphers'
import { z } from 'zod'
import { BACKUP_KINDS, type BackupKind, KindCounts } from '../../shared/backup-kinds.ts'

/** The table behind each kind. */
export const KIND_TABLES: Readonly<Record<BackupKind, string>> = {
  person: 'person',
  contact: 'contact',
  appointment: 'appointment',
  concern: 'concern',
  referral: 'referral',
  consent: 'consent',
  offer: 'hsds_service',
  staff: 'staff',
}

const LogHead = z.object({ seq: z.number().int().min(0), hash: z.string() })

/** What a store holds, without any person's data: enough to compare two stores and to tell them apart. */
export const StoreSummary = z.object({
  /** Migration step the store is at. */
  version: z.number().int().min(0),
  device: z.string(),
  counts: KindCounts,
  /** Newest entry of the access log; seq 0 while it is empty. */
  accessHead: LogHead,
  /** Newest entry of the change log; the id tells whether another store shares its history. */
  changeHead: z.object({ seq: z.number().int().min(0), id: z.string() }),
  /** Ids of those who have an account. */
  staff: z.array(z.string()),
})
export type StoreSummary = z.infer<typeof StoreSummary>

/** Reads the summary; a table that the store's version does not know yet counts as empty. */
export function summarize(db: Database): StoreSummary {
  const known = new Set(
    db
      .prepare<[], { name: string }>("SELECT name FROM main.sqlite_schema WHERE type = 'table'")
      .all()
      .map(({ name }) => name),
  )
  const first = <Row>(table: string, sql: string) => (known.has(table) ? db.prepare<[], Row>(sql).get() : undefined)
  const count = (kind: BackupKind) => {
    const where = kind === 'staff' ? ' WHERE active = 1' : ''
    return first<{ n: number }>(KIND_TABLES[kind], `SELECT count(*) AS n FROM "${KIND_TABLES[kind]}"${where}`)?.n ?? 0
  }
  return {
    version: Number(db.pragma('user_version', { simple: true })),
    device: first<{ value: string }>('meta', "SELECT value FROM meta WHERE key = 'device'")?.value ?? '',
    counts: KindCounts.parse(Object.fromEntries(BACKUP_KINDS.map((kind) => [kind, count(kind)]))),
    accessHead: first('access_log', 'SELECT seq, hash FROM access_log ORDER BY seq DESC LIMIT 1') ?? { seq: 0, hash: '' },
    changeHead: first('change_log', 'SELECT seq, id FROM change_log ORDER BY seq DESC LIMIT 1') ?? { seq: 0, id: '' },
    staff: known.has('staff')
      ? db
          .prepare<[], { id: string }>('SELECT id FROM staff WHERE active = 1')
          .all()
          .map(({ id }) => id)
      : [],
  }
}
