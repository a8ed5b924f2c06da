import type { HandlersFor } from '../../../shared/contract/index.ts'
import type { Workplace } from '../workplace.ts'
import { findingsRepository } from './findings-repository.ts'
import type { TellBranch } from './later-report.ts'
import { type IsHoliday, summonsService } from './service.ts'
import { textsService } from './texts-service.ts'

export function summonsHandlers(workplace: Workplace, tell: TellBranch, isHoliday: IsHoliday): HandlersFor<'summons'> {
  const service = summonsService(workplace, tell, isHoliday)
  const texts = textsService(workplace)
  const { places } = findingsRepository(workplace.store)
  return {
    open: () => service.open(),
    ofPerson: ({ personId }) => service.ofPerson(personId),
    get: ({ id }) => service.get(id),
    outlook: ({ personId, day, without }) => service.outlook(personId, day, without),
    deemed: ({ method, on }) => service.deemed(method, on),
    places: () => places(),
    issue: (input) => service.issue(input),
    deliver: (input) => service.deliver(input),
    letterReturned: (input) => service.letterReturned(input),
    appear: (input) => service.appear(input),
    takeBackAppearance: (input) => service.takeBackAppearance(input),
    withdraw: (input) => service.withdraw(input),
    reschedule: (input) => service.reschedule(input),
    recordMiss: (input) => service.recordMiss(input),
    offerHearing: (input) => service.offer(input),
    hear: (input) => service.hear(input),
    check: (input) => service.check(input),
    clear: (input) => service.clear(input),
    report: (input) => service.report(input),
    texts: () => texts.all(),
    saveText: (input) => texts.save(input),
  }
}
