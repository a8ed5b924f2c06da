import type { NumbersRow } from './contract/referral-numbers.ts'
import { COHORT_DAYS, CONNECTED_WEEKS, RANKED_FROM } from './referral-cohort.ts'
import type { Share, Spread } from './share.ts'

/** Wording of the numbers on referrals, the same on screen, on paper and in the table. */
export const NUMBERS_WORDS = {
  title: 'Verweisungszahlen',
  byOffer: 'Nach Angebot',
  byKind: 'Nach Art des Trägers',
  offer: 'Angebot',
  kind: 'Art des Trägers',
  referred: 'verwiesen',
  n: 'n',
  accepted: 'angenommen',
  connected: `angebunden nach ${CONNECTED_WEEKS} Wochen`,
  waiting: 'Tage bis zum ersten Kontakt',
  reasons: 'Woran es lag',
  failed: 'zusammen',
  all: 'Alle zusammen',
  otherOffers: 'Weitere Angebote mit zu wenigen Verweisungen',
  otherKinds: 'Weitere Arten mit zu wenigen Verweisungen',
  noKind: 'ohne Angabe',
  none: '–',
} as const

/** How to read them. */
export const NUMBERS_NOTES = [
  `n sind die Verweisungen, deren Übergabe mindestens ${COHORT_DAYS / 7} Wochen her ist: ${CONNECTED_WEEKS} Wochen und 2 Wochen zum Nachfragen. Jüngere zählen noch nicht mit. Es gilt der Tag, an dem die Antwort vermerkt wurde.`,
  'Neben jedem Anteil steht, in welchem Bereich er mit 95 % Sicherheit liegt (Wilson-Intervall). Überlappen sich zwei Bereiche, lässt sich nicht sagen, welches Angebot öfter anbindet.',
  `Unter n = ${RANKED_FROM} gibt es keine Reihenfolge nach Anteil. Angebote und Trägerarten mit zu wenigen Verweisungen stehen zusammen in einer Zeile.`,
  'Die Wartezeit ist der mittlere Wert (Median), dahinter der Bereich, in dem die mittlere Hälfte liegt. Wer noch keinen Kontakt hatte, zählt nicht mit.',
  'Gründe zählen alle Verweisungen des Zeitraums nach dem Stand von heute. „< 5“: 1 bis 4. „×“: nicht gezeigt, damit sich keine kleine Zahl ausrechnen lässt.',
  'Die Zahlen sagen nichts über einzelne Menschen und nichts über einzelne Mitarbeitende. Ein niedriger Anteil kann am Angebot liegen, an der Verweisung oder daran, dass nicht nachgefragt wurde.',
] as const

/** `45 % (28 bis 63 %)`. */
export function shareText(share: Share | null): string {
  return share ? `${share.percent} % (${share.from} bis ${share.to} %)` : NUMBERS_WORDS.none
}

/** `9 (4 bis 21), n = 17`. */
export function spreadText(spread: Spread | null): string {
  return spread ? `${spread.median} (${spread.lower} bis ${spread.upper}), n = ${spread.n}` : NUMBERS_WORDS.none
}

/** Name of an offer with that of its provider. */
export function rowText({ name, providerName }: Pick<NumbersRow, 'name' | 'providerName'>): string {
  return providerName ? `${name}, ${providerName}` : name
}
