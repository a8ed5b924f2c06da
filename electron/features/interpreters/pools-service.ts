import type { Pool, PoolInput } from '../../../shared/contract/interpreters.ts'
import { type LocalDate, toLocalDate } from '../../../shared/dates.ts'
import { InterpreterPoolId } from '../../../shared/ids.ts'
import { earliestDay } from '../../../shared/interpreter-rules.ts'
import { AppError } from '../../../shared/result.ts'
import type { Workplace } from '../workplace.ts'
import { type KeptPool, poolsRepository } from './pools-repository.ts'

/** The office's public holidays; handed in, because the calendar is another feature's. */
export type IsHoliday = (day: LocalDate) => boolean

/** Pools are changed and set aside, never deleted, because bookings point at them. */
export function poolsService({ store, clock, newId }: Pick<Workplace, 'store' | 'clock' | 'newId'>, isHoliday: IsHoliday) {
  const repository = poolsRepository(store)

  function counted(pool: KeptPool): Pool {
    return { ...pool, earliest: earliestDay(pool.leadDays, toLocalDate(clock.now()), isHoliday) }
  }
  function find(id: InterpreterPoolId): Pool | null {
    const pool = repository.find(id)
    return pool && counted(pool)
  }

  return {
    find,
    all: () => repository.all().map(counted),
    save: (id: InterpreterPoolId | null, revision: number, input: PoolInput): Pool => {
      const same = (name: string) => name.toLocaleLowerCase('de') === input.name.toLocaleLowerCase('de')
      const before = id && repository.find(id)
      if (id && !before) throw new AppError('not_found')
      if (before && before.revision !== revision) throw new AppError('conflict')
      if (repository.all().some((other) => other.id !== id && same(other.name))) {
        throw new AppError('invalid_input', { fields: { name: 'pool_twice' } })
      }
      const saved = { ...input, id: id ?? InterpreterPoolId.parse(newId()), revision: (before?.revision ?? 0) + 1 }
      repository.put(saved)
      return counted(saved)
    },
  }
}
