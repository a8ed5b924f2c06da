import type { LocalDate, LocalDateTime } from '../../../shared/dates.ts'
import type { StaffId } from '../../../shared/ids.ts'
import type { Store } from '../../store/store.ts'

export type BusySpan = { readonly start: LocalDateTime; readonly end: LocalDateTime }

export function busyRepository({ db }: Store) {
  const own = db.prepare<[StaffId, LocalDate, LocalDate], BusySpan>(
    `SELECT starts_at AS start, ends_at AS end FROM busy_time WHERE staff_id = ? AND starts_at < ? AND ends_at > ?
     ORDER BY starts_at, ends_at`,
  )
  const clear = db.prepare<[StaffId]>('DELETE FROM busy_time WHERE staff_id = ?')
  const insert = db.prepare<[BusySpan & { id: string; staffId: StaffId }]>(
    'INSERT INTO busy_time (id, staff_id, starts_at, ends_at) VALUES (@id, @staffId, @start, @end)',
  )

  return {
    /** From the first day to the day before `until`. */
    own: (staffId: StaffId, from: LocalDate, until: LocalDate) => own.all(staffId, until, from),
    clear: (staffId: StaffId) => clear.run(staffId),
    insert: (span: BusySpan & { id: string; staffId: StaffId }) => insert.run(span),
  }
}
