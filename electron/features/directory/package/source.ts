import { AppError } from '../../../../shared/result.ts'
import type { Table } from '../hsds/table.ts'
import { tableOfFile } from '../hsds/tables.ts'

export type PackageFile = { readonly table: Table; readonly file: string; readonly read: () => Promise<Buffer> }

/** A package that has been looked through but not read yet. */
export type PackageSource = {
  /** What it is called, without the path. */
  readonly name: string
  readonly files: readonly PackageFile[]
  /** Files that hold nothing this product reads. */
  readonly ignored: readonly string[]
  readonly close: () => void
}

/** The answer to a package that cannot be read as a whole; `reason` is the key of the sentence. */
export function unreadable(reason: string): AppError {
  return new AppError('import_unreadable', { fields: { source: reason } })
}

type Found = { readonly path: string; readonly read: () => Promise<Buffer> }

/** Last part of a path inside a package. */
function fileName(path: string): string {
  return path.split('/').at(-1) ?? path
}

/** Leftovers of operating systems, which nobody put into the package on purpose. */
function isLeftover(path: string): boolean {
  return path.split('/').some((part) => part.startsWith('.') || part === '__MACOSX')
}

/**
 * Tells the tables of the standard from everything else. A second file for the same table counts as ignored, because
 * which of the two is meant cannot be known.
 */
export function sortFiles(found: readonly Found[]): Pick<PackageSource, 'files' | 'ignored'> {
  const files: PackageFile[] = []
  const ignored: string[] = []
  for (const { path, read } of found) {
    if (isLeftover(path)) continue
    const table = tableOfFile(fileName(path))
    if (!table || files.some((file) => file.table === table)) ignored.push(path)
    else files.push({ table, file: fileName(path), read })
  }
  if (files.length === 0) throw unreadable('no_known_file')
  return { files, ignored: ignored.sort() }
}
