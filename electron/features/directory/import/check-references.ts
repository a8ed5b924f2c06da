import type { Table } from '../hsds/table.ts'
import { HSDS_TABLES, tableNamed } from '../hsds/tables.ts'
import type { IssueList } from './issues.ts'
import type { ReadRow } from './read-row.ts'
import { type ReadPackage, rowsIn, type TableRows } from './table-rows.ts'

type Reference = { readonly column: string; readonly target: string; readonly id: string; readonly must: boolean }

const REFERRING = new Map(
  HSDS_TABLES.map((table) => [table, Object.entries(table.columns).filter(([, column]) => column.refersTo || column.refersBy)]),
)

function referencesOf(table: Table, row: ReadRow): Reference[] {
  return (REFERRING.get(table) ?? []).flatMap(([column, { refersTo, refersBy, need }]) => {
    const id = row.values[column]
    const target = refersTo ?? tableNamed(String(row.values[refersBy ?? ''] ?? ''))?.name
    return typeof id === 'string' && target ? [{ column, target, id, must: need === 'must' }] : []
  })
}

/** The reference for want of which the row cannot stay: a required one, or the last that tied it to anything visible. */
function fatal(table: Table, all: readonly Reference[], broken: readonly Reference[]): Reference | undefined {
  const anchors = all.filter((one) => table.anchors.includes(one.column))
  const adrift = anchors.length > 0 && anchors.every((one) => broken.includes(one))
  return broken.find((one) => one.must) ?? (adrift ? broken.find((one) => anchors.includes(one)) : undefined)
}

function setAside({ values, ...row }: ReadRow, broken: readonly Reference[]): ReadRow {
  const gone = Object.fromEntries(broken.map(({ column }) => [column, null]))
  const kept = Object.fromEntries(broken.map(({ column, id }) => [column, id]))
  return { ...row, values: { ...values, ...gone }, extra: { ...row.extra, ...kept } }
}

const ROWS_IN_A_STEP = 500

/**
 * Takes out the rows whose references lead nowhere, and then those that depended on them, until all that is left holds
 * together. An optional reference that leads nowhere costs only itself: it is set aside with a warning.
 * `stored` says whether the store has a row, because a package may refer to what an earlier one brought. Yields how many
 * rows it has looked at; each row is looked at twice or more often.
 */
export function* checkReferences(
  tables: ReadPackage,
  stored: (table: string, id: string) => boolean,
  issues: IssueList,
): Generator<number, void> {
  let seen = 0
  const known = ({ target, id }: Reference) => tables.get(target)?.rows.has(id) || stored(target, id)
  const report = ({ file }: TableRows, row: ReadRow, { column, id }: Reference) => ({
    file,
    line: row.line,
    column,
    reason: 'unknown_reference',
    value: id,
  })

  function* removeBroken(read: TableRows): Generator<number, void> {
    for (const row of read.rows.all()) {
      seen += 1
      if (seen % ROWS_IN_A_STEP === 0) yield seen
      const all = referencesOf(read.table, row)
      const cause = fatal(
        read.table,
        all,
        all.filter((one) => !known(one)),
      )
      if (!cause) continue
      issues.error(report(read, row, cause))
      read.rows.delete(row.id)
    }
  }

  let before: number
  do {
    before = rowsIn(tables)
    for (const read of tables.values()) yield* removeBroken(read)
  } while (rowsIn(tables) < before)

  for (const read of tables.values()) {
    for (const row of read.rows.all()) {
      seen += 1
      if (seen % ROWS_IN_A_STEP === 0) yield seen
      const broken = referencesOf(read.table, row).filter((one) => !known(one))
      if (broken.length === 0) continue
      for (const one of broken) issues.warn(report(read, row, one))
      read.rows.set(setAside(row, broken))
    }
  }
}
