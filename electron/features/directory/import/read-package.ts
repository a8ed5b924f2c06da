import type { Table } from '../hsds/table.ts'
import { BrokenCsvError, csvRecords } from '../package/csv-records.ts'
import { LIMITS } from '../package/limits.ts'
import { type PackageFile, type PackageSource, unreadable } from '../package/source.ts'
import type { IssueList } from './issues.ts'
import { readDocument } from './read-document.ts'
import { type ReadRow, readRow } from './read-row.ts'
import type { ReadPackage, TableRows } from './table-rows.ts'

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

/** Called now and then with the number of rows read so far, so that others get their turn; throws when the reading is given up. */
export type ReadStep = (rows: number) => Promise<void>
const ROWS_IN_A_STEP = 500

async function readFile(
  { table, file, read }: PackageFile,
  issues: IssueList,
  room: number,
  step: () => Promise<void>,
): Promise<Map<string, ReadRow>> {
  const rows = new Map<string, ReadRow>()
  const ids = new Set<string>()
  let headings: string[] | null = null
  for await (const record of csvRecords(await read())) {
    if (!headings) {
      headings = readHeading(table, file, record.cells, issues)
      if (!headings) return rows
      continue
    }
    if (ids.size % ROWS_IN_A_STEP === 0) await step()
    if (ids.size >= room) throw unreadable('too_many_rows')
    const row = readRow({ table, file, headings, issues }, record)
    if (!row) continue
    if (ids.has(row.id)) issues.error({ file, line: row.line, column: 'id', reason: 'duplicate_id', value: row.id })
    else rows.set(row.id, row)
    ids.add(row.id)
  }
  return rows
}

/**
 * Reads and checks every row on its own. A file that breaks off in the middle is left out as a whole, because nobody
 * can say what its remaining part held. Errors: `import_unreadable`.
 */
export async function readPackage(source: PackageSource, issues: IssueList, step: ReadStep = async () => {}): Promise<ReadPackage> {
  const tables = new Map<string, TableRows>()
  const read = () => [...tables.values()].reduce((sum, { rows }) => sum + rows.size, 0)
  for (const document of source.documents) await readDocument(document, tables, issues, () => step(read()))
  let room: number = LIMITS.rows
  for (const packed of source.files) {
    const { table, file } = packed
    const rows = await readFile(packed, issues, room, () => step(read())).catch((error: unknown) => {
      if (!(error instanceof BrokenCsvError)) throw error
      issues.error({ file, line: error.line, column: '', reason: 'broken_csv', value: '' })
      return new Map<string, ReadRow>()
    })
    room -= rows.size
    tables.set(table.name, { table, file, rows })
  }
  return tables
}
