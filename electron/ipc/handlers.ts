import type { Handlers } from '../../shared/contract/index.ts'
import type { LocalDate } from '../../shared/dates.ts'
import { bookForOn } from '../features/appointments/book-for.ts'
import { appointmentsHandlers } from '../features/appointments/handlers.ts'
import { breakGlassHandlers } from '../features/break-glass/handlers.ts'
import { busyHandlers } from '../features/busy/handlers.ts'
import { calendarHandlers } from '../features/calendar/handlers.ts'
import { calendarService } from '../features/calendar/service.ts'
import { checklistsHandlers } from '../features/checklists/handlers.ts'
import { concernsHandlers } from '../features/concerns/handlers.ts'
import { consentsHandlers } from '../features/consents/handlers.ts'
import { contactsHandlers } from '../features/contacts/handlers.ts'
import { dayEndHandlers } from '../features/day-end/handlers.ts'
import { directoryHandlers } from '../features/directory/handlers.ts'
import { offerService } from '../features/directory/offer/service.ts'
import { draftsHandlers } from '../features/drafts/handlers.ts'
import { dropInHandlers } from '../features/drop-in/handlers.ts'
import { duplicatesHandlers } from '../features/duplicates/handlers.ts'
import { fundingsHandlers } from '../features/fundings/handlers.ts'
import { addHandoverOn } from '../features/handover/add.ts'
import { handoverHandlers } from '../features/handover/handlers.ts'
import { informationHandlers } from '../features/information/handlers.ts'
import { interpretersHandlers } from '../features/interpreters/handlers.ts'
import { accessSheet } from '../features/letters/access-sheet.ts'
import { brochure } from '../features/letters/brochure.ts'
import { callList } from '../features/letters/call-list.ts'
import { confidentialityStatement } from '../features/letters/confidentiality-statement.ts'
import { gapReport } from '../features/letters/gap-report.ts'
import { lettersHandlers } from '../features/letters/handlers.ts'
import { handoverList } from '../features/letters/handover-list.ts'
import { initialPasswordSlip } from '../features/letters/initial-password-slip.ts'
import { interpreterRequest } from '../features/letters/interpreter-request.ts'
import { numbersReport } from '../features/letters/numbers-report.ts'
import { partnerSheet } from '../features/letters/partner-sheet.ts'
import { letterTemplatesHandlers } from '../features/letters/template-handlers.ts'
import { logsHandlers } from '../features/logs/handlers.ts'
import { personCandidates } from '../features/people/candidates.ts'
import { peopleHandlers } from '../features/people/handlers.ts'
import { peopleService } from '../features/people/service.ts'
import { queueHandlers } from '../features/queue/handlers.ts'
import { finishTicketOn } from '../features/queue/steps.ts'
import { receiptsHandlers } from '../features/receipts/handlers.ts'
import { referralNumbersHandlers } from '../features/referral-numbers/handlers.ts'
import { referralsHandlers } from '../features/referrals/handlers.ts'
import { restingReferralsOn } from '../features/referrals/steps.ts'
import { remindersHandlers } from '../features/reminders/handlers.ts'
import { calendarService as officeCalendar } from '../features/rota/calendar-service.ts'
import { rotaHandlers } from '../features/rota/handlers.ts'
import { rotaService } from '../features/rota/service.ts'
import { planSheets } from '../features/rota/sheets.ts'
import { settingsHandlers } from '../features/settings/handlers.ts'
import { staffHandlers } from '../features/staff/handlers.ts'
import { summonsHandlers } from '../features/summons/handlers.ts'
import { attendanceArrivesOn } from '../features/summons/later-report.ts'
import { summonsSheets } from '../features/summons/sheets.ts'
import { todayHandlers } from '../features/today/handlers.ts'
import { unmetNeedsHandlers } from '../features/unmet-needs/handlers.ts'
import { waitingHandlers } from '../features/waiting/handlers.ts'
import type { Workplace } from '../features/workplace.ts'

/** Everything that needs an open store; built anew at each sign-in, because it is bound to that store and that person. */
export function workplaceHandlers(workplace: Workplace): Omit<Handlers, 'vault' | 'backups'> {
  const holidays = officeCalendar(workplace)
  const holidayOn = (day: LocalDate) => holidays.open().holiday(day)
  const gathered = {
    dropIn: dropInHandlers(workplace),
    drafts: draftsHandlers(workplace),
    appointments: appointmentsHandlers(workplace, holidayOn),
    waiting: waitingHandlers(workplace, bookForOn(workplace)),
    busy: busyHandlers(workplace),
    referrals: referralsHandlers(workplace),
    breakGlass: breakGlassHandlers(workplace),
    handover: handoverHandlers(workplace),
    checklists: checklistsHandlers(workplace),
    queue: queueHandlers(workplace),
    consents: consentsHandlers(workplace, restingReferralsOn(workplace)),
    receipts: receiptsHandlers(workplace, addHandoverOn(workplace), attendanceArrivesOn(workplace, addHandoverOn(workplace))),
  }
  const dayEnd = dayEndHandlers(workplace, { sources: gathered, handoverList })
  const calendar = calendarService(workplace, { ...rotaService(workplace), within: holidays.within })
  return {
    ...gathered,
    dayEnd,
    calendar: calendarHandlers(calendar),
    today: todayHandlers(workplace, { ...gathered, dayEnd }),
    staff: staffHandlers(workplace, initialPasswordSlip),
    directory: directoryHandlers(workplace, { brochure, partner: partnerSheet }),
    referralNumbers: referralNumbersHandlers(workplace, numbersReport),
    unmetNeeds: unmetNeedsHandlers(workplace, gapReport),
    rota: rotaHandlers(workplace),
    people: peopleHandlers(workplace),
    duplicates: duplicatesHandlers(workplace, {
      hitOf: peopleService(workplace).hit,
      candidates: personCandidates(workplace.store),
    }),
    contacts: contactsHandlers(workplace, finishTicketOn(workplace)),
    fundings: fundingsHandlers(workplace),
    concerns: concernsHandlers(workplace),
    summons: summonsHandlers(workplace, addHandoverOn(workplace), (day) => holidayOn(day) !== ''),
    information: informationHandlers(workplace),
    interpreters: interpretersHandlers(workplace, (day) => holidayOn(day) !== '', {
      request: interpreterRequest,
      confidentiality: confidentialityStatement,
    }),
    reminders: remindersHandlers(workplace, callList),
    settings: settingsHandlers(workplace),
    letters: lettersHandlers(workplace, {
      getOffer: offerService(workplace).get,
      plan: { ...planSheets(workplace), agenda: calendar.agenda },
      getSummonsSheet: summonsSheets(workplace).read,
      getPassedOn: (id, personId) => gathered.consents.passedOn({ id, personId }),
    }),
    letterTemplates: letterTemplatesHandlers(workplace),
    logs: logsHandlers(workplace, { findPeople: peopleService(workplace).search, accessSheet }),
  }
}
