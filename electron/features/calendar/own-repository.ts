import type { LocalDateTime } from '../../../shared/dates.ts'
import type { AbsenceId, BlockId, SiteId, StaffId } from '../../../shared/ids.ts'
import type { Store } from '../../store/store.ts'
import type { AbsenceRow } from './repository.ts'

type Block = {
  readonly id: BlockId
  readonly staffId: StaffId
  readonly kind: string
  readonly start: LocalDateTime
  readonly minutes: number
  readonly end: LocalDateTime
  readonly siteId: SiteId | null
  readonly note: string
  readonly revision: number
}

/** Absences and blocked time as they are written. */
export function ownRepository({ db }: Store) {
  const putAbsence = db.prepare<[AbsenceRow]>(
    `INSERT INTO absence (id, staff_id, kind, from_day, to_day, revision) VALUES (@id, @staffId, @kind, @from, @to, @revision)
     ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, from_day = excluded.from_day, to_day = excluded.to_day,
       revision = excluded.revision`,
  )
  const dropAbsence = db.prepare<[AbsenceId]>('DELETE FROM absence WHERE id = ?')
  const putBlock = db.prepare<[Block]>(
    `INSERT INTO blocked_time (id, staff_id, kind, starts_at, minutes, ends_at, site_id, note, revision)
     VALUES (@id, @staffId, @kind, @start, @minutes, @end, @siteId, @note, @revision)
     ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, starts_at = excluded.starts_at, minutes = excluded.minutes,
       ends_at = excluded.ends_at, site_id = excluded.site_id, note = excluded.note, revision = excluded.revision`,
  )
  const dropBlock = db.prepare<[BlockId]>('DELETE FROM blocked_time WHERE id = ?')
  const knowsStaff = db.prepare<[StaffId], { id: string }>('SELECT id FROM staff WHERE id = ? AND active = 1')
  return {
    putAbsence: (row: AbsenceRow) => putAbsence.run(row),
    dropAbsence: (id: AbsenceId) => dropAbsence.run(id),
    putBlock: (block: Block) => putBlock.run(block),
    dropBlock: (id: BlockId) => dropBlock.run(id),
    knowsStaff: (id: StaffId) => knowsStaff.get(id) !== undefined,
  }
}
