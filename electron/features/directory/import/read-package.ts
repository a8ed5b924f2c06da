import type { Table } from '../hsds/table.ts'
import type { WorkStep } from '../long-work.ts'
import { BrokenCsvError, csvRecords } from '../package/csv-records.ts'
import { LIMITS } from '../package/limits.ts'
import { type PackageFile, type PackageSource, unreadable } from '../package/source.ts'
import { followReading } from './follow-reading.ts'
import type { IssueList } from './issues.ts'
import { readDocument } from './read-document.ts'
import { readRow } from './read-row.ts'
import { type RowStore, rowStore } from './row-store.ts'
import { type ReadPackage, rowsIn, type TableRows } from './table-rows.ts'

/** Column names as the standard writes them; null when the heading makes the whole file unusable. */
function readHeading(table: Table, file: string, cells: readonly string[], issues: IssueList): string[] | null {
  const headings = cells.map((cell) => {
    const heading = cell.trim()
    const known = heading.toLowerCase()
    // Columns of others keep the case they are written in, for the way back out.
    return Object.hasOwn(table.columns, known) ? known : heading
  })
  const twice = headings.find((heading, at) => heading !== '' && headings.indexOf(heading) !== at)
  const missing = Object.entries(table.columns).filter(([name, column]) => column.need === 'must' && !headings.includes(name))
  if (twice) issues.error({ file, line: 1, column: twice, reason: 'duplicate_column', value: '' })
  for (const [column] of missing) issues.error({ file, line: 1, column, reason: 'missing_column', value: '' })
  return twice || missing.length > 0 ? null : headings
}

const ROWS_IN_A_STEP = 500
type Step = () => Promise<void>

/** Rows of one table, at most `room`. Errors: `import_unreadable`, `BrokenCsvError`. */
async function readFile({ table, file, read }: PackageFile, into: RowStore, issues: IssueList, room: number, step: Step): Promise<void> {
  let records = 0
  let headings: string[] | null = null
  for await (const record of csvRecords(read)) {
    records += 1
    if (records % ROWS_IN_A_STEP === 0) await step()
    if (!headings) {
      headings = readHeading(table, file, record.cells, issues)
      if (!headings) return
      continue
    }
    // The heading is a record too. Faulty rows count, because looking at millions of them takes minutes.
    if (records - 1 > room) throw unreadable('too_many_rows')
    const row = readRow({ table, file, headings, issues }, record)
    if (!row) continue
    if (into.has(row.id)) issues.error({ file, line: row.line, column: 'id', reason: 'duplicate_id', value: row.id })
    else into.set(row)
  }
}

/**
 * Reads and checks every row on its own. A file that breaks off in the middle is left out as a whole, because nobody
 * can say what its remaining part held. Errors: `import_unreadable`, and what `step` throws to give it up.
 */
export async function readPackage(source: PackageSource, issues: IssueList, step: WorkStep): Promise<ReadPackage> {
  const tables = new Map<string, TableRows>()
  const inAll = [...source.files, ...source.documents].reduce((sum, { size }) => sum + size, 0)
  const followed = followReading(inAll, (share) => step(rowsIn(tables), share))
  for (const document of source.documents) {
    await readDocument({ ...document, read: followed.read(document) }, tables, issues, followed.step)
  }
  let room: number = LIMITS.rows
  for (const packed of source.files) {
    const { table, file } = packed
    const rows = rowStore(table)
    tables.set(table.name, { table, file, rows })
    try {
      await readFile({ ...packed, read: followed.read(packed) }, rows, issues, room, followed.step)
    } catch (error) {
      if (!(error instanceof BrokenCsvError)) throw error
      issues.error({ file, line: error.line, column: '', reason: 'broken_csv', value: '' })
      tables.set(table.name, { table, file, rows: rowStore(table) })
    }
    room -= tables.get(table.name)?.rows.size() ?? 0
  }
  return tables
}
