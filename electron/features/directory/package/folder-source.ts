import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
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
  let total = 0
  async function read(full: string): Promise<Buffer> {
    const { size } = await stat(full)
    total += size
    if (size > limits.file || total > limits.total) throw unreadable('too_large')
    return readFile(full)
  }
  const found = entries.map(({ path, full }) => ({ path, read: () => read(full) }))
  return { name: basename(folder), ...sortFiles(found), close: () => {} }
}
