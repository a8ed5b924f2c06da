import { tableNamed } from '../hsds/tables.ts'
import { jsonItems } from '../package/json-items.ts'
import { LIMITS } from '../package/limits.ts'
import { type PackageDocument, unreadable } from '../package/source.ts'
import { decode } from '../package/text-encoding.ts'
import { type FlatRow, rowsOf, rowsOfSingle } from './flatten.ts'
import type { IssueList } from './issues.ts'
import { type ReadRow, readRow } from './read-row.ts'
import { rowStore } from './row-store.ts'
import { rowsIn, type TableRows } from './table-rows.ts'

type Step = () => Promise<void>

function sameRow(one: ReadRow, other: ReadRow): boolean {
  const text = ({ values, extra }: ReadRow) => JSON.stringify([Object.entries(values).sort(), Object.entries(extra).sort()])
  return text(one) === text(other)
}

/** What two places of a document say of one row, as long as they do not contradict each other; null when they do. */
function together(one: ReadRow, other: ReadRow): ReadRow | null {
  const clash = Object.entries(other.values).some(([column, value]) => {
    const before = one.values[column]
    return before !== undefined && before !== null && value !== null && before !== value
  })
  if (clash) return null
  const filled = Object.entries(other.values).filter(([column, value]) => value !== null || one.values[column] === undefined)
  return { ...one, values: { ...one.values, ...Object.fromEntries(filled) }, extra: { ...one.extra, ...other.extra } }
}

/**
 * Reads an HSDS JSON document: a list of entries, a page of the API (`contents`), one entry, or lists by table. An
 * organisation or place that stands in many entries is one row. Errors: `import_unreadable`.
 */
export async function readDocument(
  { file, read }: PackageDocument,
  tables: Map<string, TableRows>,
  issues: IssueList,
  step: Step,
): Promise<void> {
  let count = rowsIn(tables)

  function keep({ table: name, cells }: FlatRow, line: number): void {
    const table = tableNamed(name)
    if (!table) return
    const needed = Object.entries(table.columns).filter(([column, { need }]) => need === 'must' && !cells.has(column))
    const all = [...cells, ...needed.map(([column]): [string, string] => [column, ''])]
    const headings = all.map(([column]) => column)
    const row = readRow({ table, file, headings, issues }, { line, cells: all.map(([, text]) => text) })
    if (!row) return
    const read = tables.get(name) ?? { table, file, rows: rowStore(table) }
    tables.set(name, read)
    const before = read.rows.get(row.id)
    if (before && sameRow(before, row)) return
    const merged = before ? together(before, row) : row
    if (!merged) issues.error({ file, line, column: 'id', reason: 'duplicate_id', value: row.id })
    else read.rows.set(merged)
    if (before) return
    count += 1
    if (count > LIMITS.rows) throw unreadable('too_many_rows')
  }

  let line = 0
  let streaming = false
  const single: [string, unknown][] = []
  const listed = new Map<string, unknown[]>()
  for await (const { key, listed: inList, value } of jsonItems(decode(read))) {
    if (key === 'contents' || key === null || (inList && line === 0 && single.length === 0 && listed.size === 0)) streaming = true
    if (inList && streaming) {
      line += 1
      for (const row of rowsOf(key, value)) keep(row, line)
      if (line % 100 === 0) await step()
    } else if (inList && key !== null) {
      const before = listed.get(key)
      if (before) before.push(value)
      else listed.set(key, [value])
    } else if (key !== null) single.push([key, value])
  }
  if (streaming) return
  if (single.length === 0) throw unreadable('json_unknown')
  for (const row of rowsOfSingle(Object.fromEntries([...single, ...listed]))) keep(row, 1)
}
