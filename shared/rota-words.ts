import { type Nth, type RotaService, readRule, type Weekday } from './rota-rule.ts'

/** On screen and on paper alike, so the words stand here. */
export const WEEKDAY_WORDS: Readonly<Record<Weekday, string>> = {
  MO: 'Montag',
  TU: 'Dienstag',
  WE: 'Mittwoch',
  TH: 'Donnerstag',
  FR: 'Freitag',
  SA: 'Samstag',
  SU: 'Sonntag',
}

const NTH_WORDS: Readonly<Record<Nth, string>> = { 1: '1.', 2: '2.', 3: '3.', 4: '4.', '-1': 'letzten' }

export const SERVICE_WORDS: Readonly<Record<RotaService, string>> = {
  beratung: 'Beratung und Fragen',
  formulare: 'Hilfe bei Formularen und Anträgen',
  unterlagen: 'Unterlagen abgeben',
  bildung_teilhabe: 'Bildung und Teilhabe für Kinder',
  familie_kita: 'Familie und Kita',
  arbeit_ausbildung: 'Arbeit und Ausbildung',
  notfall: 'Hilfe im Notfall',
  sprachmittlung: 'Hilfe beim Übersetzen',
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} und ${words.at(-1)}`
}

/** `jeden Dienstag`, `alle zwei Wochen am Montag und Mittwoch`, `am 1. und 3. Dienstag im Monat`; '' for a rule of another program. */
export function ruleWords(rule: string): string {
  const pattern = readRule(rule)
  if (!pattern) return ''
  const days = listed(pattern.weekdays.map((day) => WEEKDAY_WORDS[day]))
  if (pattern.rhythm === 'woche') return `jeden ${days}`
  if (pattern.rhythm === 'zwei_wochen') return `alle zwei Wochen am ${days}`
  return `am ${listed(pattern.nths.map((nth) => NTH_WORDS[nth]))} ${days} im Monat`
}
