import type { z } from 'zod'
import { Pool } from '../../../shared/contract/interpreters.ts'
import type { InterpreterPoolId } from '../../../shared/ids.ts'
import type { Store } from '../../store/store.ts'

/** A pool as it is kept; the earliest day is counted when it is asked for. */
export const KeptPool = Pool.omit({ earliest: true })
export type KeptPool = z.infer<typeof KeptPool>
type Row = Omit<KeptPool, 'id' | 'languages' | 'active'> & { id: string; languages: string; active: number }

const POOL = `SELECT id, name, kind, languages, contact_name AS contactName, phone, email, lead_days AS leadDays,
  cancel_hours AS cancelHours, note, active, revision FROM interpreter_pool`

function toPool(row: Row): KeptPool {
  return KeptPool.parse({ ...row, languages: JSON.parse(row.languages), active: row.active === 1 })
}

export function poolsRepository({ db }: Store) {
  const all = db.prepare<[], Row>(`${POOL} ORDER BY active DESC, name COLLATE NOCASE, id`)
  const find = db.prepare<[InterpreterPoolId], Row>(`${POOL} WHERE id = ?`)
  const put = db.prepare<[Row]>(
    `INSERT INTO interpreter_pool (id, name, kind, languages, contact_name, phone, email, lead_days, cancel_hours, note, active, revision)
     VALUES (@id, @name, @kind, @languages, @contactName, @phone, @email, @leadDays, @cancelHours, @note, @active, @revision)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, kind = excluded.kind, languages = excluded.languages,
       contact_name = excluded.contact_name, phone = excluded.phone, email = excluded.email, lead_days = excluded.lead_days,
       cancel_hours = excluded.cancel_hours, note = excluded.note, active = excluded.active, revision = excluded.revision`,
  )

  return {
    all: () => all.all().map(toPool),
    find: (id: InterpreterPoolId) => {
      const row = find.get(id)
      return row ? toPool(row) : null
    },
    put: (pool: KeptPool) => put.run({ ...pool, languages: JSON.stringify(pool.languages), active: Number(pool.active) }),
  }
}
