import type { ImportPreview } from '../../../../shared/contract/directory.ts'
import { toInstant } from '../../../../shared/dates.ts'
import { AppError } from '../../../../shared/result.ts'
import type { Workplace } from '../../workplace.ts'
import { HSDS_TABLES } from '../hsds/tables.ts'
import type { LongWork } from '../long-work.ts'
import type { PackageSource } from '../package/source.ts'
import { changeList } from './changes.ts'
import { checkReferences } from './check-references.ts'
import { compare, type Difference, type StoredRow } from './compare.ts'
import { issueList } from './issues.ts'
import { readPackage } from './read-package.ts'
import { importRepository } from './repository.ts'
import type { ReadPackage } from './table-rows.ts'

type Held = { readonly token: string; readonly source: string; readonly tables: ReadPackage; readonly errorCount: number }
type Counts = ImportPreview['tables']

/**
 * Takes HSDS packages over in two steps: a preview that changes nothing, then exactly that preview. Only the last
 * preview is kept, so that looking at packages never fills the memory.
 */
export function importService({ store, clock, newId }: Pick<Workplace, 'store' | 'clock' | 'newId'>, work: LongWork) {
  const repository = importRepository(store)
  let held: Held | null = null

  /** Compares with the store as it is now and hands each row to `take`, referred tables first. */
  function walk(tables: ReadPackage, take: (table: string, difference: Difference, stored: StoredRow | null) => void): Counts {
    return HSDS_TABLES.flatMap((table) => {
      const read = tables.get(table.name)
      if (!read) return []
      const count = { table: table.name, added: 0, changed: 0, unchanged: 0 }
      for (const row of read.rows.values()) {
        const stored = repository.find(table.name, row.id)
        const difference = compare(table, row, stored)
        count[difference.kind] += 1
        take(table.name, difference, stored)
      }
      return [count]
    })
  }

  async function preview(source: PackageSource): Promise<ImportPreview> {
    const issues = issueList()
    const changes = changeList()
    try {
      const tables = await work.run('reading', 0, (step) => readPackage(source, issues, step))
      checkReferences(tables, repository.exists, issues)
      held = { token: newId(), source: source.name, tables, errorCount: issues.errorCount() }
      return {
        token: held.token,
        source: source.name,
        tables: walk(tables, changes.note),
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

  /** Number of rows written; 0 leaves no trace at all. The caller's transaction makes it all or nothing. */
  function apply(token: string, skipErrors: boolean): number {
    if (held?.token !== token) throw new AppError('not_found')
    if (held.errorCount > 0 && !skipErrors) throw new AppError('conflict', { fields: { skipErrors: 'import_has_errors' } })
    const counts = walk(held.tables, write)
    const written = counts.reduce((sum, { added, changed }) => sum + added + changed, 0)
    if (written > 0) repository.insertRun({ id: newId(), source: held.source, importedAt: toInstant(clock.now()), counts })
    return written
  }

  return { preview, apply }
}
