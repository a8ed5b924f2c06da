import { existsSync } from 'node:fs'
import { chmod, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

const MARKER = 'complete.json'
const AN_HOUR = 3_600_000

/** Whether a prepared folder was finished; one that was aborted has no marker. */
export function isFinished(folder: string): boolean {
  return existsSync(join(folder, MARKER))
}

/**
 * Fills a folder in one go: everything happens in a neighbouring temporary folder that takes the final name only when
 * the work is done. An aborted preparation is thereby redone, and two at a time do not disturb each other.
 */
export async function fillFolder(
  folder: string,
  facts: Readonly<Record<string, string>>,
  fill: (draft: string) => Promise<void>,
): Promise<void> {
  const draftPrefix = join(dirname(folder), `.${basename(folder)}-`)
  await sweepAborted(draftPrefix)
  const draft = await mkdtemp(draftPrefix)
  try {
    await fill(draft)
    await writeFile(join(draft, MARKER), `${JSON.stringify({ ...facts, finished: new Date().toISOString() }, null, 2)}\n`)
    await chmod(draft, 0o755)
    if (isFinished(folder)) return
    await rm(folder, { recursive: true, force: true })
    await rename(draft, folder)
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

/** A killed preparation leaves hundreds of megabytes; younger drafts may belong to one that is still running. */
async function sweepAborted(draftPrefix: string): Promise<void> {
  const parent = dirname(draftPrefix)
  for (const name of await readdir(parent)) {
    if (!name.startsWith(basename(draftPrefix))) continue
    const { mtimeMs } = await stat(join(parent, name))
    if (Date.now() - mtimeMs > AN_HOUR) await rm(join(parent, name), { recursive: true, force: true })
  }
}
