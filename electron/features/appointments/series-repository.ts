import type { LinkedAppointment } from '../../../shared/contract/appointment-series.ts'
import type { AppointmentId, SeriesId } from '../../../shared/ids.ts'
import type { Store } from '../../store/store.ts'

type SeriesRecord = { readonly id: SeriesId; readonly rule: string }
type LinkedRow = Omit<LinkedAppointment, 'moved'> & { moved: number }

const LINKED = 'SELECT id, starts_at AS start, state, coalesce(series_start <> starts_at, 0) AS moved FROM appointment'

const toLinked = (row: LinkedRow): LinkedAppointment => ({ ...row, moved: row.moved === 1 })

/** Series, and what else ties appointments together. */
export function seriesRepository({ db }: Store) {
  const find = db.prepare<[SeriesId], SeriesRecord>('SELECT id, rule FROM appointment_series WHERE id = ?')
  const insert = db.prepare<[SeriesRecord]>('INSERT INTO appointment_series (id, rule) VALUES (@id, @rule)')
  const dates = db.prepare<[SeriesId], LinkedRow>(`${LINKED} WHERE series_id = ? ORDER BY series_start, id`)
  const linked = db.prepare<[AppointmentId], LinkedRow>(`${LINKED} WHERE id = ?`)
  const after = db.prepare<[AppointmentId], LinkedRow>(`${LINKED} WHERE follow_up_of = ? ORDER BY starts_at DESC LIMIT 1`)

  return {
    find: (id: SeriesId) => find.get(id) ?? null,
    insert: (record: SeriesRecord) => insert.run(record),
    /** All dates of a series in the order of its rule, whatever became of them. */
    dates: (id: SeriesId) => dates.all(id).map(toLinked),
    linked: (id: AppointmentId) => {
      const row = linked.get(id)
      return row ? toLinked(row) : null
    },
    after: (id: AppointmentId) => {
      const row = after.get(id)
      return row ? toLinked(row) : null
    },
  }
}
