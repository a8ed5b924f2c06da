import { type Period, UnmetNeed } from '../../../shared/contract/unmet-needs.ts'
import type { GapCount } from '../../../shared/gap-matrix.ts'
import type { StaffId, UnmetNeedId } from '../../../shared/ids.ts'
import { type LifePhase, type PhaseRow, phaseRow } from '../../../shared/life-phases.ts'
import type { AgeClass, Topic } from '../../../shared/value-lists.ts'
import type { Store } from '../../store/store.ts'

type Row = Record<keyof UnmetNeed, string | null>
type AgeCount = {
  readonly lifePhase: LifePhase | null
  readonly ageClass: AgeClass | null
  readonly column: string
  readonly count: number
}
type ByStaff = { readonly staffId: StaffId }

const NEED = 'SELECT id, topic, quarter, language, age_class AS ageClass, life_phase AS lifePhase, reason, day, at FROM unmet_need'

export function unmetNeedsRepository({ db }: Store) {
  const insert = db.prepare<[UnmetNeed & ByStaff]>(
    `INSERT INTO unmet_need (id, topic, quarter, language, age_class, life_phase, reason, day, at, staff_id)
     VALUES (@id, @topic, @quarter, @language, @ageClass, @lifePhase, @reason, @day, @at, @staffId)`,
  )
  const own = db.prepare<[{ id: UnmetNeedId } & ByStaff], Row>(`${NEED} WHERE id = @id AND staff_id = @staffId`)
  const remove = db.prepare<[UnmetNeedId]>('DELETE FROM unmet_need WHERE id = ?')
  const mine = db.prepare<[Period & ByStaff], Row>(
    `${NEED} WHERE day BETWEEN @from AND @to AND staff_id = @staffId ORDER BY day DESC, at DESC, id DESC LIMIT 200`,
  )
  const byTopic = db.prepare<[Period], GapCount<Topic>>(
    `SELECT topic AS "row", quarter AS "column", count(*) AS count FROM unmet_need
     WHERE day BETWEEN @from AND @to GROUP BY topic, quarter`,
  )
  const byAge = db.prepare<[Period], AgeCount>(
    `SELECT life_phase AS lifePhase, age_class AS ageClass, quarter AS "column", count(*) AS count FROM unmet_need
     WHERE day BETWEEN @from AND @to GROUP BY life_phase, age_class, quarter`,
  )

  return {
    insert: (need: UnmetNeed & ByStaff) => insert.run(need),
    own: (id: UnmetNeedId, staffId: StaffId) => UnmetNeed.nullable().parse(own.get({ id, staffId }) ?? null),
    remove: (id: UnmetNeedId) => remove.run(id),
    mine: (period: Period, staffId: StaffId) => mine.all({ ...period, staffId }).map((row) => UnmetNeed.parse(row)),
    byTopic: (period: Period) => byTopic.all(period),
    byPhase: (period: Period): GapCount<PhaseRow>[] =>
      byAge.all(period).map(({ lifePhase, ageClass, column, count }) => ({ row: phaseRow(lifePhase, ageClass), column, count })),
  }
}
