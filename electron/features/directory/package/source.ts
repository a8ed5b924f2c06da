import { AppError } from '../../../../shared/result.ts'
import type { Table } from '../hsds/table.ts'
import { tableOfFile } from '../hsds/tables.ts'

/** The bytes of a file, from the beginning at each call, so that it never stands in memory as a whole. Errors: `import_unreadable`. */
export type ReadPieces = () => AsyncIterable<Uint8Array>

/** `size` in bytes, unpacked. */
export type PackageFile = { readonly table: Table; readonly file: string; readonly size: number; readonly read: ReadPieces }

/** A JSON document that holds rows of any table. */
export type PackageDocument = Omit<PackageFile, 'table'>

/** A package that has been looked through but not read yet. */
export type PackageSource = {
  /** What it is called, without the path. */
  readonly name: string
  readonly files: readonly PackageFile[]
  /** Only when there are no tables: what stands in both would be read twice. */
  readonly documents: readonly PackageDocument[]
  /** Files that hold nothing this product reads. */
  readonly ignored: readonly string[]
  readonly close: () => void
}

/** The answer to a package that cannot be read as a whole; `reason` is the key of the sentence. */
export function unreadable(reason: string): AppError {
  return new AppError('import_unreadable', { fields: { source: reason } })
}

type Found = { readonly path: string; readonly size: number; readonly read: ReadPieces }

/** Last part of a path inside a package. */
function fileName(path: string): string {
  return path.split('/').at(-1) ?? path
}

/** Leftovers of operating systems, which nobody put into the package on purpose. */
function isLeftover(path: string): boolean {
  return path.split('/').some((part) => part.startsWith('.') || part === '__MACOSX')
}

/** The description that goes with tables is no document of entries. */
function isDocument(path: string): boolean {
  return path.toLowerCase().endsWith('.json') && fileName(path).toLowerCase() !== 'datapackage.json'
}

/**
 * Tells the tables of the standard from everything else. A second file for the same table counts as ignored, because
 * which of the two is meant cannot be known.
 */
export function sortFiles(found: readonly Found[]): Pick<PackageSource, 'files' | 'documents' | 'ignored'> {
  const files: PackageFile[] = []
  const documents: PackageDocument[] = []
  const ignored: string[] = []
  for (const { path, ...content } of found) {
    if (isLeftover(path)) continue
    const table = tableOfFile(fileName(path))
    if (!table && isDocument(path)) documents.push({ file: fileName(path), ...content })
    else if (!table || files.some((file) => file.table === table)) ignored.push(path)
    else files.push({ table, file: fileName(path), ...content })
  }
  if (files.length + documents.length === 0) throw unreadable('no_known_file')
  const aside = files.length > 0 ? documents.map(({ file }) => file) : []
  return { files, documents: files.length > 0 ? [] : documents, ignored: [...ignored, ...aside].sort() }
}
