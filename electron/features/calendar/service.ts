import type { Workplace } from '../workplace.ts'
import { entriesService } from './entries-service.ts'
import { ownService } from './own-service.ts'
import type { PlanSource } from './plan-source.ts'
import { calendarRepository } from './repository.ts'
import { setupRepository } from './setup-repository.ts'
import { setupService } from './setup-service.ts'
import { slotsService } from './slots-service.ts'
import { sourcesRepository } from './sources-repository.ts'
import { teamOf } from './team.ts'
import { yearOf } from './year.ts'

/** The calendar in its four parts: what it shows, what is free, what one puts in oneself, what changes seldom. */
export function calendarService(workplace: Workplace, plan: PlanSource) {
  const repository = calendarRepository(workplace.store)
  const sources = sourcesRepository(workplace.store)
  const setup = setupRepository(workplace.store, workplace.newId)
  const team = teamOf(workplace, repository, setup)
  const entries = entriesService(workplace, { repository, sources, setup, team, plan })
  return {
    ...entries,
    year: yearOf({ repository, sources, team, plan }),
    ...slotsService(workplace, { repository, sources, setup, team, plan }),
    ...ownService(workplace, { repository, setup, own: entries.own }),
    ...setupService(workplace, { setup, team }),
  }
}
export type CalendarService = ReturnType<typeof calendarService>
