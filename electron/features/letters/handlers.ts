import type { HandlersFor } from '../../../shared/contract/index.ts'
import type { Workplace } from '../workplace.ts'
import { type GetOffer, lettersService, type PlanSheets } from './service.ts'

export function lettersHandlers(workplace: Workplace, getOffer: GetOffer, plan: PlanSheets): HandlersFor<'letters'> {
  const service = lettersService(workplace, getOffer, plan)
  return {
    appointment: ({ id }) => service.appointment(id),
    referral: ({ id }) => service.referral(id),
    consent: ({ id }) => service.consent(id),
    poster: ({ siteId, size }) => service.poster(siteId, size),
    yearPlan: ({ year, siteId }) => service.yearPlan(year, siteId),
    print: ({ token }) => service.print(token),
    save: ({ token }) => service.save(token),
    saveCalendar: ({ id }) => service.saveCalendar(id),
  }
}
