import type { Offer } from '../../../shared/contract/directory.ts'
import { toLocalDate, toLocalDateTime } from '../../../shared/dates.ts'
import type { ChecklistId, OfferId, PersonId } from '../../../shared/ids.ts'
import { INFORMATION_SHEET_VERSION } from '../../../shared/information-sheet.ts'
import { chosenLanguage, type SheetLanguage } from '../../../shared/paper-languages.ts'
import { AppError } from '../../../shared/result.ts'
import type { Workplace } from '../workplace.ts'
import { filled } from './appointment-letter.ts'
import { papersRepository } from './papers-repository.ts'
import { takeHomeSheet } from './take-home-sheet.ts'
import type { Entry, Facts } from './translation.ts'

type Tools = {
  /** The record, of a person in scope. Errors: `not_found`, `outside_scope`. */
  readonly found: <Value extends { readonly personId: PersonId }>(value: Value | null) => Value
  readonly offerOf: (id: OfferId) => Offer | null
  readonly place: () => { readonly name: string; readonly phone: string; readonly street: string; readonly town: string } | null
}

/** Sheets that one visitor takes home; each is about that person alone. */
export function papers({ store, clock, staff }: Workplace, { found, offerOf, place }: Tools) {
  const repository = papersRepository(store)
  const today = () => toLocalDate(clock.now())

  /** Where and under which number somebody can ask: the running session, else the office. */
  function house(): { place: string; phone: string } {
    const here = place()
    return { place: here ? here.name : staff.office, phone: here?.phone ?? '' }
  }

  /** Address of the running session; empty without one. */
  function where(): { street: string; town: string } {
    const here = place()
    return { street: here?.street ?? '', town: here?.town ?? '' }
  }

  function missingEntries(rows: ReturnType<typeof repository.missing>): Entry[] {
    return rows.map(({ key, text, dueOn }) => ({ key, text, until: dueOn }))
  }

  function appointmentEntries(id: PersonId): Entry[] {
    return repository.appointments(id, toLocalDateTime(clock.now())).map(({ start, siteName, street, town, staffName, provisional }) => ({
      text: siteName,
      at: { date: start.slice(0, 10), time: start.slice(11) },
      tentative: provisional,
      details: [[street, town].filter((part) => part !== '').join(', '), staffName],
    }))
  }

  function referralEntries(id: PersonId): Entry[] {
    return repository.referrals(id).map(({ offerId, offerName, providerName }) => {
      const offer = offerOf(offerId)
      return { text: offerName, details: [providerName, offer?.locations[0]?.address ?? ''], phone: offer?.phones[0]?.number ?? '' }
    })
  }

  return {
    /** The language asked for, or the person's own. */
    language: (id: PersonId, asked: SheetLanguage | null) => chosenLanguage(asked, repository.reader(id)?.languages ?? []),
    /** What is missing on a list, for a letter about it. Errors: as `checklist`. */
    missingList: (id: ChecklistId) => {
      const { personId, listName, scope } = found(repository.list(id))
      const missing = repository.missingOf(id)
      if (missing.length === 0) throw new AppError('not_allowed_now', { fields: { checklist: 'nothing_missing' } })
      const { place: name, phone } = house()
      const facts: Facts = { place: name, phone, lists: { missing: missingEntries(missing) } }
      return { personId, list: filled([listName, scope]).join(', '), missing, place: { name, phone, ...where() }, facts }
    },
    checklist: (id: ChecklistId, asked: SheetLanguage | null) => {
      const { personId, name, languages, listName, scope } = found(repository.list(id))
      const missing = missingEntries(repository.missingOf(id))
      if (missing.length === 0) throw new AppError('not_allowed_now', { fields: { checklist: 'nothing_missing' } })
      const language = chosenLanguage(asked, languages)
      const facts: Facts = { ...house(), lists: { missing } }
      const subject = [listName, scope].filter((part) => part !== '').join(', ')
      const html = takeHomeSheet({ kind: 'nachreichliste', language, facts, person: name, subject, office: staff.office, date: today() })
      return { title: 'Nachreichliste', fileName: `Nachreichliste ${today()}.pdf`, html, personId, language }
    },
    nextSteps: (id: PersonId, asked: SheetLanguage | null) => {
      const { personId, name, languages } = found(repository.reader(id))
      const lists = {
        appointments: appointmentEntries(id),
        referrals: referralEntries(id),
        missing: missingEntries(repository.missing(id)),
      }
      if (Object.values(lists).every((list) => list.length === 0)) {
        throw new AppError('not_allowed_now', { fields: { steps: 'no_next_steps' } })
      }
      const language = chosenLanguage(asked, languages)
      const facts: Facts = { ...house(), lists }
      const html = takeHomeSheet({
        kind: 'naechste_schritte',
        language,
        facts,
        person: name,
        subject: '',
        office: staff.office,
        date: today(),
      })
      return { title: 'Meine nächsten Schritte', fileName: `Nächste Schritte ${today()}.pdf`, html, personId, language }
    },
    /** Names nobody: the same words for everyone, so a sheet left on a table tells nothing. */
    information: (id: PersonId, asked: SheetLanguage | null) => {
      const { personId, languages } = found(repository.reader(id))
      const language = chosenLanguage(asked, languages)
      const facts: Facts = { place: staff.office, number: INFORMATION_SHEET_VERSION, date: today() }
      const html = takeHomeSheet({
        kind: 'informationsblatt',
        language,
        facts,
        person: '',
        subject: '',
        office: staff.office,
        date: today(),
      })
      return { title: 'Informationsblatt', fileName: `Informationsblatt ${INFORMATION_SHEET_VERSION}.pdf`, html, personId, language }
    },
  }
}
