import type { CalendarEntry } from '../../../shared/contract/calendar.ts'
import type { Offer } from '../../../shared/contract/directory.ts'
import type { Document, PersonDocument } from '../../../shared/contract/document.ts'
import type { SheetSize } from '../../../shared/contract/letters.ts'
import { formatDateTime, type LocalDate, toInstant, toLocalDate, toLocalDateTime } from '../../../shared/dates.ts'
import type {
  AppointmentId,
  ChecklistId,
  ConsentId,
  OfferId,
  PersonId,
  ReceiptId,
  ReferralId,
  SiteId,
  SummonsSheetId,
  TicketId,
} from '../../../shared/ids.ts'
import { LANGUAGE_NAMES } from '../../../shared/language-names.ts'
import type { CardLanguage } from '../../../shared/needs-card/languages.ts'
import { chosenLanguage, type SheetLanguage } from '../../../shared/paper-languages.ts'
import { RECEIPT_WORDS } from '../../../shared/receipt-words.ts'
import { AppError } from '../../../shared/result.ts'
import { readRule } from '../../../shared/rota-rule.ts'
import type { SummonsContent } from '../../../shared/summons-content.ts'
import { exportFile } from '../export-file.ts'
import { printRecordsRepository } from '../print-records-repository.ts'
import type { Workplace } from '../workplace.ts'
import { type AgendaEntries, agendaSheet } from './agenda.ts'
import { calendarFile, placeOf } from './calendar-file.ts'
import { calendarName } from './calendar-name.ts'
import { consentPapers, type GetPassedOn } from './consent-papers.ts'
import { dispatchService } from './dispatch-service.ts'
import { letterDesk } from './letter-desk.ts'
import { letterWriter } from './letter-writer.ts'
import { needsCard } from './needs-card.ts'
import { offersSlip } from './offers-slip.ts'
import { papers } from './papers.ts'
import { type PosterSite, poster } from './poster.ts'
import { receiptPaper } from './receipt-paper.ts'
import { type KeptDocument, recentDocuments } from './recent-documents.ts'
import { referralSlip } from './referral-slip.ts'
import { lettersRepository } from './repository.ts'
import type { AppointmentRow } from './rows.ts'
import { runService } from './run-service.ts'
import { sentLetters } from './sent-letters.ts'
import { seriesFile } from './series-file.ts'
import { summonsPaper } from './summons-letter.ts'
import { letterTemplates } from './templates-service.ts'
import { ticketSlip } from './ticket-slip.ts'
import { type YearDates, yearPlan } from './year-plan.ts'

/** How the directory is asked for an offer; handed in, because features do not know each other. Errors: `not_found` when it is gone. */
type GetOffer = (id: OfferId) => Offer

/** A sheet of a Meldeaufforderung as it was kept; handed in for the same reason. */
type GetSummonsSheet = (id: SummonsSheetId) => { readonly personId: PersonId; readonly content: SummonsContent } | null

/** What the sheets of the rota say; handed in for the same reason. */
type PlanSheets = {
  /** Errors: `not_found` for a site without a rota. */
  readonly ofSite: (id: SiteId) => PosterSite
  readonly ofYear: (year: number, siteId: SiteId | null) => YearDates
  /** Own entries of the calendar. */
  readonly agenda: (from: LocalDate, to: LocalDate) => AgendaEntries
}

/** What prints need of other features. */
export type LetterSources = {
  readonly getOffer: GetOffer
  readonly plan: PlanSheets
  readonly getSummonsSheet: GetSummonsSheet
  readonly getPassedOn: GetPassedOn
}

type Draft<Person extends PersonId | null> = {
  readonly title: string
  readonly fileName: string
  readonly html: string
  readonly personId: Person
  readonly size?: SheetSize
  readonly receiptId?: ReceiptId
  /** Everybody named in a list. */
  readonly personIds?: readonly PersonId[]
  /** Of a sheet that can have a second page in another language. */
  readonly language?: SheetLanguage
  readonly letterhead?: boolean
}
/** How a slip is wished. */
type Slip = { readonly language: SheetLanguage | null; readonly letterhead: boolean }
type Done = { done: boolean; personId: PersonId | null; personIds?: PersonId[] }

export function lettersService(workplace: Workplace, { getOffer, plan, getSummonsSheet, getPassedOn }: LetterSources) {
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

  const consents = consentPapers(workplace, {
    consent: (id) => found(repository.consent(id)),
    offerOf,
    place: repository.currentPlace,
    passedOn: getPassedOn,
  })
  const takeHome = papers(workplace, { found, offerOf, place: repository.currentPlace })

  const writer = letterWriter(workplace, letterTemplates(workplace))
  const keepSent = sentLetters(workplace)
  const tools = { documents, repository, takeHome, writer, found }
  const letterTools = {
    ...letterDesk(workplace, tools),
    ...dispatchService(workplace),
    ...runService(workplace, tools),
  }

  async function build<Person extends PersonId | null>({ html, fileName, receiptId, size = 'A4', ...shown }: Draft<Person>) {
    const document = { ...shown, token: newId(), pdf: await host.printing.render(html) }
    documents.keep({ ...document, html, fileName, size, receiptId: receiptId ?? null })
    return document
  }

  /** From now on further copies of a numbered sheet are second copies, and letters are kept as they went out. */
  function noteMade(document: KeptDocument, done: boolean, printed: boolean): Done {
    const { receiptId, personId, personIds } = document
    if (done) keepSent(document, printed)
    if (done && receiptId) store.transaction(() => receipts.markPrinted(receiptId, toInstant(clock.now())))
    return { done, personId, ...(personIds ? { personIds: [...personIds] } : {}) }
  }

  function calendarOfOne(row: AppointmentRow) {
    return { text: calendarFile(row, placeOf(row), clock.now()), fileName: calendarName('Termin', row.start, [row]) }
  }

  function calendarOfSeries({ seriesId }: AppointmentRow) {
    const dates = seriesId ? repository.dates(seriesId) : []
    const [first] = dates
    if (!seriesId || !first) throw new AppError('not_found')
    const rhythm = readRule(repository.rule(seriesId))?.rhythm ?? 'woche'
    const placed = dates.map((date) => ({ ...date, seriesStart: date.seriesStart ?? date.start }))
    return {
      text: seriesFile({ id: seriesId, rhythm, dates: placed }, clock.now()),
      fileName: calendarName('Termine ab', first.start, dates),
    }
  }

  return {
    ...letterTools,
    summons: async (id: SummonsSheetId): Promise<PersonDocument> => {
      const { personId, content } = found(getSummonsSheet(id))
      const title = content.kind === 'aufforderung' ? 'Meldeaufforderung' : 'Anhörung'
      return build({ title, fileName: `Schreiben ${content.number}.pdf`, html: summonsPaper(content), personId })
    },
    referral: async (id: ReferralId, { language: asked, letterhead }: Slip): Promise<PersonDocument> => {
      const referral = found(repository.referral(id))
      const offer = offerOf(referral.offerId)
      const { personId } = referral
      const language = takeHome.language(personId, asked)
      const shown = { offer, staffName: staff.displayName, site: repository.currentPlace(), language }
      const html = referralSlip({ ...referral, ...shown, letterhead: letterhead ? staff.office : null })
      return build({ title: 'Verweisungszettel', fileName: `Adresse ${today()}.pdf`, html, personId, language, letterhead })
    },
    consent: async (id: ConsentId): Promise<PersonDocument> => build(consents.form(id)),
    consentNotice: async (id: ConsentId): Promise<PersonDocument> => build(consents.notice(id)),
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
    agenda: async (from: LocalDate, to: LocalDate, names: boolean) => {
      const { entries, holidays } = plan.agenda(from, to)
      // Names of those who have changed branches stay in the calendar, but do not go on paper.
      const shown = entries.filter(({ occupies }) => occupies).map((entry) => (entry.personId ? entry : { ...entry, ...nameless(entry) }))
      const personIds = names ? [...new Set(shown.flatMap(({ personId }) => (personId ? [personId] : [])))] : []
      const html = agendaSheet({
        entries: shown,
        holidays,
        from,
        to,
        names,
        staffName: staff.displayName,
        office: staff.office,
        date: today(),
      })
      const built = await build({ title: 'Terminliste', fileName: `Terminliste ${from}.pdf`, html, personId: null, personIds })
      return { ...built, personIds }
    },
    offers: async (ids: readonly OfferId[], { language: asked, letterhead }: Slip): Promise<Document> => {
      const language = chosenLanguage(asked, [])
      const offers = [...new Set(ids)].map(getOffer)
      const head = letterhead ? staff.office : null
      const html = offersSlip({ offers, site: repository.currentPlace(), date: today(), letterhead: head, language })
      return build({ title: 'Adressen', fileName: `Adressen ${today()}.pdf`, html, personId: null, language, letterhead })
    },
    print: async (token: string): Promise<Done> => {
      const document = found(documents.find(token))
      return noteMade(document, await host.printing.print(document.html, document.size), true)
    },
    save: async (token: string): Promise<Done> => {
      const document = found(documents.find(token))
      const { title, fileName, pdf: content } = document
      return noteMade(document, await exportFile(workplace, { kind: 'letters', title, fileName, content }), false)
    },
    /** The file says "Termin" and nothing else, yet even that can harm where no way at all is safe. */
    saveCalendar: async (id: AppointmentId, whole: boolean): Promise<Done> => {
      const appointment = found(repository.appointment(id))
      if (!appointment.anyWayAllowed) throw new AppError('not_allowed_now', { fields: { calendar: 'contact_not_safe' } })
      const { text, fileName } = whole ? calendarOfSeries(appointment) : calendarOfOne(appointment)
      const file = { kind: 'calendar', title: 'Kalenderdatei speichern', fileName, content: new TextEncoder().encode(text) } as const
      return { done: await exportFile(workplace, file), personId: appointment.personId }
    },
  }
}

const nameless = ({ source }: CalendarEntry) => (source === 'appointment' ? { title: '' } : {})
