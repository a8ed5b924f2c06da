import type { HandlersFor } from '../../../shared/contract/index.ts'
import type { ConsentId } from '../../../shared/ids.ts'
import type { Workplace } from '../workplace.ts'
import { consentsService } from './service.ts'

/** `stopReferrals` is handed in by the composition root: a withdrawal reaches what rests on the consent. */
export function consentsHandlers(workplace: Workplace, stopReferrals: (id: ConsentId, note: string) => void): HandlersFor<'consents'> {
  const service = consentsService(workplace, stopReferrals)
  return {
    ofPerson: ({ personId }) => service.ofPerson(personId),
    give: (consent) => service.give(consent),
    unsigned: () => service.unsigned(),
    sign: ({ id, signed }) => service.sign(id, signed),
    withdraw: ({ id, note }) => service.withdraw(id, note),
  }
}
