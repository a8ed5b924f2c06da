import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { filePieces } from './file-pieces.ts'
import { LIMITS, type Limits } from './limits.ts'
import { type PackageSource, sortFiles, unreadable } from './source.ts'

type Entry = { readonly path: string; readonly full: string }

/** Files of the folder itself and of the folders directly in it (packages often keep their tables in `csv/`). */
async function filesIn(folder: string, limits: Limits): Promise<Entry[]> {
  const entries: Entry[] = []
  async function collect(at: string, prefix: string, depth: number) {
    for (const entry of await readdir(at, { withFileTypes: true })) {
      const full = join(at, entry.name)
      // Links are left alone: they could lead anywhere on this machine.
      if (entry.isFile()) entries.push({ path: `${prefix}${entry.name}`, full })
      else if (entry.isDirectory() && depth > 0) await collect(full, `${prefix}${entry.name}/`, depth - 1)
      if (entries.length > limits.files) throw unreadable('too_many_files')
    }
  }
  await collect(folder, '', 1)
  return entries.sort((a, b) => a.path.localeCompare(b.path))
}

/** A package as a folder of CSV files. Errors: `import_unreadable`. */
export async function folderSource(folder: string, limits: Limits = LIMITS): Promise<PackageSource> {
  const entries = await filesIn(folder, limits).catch((error: unknown) => {
    throw error instanceof Error && 'code' in error ? unreadable('not_readable') : error
  })
  const found = await Promise.all(
    entries.map(async ({ path, full }) => {
      const { size } = await stat(full).catch(() => {
        throw unreadable('not_readable')
      })
      return { path, size, read: filePieces(full, size) }
    }),
  )
  const sorted = sortFiles(found)
  // What is not read may be as large as it likes.
  const sizes = [...sorted.files, ...sorted.documents].map(({ size }) => size)
  if (sizes.some((size) => size > limits.file) || sizes.reduce((sum, size) => sum + size, 0) > limits.total) throw unreadable('too_large')
  return { name: basename(folder), ...sorted, close: () => {} }
}
