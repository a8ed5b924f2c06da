import type { ImportPreview } from '../../../../shared/contract/directory.ts'
import { toInstant } from '../../../../shared/dates.ts'
import { AppError } from '../../../../shared/result.ts'
import type { Workplace } from '../../workplace.ts'
import { HSDS_TABLES } from '../hsds/tables.ts'
import { type LongWork, stepThrough } from '../long-work.ts'
import type { PackageSource } from '../package/source.ts'
import type { OfferIndex } from '../search/offer-index.ts'
import { changeList } from './changes.ts'
import { checkReferences } from './check-references.ts'
import { compare, type Difference, type StoredRow } from './compare.ts'
import { issueList } from './issues.ts'
import { readPackage } from './read-package.ts'
import { importRepository } from './repository.ts'
import { type ReadPackage, rowsIn } from './table-rows.ts'

type Held = { readonly token: string; readonly source: string; readonly tables: ReadPackage; readonly errorCount: number }
type Counts = ImportPreview['tables']
type Tools = { readonly work: LongWork; readonly index: OfferIndex }

const ROWS_IN_A_STEP = 100

/**
 * Takes HSDS packages over in two steps: a preview that changes nothing, then exactly that preview. Only the last
 * preview is kept, so that looking at packages never fills the memory.
 */
export function importService({ store, clock, newId }: Pick<Workplace, 'store' | 'clock' | 'newId'>, { work, index }: Tools) {
  const repository = importRepository(store)
  let held: Held | null = null

  /** Compares with the store as it is now and hands each row to `take`, referred tables first; yields how many it has compared. */
  function* walk(
    tables: ReadPackage,
    take: (table: string, difference: Difference, stored: StoredRow | null) => void,
  ): Generator<number, Counts> {
    const counts: Counts = []
    let compared = 0
    for (const table of HSDS_TABLES) {
      const read = tables.get(table.name)
      if (!read) continue
      const count = { table: table.name, added: 0, changed: 0, unchanged: 0 }
      for (const row of read.rows.all()) {
        const stored = repository.find(table.name, row.id)
        const difference = compare(table, row, stored)
        count[difference.kind] += 1
        take(table.name, difference, stored)
        compared += 1
        if (compared % ROWS_IN_A_STEP === 0) yield compared
      }
      counts.push(count)
    }
    return counts
  }

  async function preview(source: PackageSource): Promise<ImportPreview> {
    const issues = issueList()
    const changes = changeList()
    try {
      const { tables, counts } = await work.run(async (stage) => {
        // Two packages at once would take twice the memory.
        held = null
        const tables = await readPackage(source, issues, stage('reading'))
        const rows = rowsIn(tables)
        const checking = stage('checking')
        await stepThrough(checkReferences(tables, repository.exists, issues), (seen) => checking(rows, seen / (3 * rows)))
        const counts = await stepThrough(walk(tables, changes.note), (seen) => checking(rows, 2 / 3 + seen / (3 * rows)))
        return { tables, counts }
      })
      held = { token: newId(), source: source.name, tables, errorCount: issues.errorCount() }
      return {
        token: held.token,
        source: source.name,
        tables: counts,
        changes: changes.listed(),
        errors: issues.listed(),
        errorCount: issues.errorCount(),
        warningCount: issues.warningCount(),
        ignored: [...source.ignored],
      }
    } finally {
      source.close()
    }
  }

  function write(table: string, difference: Difference): void {
    if (difference.kind === 'added') repository.insert(table, difference.values, difference.extra)
    if (difference.kind === 'changed') repository.update(table, difference.values, difference.extra)
  }

  /** Number of rows written, 0 without a trace; yields how far it is. */
  function* writing({ tables, source }: Held): Generator<number, { written: number; renewed: () => void }> {
    const rows = rowsIn(tables)
    const counts = yield* walk(tables, write)
    const written = counts.reduce((sum, { added, changed }) => sum + added + changed, 0)
    if (written === 0) return { written, renewed: () => {} }
    repository.insertRun({ id: newId(), source, importedAt: toInstant(clock.now()), counts })
    return { written, renewed: yield* index.renewing(rows) }
  }

  /** Number of rows written. All of it is kept or nothing. Errors: `conflict`, `not_found`, `cancelled`. */
  async function apply(token: string, skipErrors: boolean): Promise<number> {
    const taken = held
    if (taken?.token !== token) throw new AppError('not_found')
    if (taken.errorCount > 0 && !skipErrors) throw new AppError('conflict', { fields: { skipErrors: 'import_has_errors' } })
    const total = rowsIn(taken.tables) + (taken.tables.get('service')?.rows.size() ?? 0)
    return work.run(async (stage) => {
      const { written, renewed } = await store.longWrite(writing(taken), stage('applying', total))
      renewed()
      return written
    })
  }

  return { preview, apply }
}
