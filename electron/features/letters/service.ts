import { isLive } from '../../../shared/appointment-states.ts'
import type { Offer } from '../../../shared/contract/directory.ts'
import type { Document, PersonDocument, SheetSize } from '../../../shared/contract/letters.ts'
import { formatDateTime, toInstant, toLocalDate, toLocalDateTime } from '../../../shared/dates.ts'
import type {
  AppointmentId,
  ChecklistId,
  ConsentId,
  OfferId,
  PersonId,
  ReceiptId,
  ReferralId,
  SiteId,
  TicketId,
} from '../../../shared/ids.ts'
import { LANGUAGE_NAMES } from '../../../shared/language-names.ts'
import type { CardLanguage } from '../../../shared/needs-card/languages.ts'
import { chosenLanguage, type SheetLanguage } from '../../../shared/paper-languages.ts'
import { RECEIPT_WORDS } from '../../../shared/receipt-words.ts'
import { AppError } from '../../../shared/result.ts'
import { exportFile } from '../export-file.ts'
import { printRecordsRepository } from '../print-records-repository.ts'
import type { Workplace } from '../workplace.ts'
import { appointmentLetter } from './appointment-letter.ts'
import { calendarFile } from './calendar-file.ts'
import { consentForm } from './consent-form.ts'
import { needsCard } from './needs-card.ts'
import { offersSlip } from './offers-slip.ts'
import { papers } from './papers.ts'
import { type PosterSite, poster } from './poster.ts'
import { receiptPaper } from './receipt-paper.ts'
import { recentDocuments } from './recent-documents.ts'
import { referralSlip } from './referral-slip.ts'
import { lettersRepository } from './repository.ts'
import type { AppointmentRow } from './rows.ts'
import { ticketSlip } from './ticket-slip.ts'
import { type YearDates, yearPlan } from './year-plan.ts'

/** How the directory is asked for an offer; handed in, because features do not know each other. Errors: `not_found` when it is gone. */
export type GetOffer = (id: OfferId) => Offer

/** What the sheets of the rota say; handed in for the same reason. */
export type PlanSheets = {
  /** Errors: `not_found` for a site without a rota. */
  readonly ofSite: (id: SiteId) => PosterSite
  readonly ofYear: (year: number, siteId: SiteId | null) => YearDates
}

type Draft<Person extends PersonId | null> = {
  readonly title: string
  readonly fileName: string
  readonly html: string
  readonly personId: Person
  readonly size?: SheetSize
  readonly receiptId?: ReceiptId
  /** Of a sheet that can have a second page in another language. */
  readonly language?: SheetLanguage
}
type Done = { done: boolean; personId: PersonId | null }

export function lettersService(workplace: Workplace, getOffer: GetOffer, plan: PlanSheets) {
  const { store, clock, newId, staff, host, rights } = workplace
  const repository = lettersRepository(store)
  const receipts = printRecordsRepository(store)
  const documents = recentDocuments()
  const today = () => toLocalDate(clock.now())

  /** The record asked for, of a person in scope: what is on paper or in a file can no longer be refused by the router. */
  function found<Value extends { readonly personId: PersonId | null }>(value: Value | null): Value {
    if (value === null) throw new AppError('not_found')
    if (value.personId && rights.outside([value.personId]).size > 0) throw new AppError('outside_scope')
    return value
  }

  /** A referral outlives its offer, which the next import may remove. */
  function offerOf(id: OfferId): Offer | null {
    try {
      return getOffer(id)
    } catch (error) {
      if (error instanceof AppError && error.failure.code === 'not_found') return null
      throw error
    }
  }

  const takeHome = papers(workplace, { found, offerOf, place: repository.currentPlace })

  async function build<Person extends PersonId | null>({ html, fileName, receiptId, size = 'A4', ...shown }: Draft<Person>) {
    const document = { ...shown, token: newId(), pdf: await host.printing.render(html) }
    documents.keep({ ...document, html, fileName, size, receiptId: receiptId ?? null })
    return document
  }

  /** From now on further copies of a numbered sheet are second copies. */
  function noteMade(receiptId: ReceiptId | null, done: boolean) {
    if (done && receiptId) store.transaction(() => receipts.markPrinted(receiptId, toInstant(clock.now())))
  }

  return {
    appointment: async (id: AppointmentId, asked: SheetLanguage | null): Promise<PersonDocument> => {
      const appointment = found(repository.appointment(id))
      if (!isLive(appointment.state)) throw new AppError('not_allowed_now', { fields: { state: 'appointment_not_planned' } })
      if (!appointment.letterAllowed) throw new AppError('not_allowed_now', { fields: { letter: 'letter_not_safe' } })
      const { personId } = appointment
      const language = takeHome.language(personId, asked)
      const html = appointmentLetter({ ...letterParts(appointment), office: staff.office, date: today(), language })
      return build({ title: 'Einladung zum Gespräch', fileName: fileName(appointment, 'pdf'), html, personId, language })
    },
    referral: async (id: ReferralId, asked: SheetLanguage | null): Promise<PersonDocument> => {
      const referral = found(repository.referral(id))
      const offer = offerOf(referral.offerId)
      const { personId } = referral
      const language = takeHome.language(personId, asked)
      const html = referralSlip({ ...referral, offer, staffName: staff.displayName, site: repository.currentPlace(), language })
      return build({ title: 'Verweisungszettel', fileName: `Adresse ${today()}.pdf`, html, personId, language })
    },
    consent: async (id: ConsentId): Promise<PersonDocument> => {
      const consent = found(repository.consent(id))
      const person = { name: consent.name, originalScript: consent.originalScript }
      const withdrawnOn = consent.withdrawnAt && toLocalDate(Date.parse(consent.withdrawnAt))
      const html = consentForm({ ...consent, office: staff.office, person, withdrawnOn })
      return build({ title: 'Einwilligung', fileName: `Einwilligung ${today()}.pdf`, html, personId: consent.personId })
    },
    receipt: async (id: ReceiptId, asked: SheetLanguage | null): Promise<Document> => {
      const receipt = found(receipts.find(id))
      const { personId, number, content, printedAt } = receipt
      const language = personId ? takeHome.language(personId, asked) : chosenLanguage(asked, [])
      const html = receiptPaper(content, { number, secondCopy: printedAt !== null, language })
      return build({ title: RECEIPT_WORDS[content.kind], fileName: `Beleg ${number}.pdf`, html, personId, receiptId: id, language })
    },
    checklist: async (id: ChecklistId, asked: SheetLanguage | null) => build(takeHome.checklist(id, asked)),
    nextSteps: async (id: PersonId, asked: SheetLanguage | null) => build(takeHome.nextSteps(id, asked)),
    information: async (id: PersonId, asked: SheetLanguage | null) => build(takeHome.information(id, asked)),
    ticket: async (id: TicketId): Promise<Document & { personId: null }> => {
      const ticket = repository.ticket(id)
      if (!ticket) throw new AppError('not_found')
      const arrived = formatDateTime(toLocalDateTime(Date.parse(ticket.arrivedAt)))
      const html = ticketSlip({ ...ticket, arrived })
      return build({ title: 'Wartenummer', fileName: `Wartenummer ${ticket.number}.pdf`, html, personId: null })
    },
    needsCard: (language: CardLanguage): Promise<Document> =>
      build({ title: 'Bedarfskarte', fileName: `Bedarfskarte ${LANGUAGE_NAMES[language]}.pdf`, html: needsCard(language), personId: null }),
    poster: async (siteId: SiteId, size: SheetSize): Promise<Document> => {
      const html = poster({ ...plan.ofSite(siteId), office: staff.office, date: today(), size })
      return build({ title: `Aushang ${size}`, fileName: `Aushang ${size} ${today()}.pdf`, html, personId: null, size })
    },
    yearPlan: async (year: number, siteId: SiteId | null): Promise<Document> => {
      const html = yearPlan({ ...plan.ofYear(year, siteId), year, office: staff.office, date: today() })
      return build({ title: `Jahresplan ${year}`, fileName: `Jahresplan ${year}.pdf`, html, personId: null })
    },
    offers: async (ids: readonly OfferId[]): Promise<Document> => {
      const html = offersSlip({ offers: [...new Set(ids)].map(getOffer), site: repository.currentPlace(), date: today() })
      return build({ title: 'Adressen', fileName: `Adressen ${today()}.pdf`, html, personId: null })
    },
    print: async (token: string): Promise<Done> => {
      const { html, size, personId, receiptId } = found(documents.find(token))
      const done = await host.printing.print(html, size)
      noteMade(receiptId, done)
      return { done, personId }
    },
    save: async (token: string): Promise<Done> => {
      const { title, fileName, pdf: content, personId, receiptId } = found(documents.find(token))
      const done = await exportFile(workplace, { kind: 'letters', title, fileName, content })
      noteMade(receiptId, done)
      return { done, personId }
    },
    /** The file says "Termin" and nothing else, yet even that can harm where no way at all is safe. */
    saveCalendar: async (id: AppointmentId): Promise<Done> => {
      const appointment = found(repository.appointment(id))
      if (!appointment.anyWayAllowed) throw new AppError('not_allowed_now', { fields: { calendar: 'contact_not_safe' } })
      const { siteStreet, sitePostalCode, siteCity, sitePhone, personId } = appointment
      const place = { street: siteStreet, postalCode: sitePostalCode, city: siteCity, phone: sitePhone }
      const content = new TextEncoder().encode(calendarFile(appointment, place, clock.now()))
      const file = { kind: 'calendar', title: 'Kalenderdatei speichern', fileName: fileName(appointment, 'ics'), content } as const
      return { done: await exportFile(workplace, file), personId }
    },
  }
}

/** No name in it: file names are read over shoulders and end up in lists of recent files. */
function fileName({ start }: AppointmentRow, extension: string): string {
  return `Termin ${start.slice(0, 10)}.${extension}`
}

function letterParts(row: AppointmentRow) {
  const { name, addressee, street, town, start, minutes, purpose, interpreterLanguage, staffName } = row
  const site = {
    name: row.siteName,
    street: row.siteStreet,
    town: `${row.sitePostalCode} ${row.siteCity}`.trim(),
    quarter: row.siteQuarter,
    phone: row.sitePhone,
    stepFree: row.stepFree,
  }
  return { person: { name, addressee, street, town }, site, start, minutes, purpose, interpreterLanguage, staffName }
}
