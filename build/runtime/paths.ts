import { accessSync, constants, mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

export const PROJECT = resolve(import.meta.dirname, '../..')

export function isRoot(): boolean {
  return process.getuid?.() === 0
}

/** A tool of node_modules, to be started with `process.execPath`: the Node of this project, not the machine's. */
export function tool(name: string): string {
  return join(PROJECT, 'node_modules/.bin', name)
}

/**
 * Where prepared runtimes are kept: outside node_modules, so that `npm ci` leaves them alone, and for root at a place
 * that an unprivileged test user can read.
 *
 * @returns an existing, writable folder
 */
export function cacheFolder(): string {
  const { QUARTIERLOTSE_CACHE, XDG_CACHE_HOME } = process.env
  const personal = join(XDG_CACHE_HOME || join(homedir(), '.cache'), 'quartierlotse')
  if (QUARTIERLOTSE_CACHE) return usable(resolve(QUARTIERLOTSE_CACHE))
  if (!isRoot()) return usable(personal)
  try {
    return usable('/var/cache/quartierlotse')
  } catch {
    return usable(personal)
  }
}

function usable(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  accessSync(folder, constants.W_OK)
  return folder
}
