import type { LetterKind } from './letter-kinds.ts'

/** Words of a letter. `plain` is the first page, in plain language; `text` follows on a page of its own, or is empty. */
export type LetterWords = {
  readonly subject: string
  readonly plain: string
  readonly text: string
  /** Whether the shipped page in the person's language still says the same. */
  readonly ownLanguage: boolean
}

const VOLUNTARY = `# Das Gespräch ist freiwillig
Sie entscheiden selbst, ob Sie kommen. Wenn Sie nicht kommen, haben Sie dadurch keine Nachteile.`

const OTHER_TIME = `# Sie möchten einen anderen Termin?
{melden} Sie können den Termin verschieben oder absagen. Einen Grund brauchen Sie nicht.`

const BRING = `# Das können Sie mitbringen
Sie müssen nichts mitbringen. Gut sind Briefe und Unterlagen, über die Sie sprechen möchten. Gern kann eine Person mitkommen, der Sie vertrauen.`

const END = `Freundliche Grüße
{ansprechperson}`

function words(subject: string, ...parts: readonly string[]): LetterWords {
  return { subject, plain: ['Guten Tag {name},', ...parts, END].join('\n\n'), text: '', ownLanguage: true }
}

/** What the app brings along. Sample texts until the authority has put its own in their place; the prints say so. */
export const SHIPPED_LETTERS: Readonly<Record<LetterKind, LetterWords>> = {
  termin_einladung: words('Einladung zum Gespräch', 'für Sie ist dieser Termin eingetragen:', '{termin}', VOLUNTARY, OTHER_TIME, BRING),
  termin_vorlaeufig: words(
    'Ihr Termin ist noch vorläufig',
    'Sie möchten zu einem Gespräch kommen. Diese Zeit ist vorgemerkt:',
    '{termin}',
    `# Wann gilt der Termin?
Die Geschäftsstelle muss noch zustimmen. Dann bekommen Sie eine Zusage, und erst dann gilt der Termin. Ohne Zusage kommen Sie bitte nicht.
Sie haben bis zum Tag davor nichts gehört? {melden}`,
    VOLUNTARY,
    BRING,
  ),
  termin_bestaetigung: words(
    'Ihr Termin ist bestätigt',
    'Sie haben einen Termin vereinbart. Er ist fest eingetragen:',
    '{termin}',
    VOLUNTARY,
    OTHER_TIME,
    BRING,
  ),
  termin_aenderung: words(
    'Ihr Termin hat sich geändert',
    'Ihr Termin ist jetzt zu einer anderen Zeit oder an einem anderen Ort. Der neue Termin ist:',
    '{termin}',
    'Frühere Briefe zu diesem Termin gelten nicht mehr.',
    VOLUNTARY,
    OTHER_TIME,
  ),
  termin_erinnerung: words(
    'Erinnerung an Ihren Termin',
    'bald ist Ihr Termin. Hier steht noch einmal, wann und wo:',
    '{termin}',
    VOLUNTARY,
    OTHER_TIME,
    BRING,
  ),
  termin_absage: words(
    'Ihr Termin findet nicht statt',
    'dieser Termin findet nicht statt:',
    '{termin}',
    'Sie müssen nichts tun. Sie haben dadurch keine Nachteile.',
    `# Sie möchten einen neuen Termin?
{melden}`,
  ),
  fehlende_unterlagen: words(
    'Diese Unterlagen fehlen noch',
    'es geht um: {liste}.',
    'Dafür fehlen noch diese Unterlagen:',
    '{unterlagen}',
    `# So geben Sie die Unterlagen ab
Bitte geben Sie nur Kopien ab, keine Originale. Ausweise zeigen Sie nur. Sie werden hier nicht kopiert.
Auf Kontoauszügen dürfen Sie manche Angaben schwärzen. Bitte fragen Sie vorher, welche.`,
    `# Sie schaffen es nicht bis zu diesem Tag?
{melden} Dann wird gemeinsam nach einem neuen Tag gesucht.`,
  ),
}
