import type { InformationHandOver } from '../../../shared/contract/information.ts'
import { toLocalDate } from '../../../shared/dates.ts'
import type { PersonId } from '../../../shared/ids.ts'
import { INFORMATION_SHEET_VERSION } from '../../../shared/information-sheet.ts'
import type { SheetLanguage } from '../../../shared/paper-languages.ts'
import { AppError } from '../../../shared/result.ts'
import type { Workplace } from '../workplace.ts'
import { informationRepository } from './repository.ts'

export function informationService({ store, clock, newId, staff }: Workplace) {
  const repository = informationRepository(store)

  function handOver(id: string): InformationHandOver {
    const found = repository.find(id)
    if (!found) throw new AppError('not_found')
    return found
  }

  return {
    ofPerson: (personId: PersonId) => repository.ofPerson(personId),
    handOver: (personId: PersonId, language: SheetLanguage): InformationHandOver => {
      if (!repository.personExists(personId)) throw new AppError('not_found')
      const id = newId()
      const on = toLocalDate(clock.now())
      repository.insert({ id, personId, version: INFORMATION_SHEET_VERSION, language, on, staffId: staff.id })
      return handOver(id)
    },
    takeBack: (id: string): { personId: PersonId } => {
      const { personId } = handOver(id)
      repository.remove(id)
      return { personId }
    },
  }
}
