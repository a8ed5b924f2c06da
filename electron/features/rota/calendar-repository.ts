import type { SchoolHoliday } from '../../../shared/contract/rota.ts'
import type { SchoolHolidayId } from '../../../shared/ids.ts'
import type { Land } from '../../../shared/laender.ts'
import type { Store } from '../../store/store.ts'

export type SchoolHolidayRow = Omit<SchoolHoliday, 'checked'> & { readonly removed: number }

/** The one row of the office's calendar: the same id on every laptop, so that two of them never keep two. */
const OFFICE = 'office'

export function calendarRepository({ db }: Store) {
  const land = db.prepare<[string], { land: Land }>('SELECT land FROM office_calendar WHERE id = ?')
  const setLand = db.prepare<[string, Land]>(
    'INSERT INTO office_calendar (id, land) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET land = excluded.land',
  )
  const rows = db.prepare<[Land], SchoolHolidayRow>(
    'SELECT id, name, from_day AS "from", to_day AS "to", removed FROM school_holiday WHERE land = ?',
  )
  const put = db.prepare<[SchoolHolidayRow & { land: Land }]>(
    `INSERT INTO school_holiday (id, land, name, from_day, to_day, removed) VALUES (@id, @land, @name, @from, @to, @removed)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, from_day = excluded.from_day, to_day = excluded.to_day, removed = excluded.removed`,
  )
  return {
    land: (): Land | null => land.get(OFFICE)?.land ?? null,
    setLand: (value: Land) => setLand.run(OFFICE, value),
    schoolHolidays: (of: Land): ReadonlyMap<SchoolHolidayId, SchoolHolidayRow> => new Map(rows.all(of).map((row) => [row.id, row])),
    put: (row: SchoolHolidayRow, of: Land) => put.run({ ...row, land: of }),
  }
}
