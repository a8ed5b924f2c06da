import { protect, type TableCell, type TableLine, tableCell } from './disclosure.ts'
import type { GapCell } from './gap-matrix.ts'

/** Why nothing came of a referral, as its last step says. */
export const FAILURE_REASONS = [
  'voll',
  'nicht_zustaendig',
  'kriterien',
  'sprache',
  'abgelehnt_person',
  'nicht_angetreten',
  'keine_rueckmeldung',
  'abbruch_person',
  'abbruch_angebot',
  'zurueckgezogen',
  'sonstiges',
] as const
export type FailureReason = (typeof FAILURE_REASONS)[number]

export const FAILURE_WORDS = {
  voll: 'kein freier Platz',
  nicht_zustaendig: 'nicht zuständig',
  kriterien: 'Voraussetzungen nicht erfüllt',
  sprache: 'Sprache',
  abgelehnt_person: 'Person möchte nicht',
  nicht_angetreten: 'nicht hingegangen',
  keine_rueckmeldung: 'keine Rückmeldung',
  abbruch_person: 'abgebrochen von der Person',
  abbruch_angebot: 'abgebrochen vom Angebot',
  zurueckgezogen: 'zurückgezogen, Einwilligung widerrufen',
  sonstiges: 'anderer Grund',
} as const satisfies Readonly<Record<FailureReason, string>>

export type FailureCount = { readonly offerId: string; readonly reason: FailureReason; readonly count: number }
/** How often by reason, in the order of the reasons shown, and in all. */
export type FailureRow = { readonly cells: readonly GapCell[]; readonly sum: GapCell }
export type FailureTable = {
  readonly reasons: readonly FailureReason[]
  readonly kinds: readonly { readonly row: FailureRow; readonly offers: readonly FailureRow[] }[]
  readonly all: FailureRow
}
type Row = { readonly cells: readonly TableCell[]; readonly sum: TableCell }

/**
 * Reasons by group of offers and by kind of provider. Offers add up to their kind and kinds to all, so small numbers are
 * protected over all of them at once.
 * @param groups ids of the offers, by kind and within it by group
 */
export function failureTable(counts: readonly FailureCount[], groups: readonly (readonly (readonly string[])[])[]): FailureTable {
  const reasons = FAILURE_REASONS.filter((reason) => counts.some((each) => each.reason === reason && each.count > 0))
  const rowOf = (ids: readonly string[], total: boolean): Row => {
    const own = counts.filter(({ offerId }) => ids.includes(offerId))
    const sumOf = (of: readonly FailureCount[]) => of.reduce((sum, { count }) => sum + count, 0)
    return {
      cells: reasons.map((reason) => tableCell(sumOf(own.filter((each) => each.reason === reason)), total)),
      sum: tableCell(sumOf(own), true),
    }
  }
  const kinds = groups.map((offers) => ({ row: rowOf(offers.flat(), true), offers: offers.map((ids) => rowOf(ids, false)) }))
  const all = rowOf(groups.flat(2), true)
  const rows = kinds.map(({ row }) => row)
  protect([
    ...[all, ...rows, ...kinds.flatMap(({ offers }) => offers)].map(({ cells, sum }) => ({ parts: cells, sum })),
    ...adding(rows, all),
    ...kinds.flatMap(({ row, offers }) => adding(offers, row)),
  ])
  return { reasons, kinds: kinds.map(({ row, offers }) => ({ row: shown(row), offers: offers.map(shown) })), all: shown(all) }
}

/** Reason by reason, and in all, the parts add up to the whole. */
function adding(parts: readonly Row[], whole: Row): TableLine[] {
  const byReason = whole.cells.map((sum, index) => ({ parts: parts.flatMap(({ cells }) => cells[index] ?? []), sum }))
  return [...byReason, { parts: parts.map(({ sum }) => sum), sum: whole.sum }]
}

function shown({ cells, sum }: Row): FailureRow {
  return { cells: cells.map(toShown), sum: toShown(sum) }
}

function toShown({ n, shown: kind }: TableCell): GapCell {
  return kind === 'count' ? { kind, n } : { kind }
}
