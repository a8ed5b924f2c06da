import { createHash } from 'node:crypto'
import { lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A folder of this test's own that goes when the test has ended. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'quartierlotse-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Name and SHA-256 of everything in a folder, to show that nothing was created, changed or removed. */
export function fingerprint(folder: string, except: readonly string[] = []): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => !except.includes(name))
  return Object.fromEntries(names.sort().map((name) => [name, hashOf(join(folder, name))]))
}

function hashOf(path: string): string {
  return lstatSync(path).isDirectory() ? 'folder' : createHash('sha256').update(readFileSync(path)).digest('hex')
}
