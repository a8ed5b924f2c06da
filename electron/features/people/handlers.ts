import type { HandlersFor } from '../../../shared/contract/index.ts'
import type { Workplace } from '../workplace.ts'
import { homesService } from './homes-service.ts'
import { peopleService } from './service.ts'
import { unitsService } from './units-service.ts'

export function peopleHandlers(workplace: Workplace): HandlersFor<'people'> {
  const service = peopleService(workplace)
  const units = unitsService(workplace)
  const homes = homesService(workplace)
  return {
    search: ({ text }) => service.search(text),
    hit: ({ id }) => service.hit(id),
    get: ({ id }) => service.get(id),
    create: (input) => service.create(input),
    update: ({ id, revision, person }) => service.update(id, revision, person),
    history: ({ id }) => service.history(id),
    memberships: ({ id }) => units.memberships(id),
    foundUnit: (input) => units.found(input),
    joinUnit: (input) => units.join(input),
    moveUnit: (input) => units.move(input),
    leaveUnit: (input) => units.leave(input),
    updateUnit: (input) => units.update(input),
    homes: ({ id }) => homes.homes(id),
    shareHome: (input) => homes.share(input),
    leaveHome: (input) => homes.leave(input),
    responsibleChoices: ({ id }) => service.responsibleChoices(id),
    setResponsible: ({ id, responsible }) => service.setResponsible(id, responsible),
  }
}
