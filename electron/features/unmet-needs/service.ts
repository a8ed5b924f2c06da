import type { Gaps, Period, UnmetNeed, UnmetNeedInput } from '../../../shared/contract/unmet-needs.ts'
import { toInstant, toLocalDate } from '../../../shared/dates.ts'
import { type GapMatrix, gapMatrices, inRowOrder } from '../../../shared/gap-matrix.ts'
import { UnmetNeedId } from '../../../shared/ids.ts'
import { PHASE_ROWS } from '../../../shared/life-phases.ts'
import { AppError } from '../../../shared/result.ts'
import type { Workplace } from '../workplace.ts'
import { unmetNeedsRepository } from './repository.ts'

/** What no offer was found for: noted without a person, counted by topic, phase of life and quarter. */
export function unmetNeedsService({ store, clock, newId, staff }: Workplace) {
  const repository = unmetNeedsRepository(store)
  const today = () => toLocalDate(clock.now())

  return {
    record: (input: UnmetNeedInput): UnmetNeed => {
      const need = { ...input, id: UnmetNeedId.parse(newId()), at: toInstant(clock.now()), day: today() }
      repository.insert({ ...need, staffId: staff.id })
      return need
    },
    remove: (id: UnmetNeedId) => {
      const need = repository.own(id, staff.id)
      if (!need) throw new AppError('not_found')
      // What has been counted in a report stays.
      if (need.day !== today()) throw new AppError('not_allowed_now')
      repository.remove(id)
      return { id }
    },
    mine: (period: Period) => repository.mine(period, staff.id),
    matrix: (period: Period): Gaps => {
      const [topics, phases] = gapMatrices(repository.byTopic(period), repository.byPhase(period))
      return { topics: copied(topics), phases: copied(inRowOrder(phases, PHASE_ROWS)) }
    },
  }
}

function copied<Row extends string>({ rows, columns, cells }: GapMatrix<Row>) {
  return { rows: [...rows], columns: [...columns], cells: cells.map((row) => [...row]) }
}
