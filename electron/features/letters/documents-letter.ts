import { formatDate, type LocalDate } from '../../../shared/dates.ts'
import { melden } from './appointment-letter.ts'
import { type Html, html } from './html.ts'
import type { LetterValues } from './letter-body.ts'

type Missing = { readonly text: string; readonly dueOn: LocalDate | null }

export type DocumentsFacts = {
  readonly personName: string
  readonly staffName: string
  readonly office: string
  readonly date: LocalDate
  readonly number: string
  readonly place: { readonly name: string; readonly phone: string }
  /** Name of the list, with the child it is for. */
  readonly list: string
  readonly missing: readonly Missing[]
}

/** What a letter about missing documents can say. */
export function documentsValues({ personName, staffName, office, date, number, place, list, missing }: DocumentsFacts): LetterValues {
  const last = missing
    .map(({ dueOn }) => dueOn)
    .sort()
    .at(-1)
  return {
    name: personName,
    ansprechperson: staffName,
    melden: melden(place),
    telefon: place.phone,
    behoerde: office,
    heute: formatDate(date),
    nummer: number,
    liste: list,
    ...(last ? { frist: formatDate(last) } : {}),
    blocks: { unterlagen: entries(missing) },
  }
}

function entries(missing: readonly Missing[]): Html {
  const entry = ({ text, dueOn }: Missing) => html`<li><strong>${text}</strong>${dueOn && html`, bis ${formatDate(dueOn)}`}</li>`
  return html`<ul>${missing.map(entry)}</ul>`
}
