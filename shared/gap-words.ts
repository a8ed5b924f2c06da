import { type GapCell, SMALLEST_SHOWN } from './gap-matrix.ts'

/** Wording of the matrix of gaps, the same on screen, on paper and in the table. */
export const GAP_WORDS = {
  title: 'Angebotslücken',
  topic: 'Thema',
  phase: 'Lebensphase',
  byTopic: 'Nach Thema und Quartier',
  byPhase: 'Nach Lebensphase und Quartier',
  total: 'Summe',
  period: 'Zeitraum',
  noQuarter: 'ohne Quartier',
  legend: `Gezählt werden Meldungen „Kein passendes Angebot“, nicht Personen. „< ${SMALLEST_SHOWN}“: 1 bis ${SMALLEST_SHOWN - 1}. „×“: nicht gezeigt, damit sich keine kleine Zahl ausrechnen lässt, auch nicht aus beiden Tabellen zusammen.`,
  phaseNote: 'Wo keine Lebensphase vermerkt ist, zählt die, die aus dem Alter folgt.',
} as const

export function gapText(cell: GapCell): string {
  if (cell.kind === 'count') return String(cell.n)
  return cell.kind === 'small' ? `< ${SMALLEST_SHOWN}` : '×'
}

export function quarterText(quarter: string): string {
  return quarter === '' ? GAP_WORDS.noQuarter : quarter
}
