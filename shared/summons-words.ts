import type { HearingChannel, SummonsPurpose } from './summons-lists.ts'

/** German words that stand in letters as well as on screen, so that both say the same. */
export const PURPOSE_WORDS: Readonly<Record<SummonsPurpose, string>> = {
  berufsberatung: 'Berufsberatung',
  vermittlung: 'Vermittlung in Ausbildung oder Arbeit',
  aktive_leistungen: 'Vorbereitung aktiver Arbeitsförderungsleistungen',
  leistungsverfahren: 'Vorbereitung von Entscheidungen im Leistungsverfahren',
  anspruch_pruefen: 'Prüfung der Voraussetzungen für den Leistungsanspruch',
}

/** The same in plain language, for the first page. */
export const PLAIN_PURPOSES: Readonly<Record<SummonsPurpose, string>> = {
  berufsberatung: 'Welcher Beruf zu Ihnen passt.',
  vermittlung: 'Wie Sie Arbeit oder eine Ausbildung finden.',
  aktive_leistungen: 'Welche Hilfen es für Ihren Weg in Arbeit gibt.',
  leistungsverfahren: 'Fragen zu Ihrem Geld vom Jobcenter.',
  anspruch_pruefen: 'Ob die Voraussetzungen für Ihr Geld vom Jobcenter vorliegen.',
}

export const CHANNEL_WORDS: Readonly<Record<HearingChannel, string>> = {
  schriftlich: 'schriftlich',
  persoenlich: 'persönlich im Gespräch',
  telefon: 'am Telefon',
  aufsuchend: 'aufsuchend, bei der Person',
}
