import type { HandlersFor } from '../../../shared/contract/index.ts'
import type { Workplace } from '../workplace.ts'
import { consentsService, type Resting } from './service.ts'

/** `resting` is handed in by the composition root: a withdrawal reaches what rests on the consent. */
export function consentsHandlers(workplace: Workplace, resting: Resting): HandlersFor<'consents'> {
  const service = consentsService(workplace, resting)
  return {
    ofPerson: ({ personId }) => service.ofPerson(personId),
    get: ({ id }) => service.get(id),
    passedOn: ({ id, personId }) => service.passedOn(id, personId),
    toRenew: () => service.toRenew(),
    give: (consent) => service.give(consent),
    unsigned: () => service.unsigned(),
    sign: ({ id, signed }) => service.sign(id, signed),
    refuse: ({ id }) => service.refuse(id),
    withdraw: ({ id, note }) => service.withdraw(id, note),
  }
}
