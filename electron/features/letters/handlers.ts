import type { HandlersFor } from '../../../shared/contract/index.ts'
import type { Workplace } from '../workplace.ts'
import { type GetOffer, lettersService } from './service.ts'

export function lettersHandlers(workplace: Workplace, getOffer: GetOffer): HandlersFor<'letters'> {
  const service = lettersService(workplace, getOffer)
  return {
    appointment: ({ id }) => service.appointment(id),
    referral: ({ id }) => service.referral(id),
    consent: ({ id }) => service.consent(id),
    needsCard: ({ language }) => service.needsCard(language),
    print: ({ token }) => service.print(token),
    save: ({ token }) => service.save(token),
    saveCalendar: ({ id }) => service.saveCalendar(id),
  }
}
