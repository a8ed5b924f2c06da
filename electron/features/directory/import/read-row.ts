import type { Cell, Column, Table } from '../hsds/table.ts'
import { tableNamed } from '../hsds/tables.ts'
import type { IssueList } from './issues.ts'

/** A row of a package, every value in its normal form. Only columns the file has are present. */
export type ReadRow = {
  readonly line: number
  readonly id: string
  readonly values: Readonly<Record<string, Cell>>
  /** Columns the standard does not know, and values that could not be used, by column. */
  readonly extra: Readonly<Record<string, string>>
}

type Context = { readonly table: Table; readonly file: string; readonly headings: readonly string[]; readonly issues: IssueList }
type Cells = { readonly line: number; readonly cells: readonly string[] }
type Reading = { readonly value: Cell; readonly problem: string | null; readonly bad: boolean }

function readCell(column: Column, text: string): Reading {
  if (text === '') return { value: null, problem: column.need === 'may' ? null : 'missing_required', bad: column.need === 'must' }
  const parsed = column.value.safeParse(text)
  if (parsed.success) return { value: parsed.data, problem: null, bad: false }
  return { value: null, problem: parsed.error.issues[0]?.message ?? 'bad_value', bad: column.lenient !== true }
}

/** The table a row points at is written in the row itself; in its normal form it is the standard's name. */
function settleLinks(table: Table, values: Record<string, Cell>, warn: (column: string, reason: string, value: string) => void): void {
  for (const column of Object.values(table.columns)) {
    const by = column.refersBy
    const written = by ? values[by] : null
    if (!by || typeof written !== 'string') continue
    const target = tableNamed(written)
    if (target) values[by] = target.name
    else warn(by, 'unknown_entity', written)
  }
}

/** Checks one row cell by cell; null when it cannot be taken over, with every reason in the list. */
export function readRow({ table, file, headings, issues }: Context, { line, cells }: Cells): ReadRow | null {
  const report = (column: string, reason: string, value: string) => ({ file, line, column, reason, value })
  if (cells.length < headings.length || cells.slice(headings.length).some((cell) => cell.trim() !== '')) {
    issues.error(report('', 'column_count', ''))
    return null
  }
  const values: Record<string, Cell> = {}
  const extra: Record<string, string> = {}
  let bad = false
  for (const [at, heading] of headings.entries()) {
    const text = (cells[at] ?? '').trim()
    const column = Object.hasOwn(table.columns, heading) ? table.columns[heading] : undefined
    if (!column) {
      if (heading !== '' && text !== '') extra[heading] = text
      continue
    }
    const reading = readCell(column, text)
    values[heading] = reading.value
    bad ||= reading.bad
    if (!reading.problem) continue
    const issue = report(heading, heading === 'id' && text === '' ? 'missing_id' : reading.problem, text)
    if (reading.bad) issues.error(issue)
    else issues.warn(issue)
    if (!reading.bad && text !== '') extra[heading] = text
  }
  const id = values.id
  if (bad || typeof id !== 'string') return null
  settleLinks(table, values, (column, reason, value) => issues.warn(report(column, reason, value)))
  return { line, id, values: table.settle(values), extra }
}
