import { chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cacheFolder } from './paths.ts'
import { run } from './run.ts'
import type { RunAs } from './types.ts'

/** `nobody` stands on every Linux system, owns nothing and needs no change to the machine. */
const NAME = 'nobody'

/**
 * The user that root steps down to, if that user can read what it has to run.
 *
 * @returns the user, or a sentence that says why not
 */
export async function unprivilegedUser(mustRead: readonly string[]): Promise<RunAs | string> {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${NAME}:`))
  const [, , uid, gid] = line?.split(':') ?? []
  if (!uid || !gid) return `this system has no user ${NAME}`
  const here = { name: NAME, uid: Number(uid), gid: Number(gid) }
  const obstacle = await unreadable(here, mustRead)
  if (!obstacle) return here
  const elsewhere = { ...here, view: join(cacheFolder(), 'project') }
  mkdirSync(elsewhere.view, { recursive: true })
  return (await unreadable(elsewhere, mustRead)) ? `the user ${NAME} cannot read ${obstacle}` : elsewhere
}

async function unreadable(runAs: RunAs, paths: readonly string[]): Promise<string | undefined> {
  const look = 'for (const path of process.argv.slice(1)) require("node:fs").accessSync(path, 4)'
  const { code, output } = await run(process.execPath, ['--eval', look, ...paths], { runAs, cwd: '/' })
  return code === 0 ? undefined : (/'(\/[^']*)'/.exec(output)?.[1] ?? process.execPath)
}

/** Root's own temporary folder may be closed to others; the common one never is. */
export function temporaryRoot(runAs: RunAs | undefined): string {
  return runAs ? '/tmp' : tmpdir()
}

/**
 * Gives a run a home of its own, away from the profile of whoever starts it, and removes it afterwards.
 *
 * @param use gets the variables that point programs to that home
 */
export async function withPrivateHome<Result>(
  runAs: RunAs | undefined,
  use: (variables: Readonly<Record<string, string>>) => Promise<Result>,
): Promise<Result> {
  const home = mkdtempSync(join(temporaryRoot(runAs), 'quartierlotse-'))
  const folders = {
    XDG_CONFIG_HOME: 'config',
    XDG_CACHE_HOME: 'cache',
    XDG_DATA_HOME: 'data',
    XDG_RUNTIME_DIR: 'run',
    TMPDIR: 'tmp',
  }
  const variables: Record<string, string> = { HOME: home }
  for (const [variable, name] of Object.entries(folders)) {
    variables[variable] = join(home, name)
    mkdirSync(join(home, name), { mode: 0o700 })
    if (runAs) chownSync(join(home, name), runAs.uid, runAs.gid)
  }
  if (runAs) chownSync(home, runAs.uid, runAs.gid)
  try {
    return await use(variables)
  } finally {
    // An Electron that was killed may still be writing for a moment.
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}
