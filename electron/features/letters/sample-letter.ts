import type { Document } from '../../../shared/contract/document.ts'
import type { LetterheadFields } from '../../../shared/contract/letter-templates.ts'
import { addDays, type LocalDate, toLocalDate } from '../../../shared/dates.ts'
import { isAppointmentLetter, isOfRequest, type LetterKind } from '../../../shared/letter-kinds.ts'
import { type LetterWords, SHIPPED_LETTERS } from '../../../shared/shipped-letters.ts'
import type { Workplace } from '../workplace.ts'
import { appointmentValues } from './appointment-letter.ts'
import { documentsValues } from './documents-letter.ts'
import type { LetterValues } from './letter-body.ts'
import { letterSheet, meantPages } from './letter-sheet.ts'
import { type LetterWriter, NO_NUMBER } from './letter-writer.ts'
import type { LetterTemplates } from './templates-service.ts'

/** An invented person and place; long enough that a text which fits here fits almost everybody. */
const PERSON = {
  name: 'Oleksandra Muster-Beispiel',
  addressee: 'Oleksandra Muster-Beispiel',
  street: 'Musterstraße 12',
  town: '42899 Musterstadt',
}
const SITE = {
  name: 'Familienzentrum Am Anger',
  street: 'Angerweg 12',
  town: '42899 Musterstadt',
  quarter: 'Am Anger',
  phone: '0202 5550110',
  stepFree: true,
}
type Shown = Document & { personId: null }

/** Previews for whoever writes words or letterhead: the letter that would come out, to somebody who does not exist. */
export function sampleLetters({ clock, newId, staff }: Workplace, templates: LetterTemplates, writer: LetterWriter) {
  const today = () => toLocalDate(clock.now())

  function values(kind: LetterKind, date: LocalDate): LetterValues {
    const facts = { personName: PERSON.name, staffName: staff.displayName, office: staff.office, date, number: NO_NUMBER }
    if (isAppointmentLetter(kind)) {
      const about = {
        start: `${addDays(date, 7)}T09:30`,
        minutes: 45,
        purpose: 'Unterlagen gemeinsam durchgehen',
        interpreterLanguage: 'ukr',
        provisional: isOfRequest(kind),
        code: null,
      } as const
      return appointmentValues({ ...facts, ...about, site: SITE }, kind)
    }
    const missing = ['Mietvertrag', 'Kontoauszüge der letzten 3 Monate', 'Nachweis der Krankenversicherung']
    return documentsValues({
      ...facts,
      place: SITE,
      list: 'Erstantrag',
      missing: missing.map((text) => ({ text, dueOn: addDays(date, 14) })),
    })
  }

  async function show(kind: LetterKind, words: LetterWords, head: LetterheadFields): Promise<Shown> {
    const shared = { to: PERSON, way: 'post', number: NO_NUMBER, date: today(), staffName: staff.displayName, site: SITE } as const
    const letter = letterSheet({ ...shared, words, head, sample: false, values: values(kind, today()), translated: null })
    const { pdf } = await writer.layOut(letter)
    return { token: newId(), title: 'Vorschau', pdf, personId: null, meantPages: meantPages(letter) }
  }

  return {
    words: (kind: LetterKind, words: LetterWords) => show(kind, words, templates.headOn(today()).fields),
    letterhead: (head: LetterheadFields) => show('termin_einladung', SHIPPED_LETTERS.termin_einladung, head),
  }
}
