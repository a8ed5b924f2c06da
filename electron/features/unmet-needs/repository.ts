import { type Period, UnmetNeed } from '../../../shared/contract/unmet-needs.ts'
import type { GapCount } from '../../../shared/gap-matrix.ts'
import type { StaffId, UnmetNeedId } from '../../../shared/ids.ts'
import type { Topic } from '../../../shared/value-lists.ts'
import type { Store } from '../../store/store.ts'

type Row = Record<keyof UnmetNeed, string | null>
type ByStaff = { readonly staffId: StaffId }

const NEED = 'SELECT id, topic, quarter, language, age_class AS ageClass, reason, day, at FROM unmet_need'

export function unmetNeedsRepository({ db }: Store) {
  const insert = db.prepare<[UnmetNeed & ByStaff]>(
    `INSERT INTO unmet_need (id, topic, quarter, language, age_class, reason, day, at, staff_id)
     VALUES (@id, @topic, @quarter, @language, @ageClass, @reason, @day, @at, @staffId)`,
  )
  const own = db.prepare<[{ id: UnmetNeedId } & ByStaff], Row>(`${NEED} WHERE id = @id AND staff_id = @staffId`)
  const remove = db.prepare<[UnmetNeedId]>('DELETE FROM unmet_need WHERE id = ?')
  const mine = db.prepare<[Period & ByStaff], Row>(
    `${NEED} WHERE day BETWEEN @from AND @to AND staff_id = @staffId ORDER BY day DESC, at DESC, id DESC LIMIT 200`,
  )
  const counts = db.prepare<[Period], GapCount<Topic>>(
    `SELECT topic AS "row", quarter AS "column", count(*) AS count FROM unmet_need
     WHERE day BETWEEN @from AND @to GROUP BY topic, quarter`,
  )

  return {
    insert: (need: UnmetNeed & ByStaff) => insert.run(need),
    own: (id: UnmetNeedId, staffId: StaffId) => UnmetNeed.nullable().parse(own.get({ id, staffId }) ?? null),
    remove: (id: UnmetNeedId) => remove.run(id),
    mine: (period: Period, staffId: StaffId) => mine.all({ ...period, staffId }).map((row) => UnmetNeed.parse(row)),
    counts: (period: Period) => counts.all(period),
  }
}
