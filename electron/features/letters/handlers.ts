import type { HandlersFor } from '../../../shared/contract/index.ts'
import type { Workplace } from '../workplace.ts'
import { type LetterSources, lettersService } from './service.ts'

export function lettersHandlers(workplace: Workplace, sources: LetterSources): HandlersFor<'letters'> {
  const service = lettersService(workplace, sources)
  return {
    appointment: ({ id, kind, ...asked }) => service.appointment(id, kind, asked),
    missingDocuments: ({ id, ...asked }) => service.missingDocuments(id, asked),
    ofPerson: ({ personId }) => service.ofPerson(personId),
    outbox: () => service.outbox(),
    dispatch: (out) => service.dispatch(out),
    takeBack: ({ id }) => service.takeBack(id),
    returned: ({ id, on, reason }) => service.returned(id, on, reason),
    checkAddress: ({ id }) => service.checkAddress(id),
    setDropped: ({ id, dropped }) => service.setDropped(id, dropped),
    reprint: ({ id }) => service.reprint(id),
    candidates: (days) => service.candidates(days),
    run: ({ appointments, kind }) => service.run(appointments, kind),
    runProgress: () => service.runProgress(),
    cancelRun: () => service.cancelRun(),
    summons: ({ id }) => service.summons(id),
    referral: ({ id, ...asked }) => service.referral(id, asked),
    checklist: ({ id, language }) => service.checklist(id, language),
    nextSteps: ({ id, language }) => service.nextSteps(id, language),
    information: ({ id, language }) => service.information(id, language),
    consent: ({ id }) => service.consent(id),
    consentNotice: ({ id }) => service.consentNotice(id),
    receipt: ({ id, language }) => service.receipt(id, language),
    ticket: ({ id }) => service.ticket(id),
    needsCard: ({ language }) => service.needsCard(language),
    poster: ({ siteId, size }) => service.poster(siteId, size),
    yearPlan: ({ year, siteId }) => service.yearPlan(year, siteId),
    agenda: ({ from, to, names }) => service.agenda(from, to, names),
    offers: ({ ids, ...asked }) => service.offers(ids, asked),
    print: ({ token }) => service.print(token),
    save: ({ token }) => service.save(token),
    saveCalendar: ({ id, whole }) => service.saveCalendar(id, whole),
  }
}
