import type { ConsentKind } from '../../../shared/consent-rules.ts'
import { formatDate, type LocalDate } from '../../../shared/dates.ts'
import type { DataCategory } from '../../../shared/value-lists.ts'
import { dinLetter } from './din-5008.ts'
import { html } from './html.ts'
import { CATEGORY_WORDS } from './words.ts'

export type ConsentNotice = {
  readonly kind: ConsentKind
  readonly office: string
  readonly staffName: string
  readonly phone: string
  readonly date: LocalDate
  readonly proofNumber: string
  readonly withdrawnOn: LocalDate
  readonly recipientPerson: string
  readonly recipientOrganization: string
  /** Lines of the address; empty when the directory does not know it. */
  readonly address: readonly string[]
  /** Null where the name was never passed on: then the number and the day have to do. */
  readonly personName: string | null
  readonly passedOn: readonly { readonly on: LocalDate; readonly categories: readonly DataCategory[] }[]
}

/**
 * Tells who received data that the consent is withdrawn and what follows (Art. 7(3), 17(1)(b), 19 DSGVO, § 84 SGB X). It
 * says nothing that the recipient did not have already.
 */
export function consentNotice(notice: ConsentNotice): string {
  const { office, personName, proofNumber, passedOn } = notice
  const about = personName ? html`von <strong>${personName}</strong> ` : ''
  return dinLetter({
    title: 'Mitteilung',
    sender: office,
    returnAddress: office,
    recipient: [notice.recipientOrganization, notice.recipientPerson, ...notice.address],
    information: [
      ['Zeichen', proofNumber],
      ['Auskunft', notice.staffName],
      ...(notice.phone ? [['Telefon', notice.phone] as const] : []),
      ['Datum', formatDate(notice.date)],
    ],
    subject: 'Widerruf: Bitte Angaben löschen',
    body: html`<p>Guten Tag,</p>
<p>${notice.kind === 'uebermittlung' ? 'die Einwilligung' : 'die Entbindung von der Schweigepflicht'} ${about}mit der Nummer ${proofNumber} wurde am ${formatDate(notice.withdrawnOn)} widerrufen. Bis dahin gingen diese Angaben an Sie:</p>
<ul>${passedOn.map(({ on, categories }) => html`<li>am ${formatDate(on)}: ${categories.map((category) => CATEGORY_WORDS[category]).join('; ')}</li>`)}</ul>
<p>Bitte verwenden Sie diese Angaben ab sofort nicht mehr und löschen Sie sie, soweit Sie keine eigene Rechtsgrundlage haben oder sie aufbewahren müssen (Artikel 7 Absatz 3, Artikel 17 Absatz 1 und Artikel 19 DSGVO). Geben Sie sie bitte auch nicht weiter. Kommt die Person weiterhin zu Ihnen, entscheidet sie selbst, was sie Ihnen erzählt.</p>
<p>Bitte bestätigen Sie kurz, dass das geschehen ist. Vielen Dank.</p>
<p>Mit freundlichen Grüßen</p><p>${notice.staffName}</p>`,
  })
}
