import type { ConsentKind } from '../../../shared/consent-rules.ts'

type Texts = {
  readonly title: string
  readonly intro: string
  readonly from: string
  readonly to: string
  readonly what: string
  readonly withdrawal: string
  readonly law: string
}

/** Two papers with words of their own, so that neither can be taken for the other. */
const TEXTS: Readonly<Record<ConsentKind, Texts>> = {
  uebermittlung: {
    title: 'Einwilligung: Daten weitergeben',
    intro: 'Ich bin einverstanden, dass die unten genannten Angaben weitergegeben werden.',
    from: 'Wer gibt weiter',
    to: 'An wen',
    what: 'Welche Angaben',
    withdrawal:
      'Ich kann die Einwilligung jederzeit und ohne Grund widerrufen, mündlich oder schriftlich. Ab dann wird nichts mehr weitergegeben. Was vorher weitergegeben wurde, bleibt erlaubt.',
    law: '§ 67b Absatz 2 SGB X, Artikel 7 DSGVO',
  },
  schweigepflicht: {
    title: 'Entbindung von der Schweigepflicht',
    intro: 'Wer unten bei „Wer darf sprechen“ steht, muss über mich schweigen. Ich erlaube, über diese Angaben zu sprechen.',
    from: 'Wer darf sprechen',
    to: 'Mit wem',
    what: 'Worüber',
    withdrawal:
      'Ich kann die Erlaubnis jederzeit und ohne Grund widerrufen, mündlich oder schriftlich. Ab dann muss die Person wieder schweigen. Was vorher gesagt wurde, bleibt erlaubt.',
    law: '§ 203 StGB, § 65 SGB VIII, Artikel 7 DSGVO',
  },
}

export function consentTexts(kind: ConsentKind): Texts {
  return TEXTS[kind]
}
