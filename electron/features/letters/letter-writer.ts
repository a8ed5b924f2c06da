import { toLocalDate } from '../../../shared/dates.ts'
import { LetterId } from '../../../shared/ids.ts'
import type { AppointmentLetterKind, LetterKind, LetterWay } from '../../../shared/letter-kinds.ts'
import type { SheetLanguage } from '../../../shared/paper-languages.ts'
import { numbers } from '../numbers.ts'
import type { Workplace } from '../workplace.ts'
import { APPOINTMENT_SHEETS, appointmentValues, translatedFacts } from './appointment-letter.ts'
import { calendarCode, placeOf } from './calendar-file.ts'
import { dinLetter, type Letter } from './din-5008.ts'
import { documentsValues } from './documents-letter.ts'
import { letterSheet, meantPages } from './letter-sheet.ts'
import type { papers } from './papers.ts'
import { pdfPages } from './pdf-pages.ts'
import { qrCode } from './qr-code.ts'
import type { AppointmentRow, RecipientRow } from './rows.ts'
import type { NewLetter } from './sent-repository.ts'
import type { LetterTemplates } from './templates-service.ts'
import { translationPage } from './translation.ts'

/** A letter that is written and not yet laid out. */
export type Written = { readonly letter: Letter; readonly meant: number; readonly record: NewLetter }
/** The same with its pages; where it runs over, each page says which it is. */
export type LaidOut = { readonly html: string; readonly pdf: Uint8Array; readonly pages: number }

type MissingList = NonNullable<ReturnType<ReturnType<typeof papers>['missingList']>>
type Versions = Pick<NewLetter, 'subject' | 'templateVersion' | 'letterheadVersion' | 'pages'> & Partial<NewLetter>
type About = { readonly language: SheetLanguage; readonly way: LetterWay; readonly number: string; readonly runId: string | null }

/** Stands in for the number while it is measured whether letters fit; as wide as a real one. */
export const NO_NUMBER = 'BR-W8-20268888-0000'

/** Writes letters in the words and under the head of the day, and lays them out. */
export function letterWriter(workplace: Workplace, templates: LetterTemplates) {
  const { store, clock, newId, staff, host } = workplace
  const today = () => toLocalDate(clock.now())

  function record(kind: LetterKind, to: RecipientRow, { language, way, number, runId }: About, written: Versions) {
    const id = LetterId.parse(newId())
    return { id, number, kind, personId: to.personId, way, language, runId, appointmentId: null, appointmentRevision: null, ...written }
  }

  return {
    /** To be called when the letter is made; in a transaction of its own or of the run. */
    nextNumber: () => store.transaction(() => numbers(workplace).letter()),
    /** @param withCode whether the appointment stands there as a QR code too; where it makes the page run over, it does without */
    appointment: (row: AppointmentRow, kind: AppointmentLetterKind, about: About, withCode: boolean): Written => {
      const site = siteOf(row)
      const code = withCode ? qrCode(calendarCode(row, placeOf(row), clock.now())) : null
      const facts = { ...row, personName: row.name, site, office: staff.office, date: today(), number: about.number, code }
      const { words, version } = templates.on(kind, row.start.slice(0, 10))
      const head = templates.headOn(today())
      const letter = letterSheet({
        ...about,
        words,
        head: head.fields,
        sample: version === 0 || head.version === 0,
        values: appointmentValues(facts, kind),
        to: row,
        date: today(),
        staffName: row.staffName,
        site,
        translated: translationPage(APPOINTMENT_SHEETS[kind], about.language, translatedFacts(facts)),
      })
      const versions = { subject: words.subject, templateVersion: version, letterheadVersion: head.version, pages: meantPages(letter) }
      const of = { appointmentId: row.id, appointmentRevision: row.revision }
      return { letter, meant: versions.pages, record: record(kind, row, about, { ...versions, ...of }) }
    },
    missingDocuments: (list: MissingList, to: RecipientRow, about: About): Written => {
      const { words, version } = templates.on('fehlende_unterlagen', today())
      const head = templates.headOn(today())
      const facts = {
        ...list,
        personName: to.name,
        staffName: staff.displayName,
        office: staff.office,
        date: today(),
        number: about.number,
      }
      const letter = letterSheet({
        ...about,
        words,
        head: head.fields,
        sample: version === 0 || head.version === 0,
        values: documentsValues(facts),
        to,
        date: today(),
        staffName: staff.displayName,
        site: list.place,
        translated: translationPage('nachreichliste', about.language, list.facts),
      })
      const versions = { subject: words.subject, templateVersion: version, letterheadVersion: head.version, pages: meantPages(letter) }
      return { letter, meant: versions.pages, record: record('fehlende_unterlagen', to, about, versions) }
    },
    /** The first that fills no more pages than it should; when all run over, the first with numbered pages. Errors: `print_failed`. */
    layOut: async (letter: Letter, ...shorter: readonly Letter[]): Promise<LaidOut> => {
      for (const each of [letter, ...shorter]) {
        const html = dinLetter(each)
        const pdf = await host.printing.render(html)
        const pages = pdfPages(pdf)
        if (pages <= meantPages(each)) return { html, pdf, pages }
      }
      const html = dinLetter({ ...letter, runsOver: true })
      const pdf = await host.printing.render(html)
      return { html, pdf, pages: pdfPages(pdf) }
    },
  }
}
export type LetterWriter = ReturnType<typeof letterWriter>

/** Where visitors are received, as letters say it. */
function siteOf(row: AppointmentRow) {
  const town = `${row.sitePostalCode} ${row.siteCity}`.trim()
  return { name: row.siteName, street: row.siteStreet, town, quarter: row.siteQuarter, phone: row.sitePhone, stepFree: row.stepFree }
}
