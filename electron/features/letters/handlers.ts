import type { HandlersFor } from '../../../shared/contract/index.ts'
import type { Workplace } from '../workplace.ts'
import { type GetOffer, lettersService, type PlanSheets } from './service.ts'

export function lettersHandlers(workplace: Workplace, getOffer: GetOffer, plan: PlanSheets): HandlersFor<'letters'> {
  const service = lettersService(workplace, getOffer, plan)
  return {
    appointment: ({ id, language }) => service.appointment(id, language),
    referral: ({ id, language }) => service.referral(id, language),
    checklist: ({ id, language }) => service.checklist(id, language),
    nextSteps: ({ id, language }) => service.nextSteps(id, language),
    information: ({ id, language }) => service.information(id, language),
    consent: ({ id }) => service.consent(id),
    receipt: ({ id, language }) => service.receipt(id, language),
    ticket: ({ id }) => service.ticket(id),
    needsCard: ({ language }) => service.needsCard(language),
    poster: ({ siteId, size }) => service.poster(siteId, size),
    yearPlan: ({ year, siteId }) => service.yearPlan(year, siteId),
    offers: ({ ids }) => service.offers(ids),
    print: ({ token }) => service.print(token),
    save: ({ token }) => service.save(token),
    saveCalendar: ({ id }) => service.saveCalendar(id),
  }
}
