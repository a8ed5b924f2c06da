import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { withDisplays } from './runtime/display.ts'
import { testEnvironment } from './runtime/environment.ts'
import { PROJECT, tool } from './runtime/paths.ts'
import { run } from './runtime/run.ts'
import type { RunAs, Runtime } from './runtime/types.ts'
import { withPrivateHome } from './runtime/user.ts'

export const RESULTS = join(PROJECT, 'out/test-results')

/**
 * Windows at a time, each alone on its display, because only one window of a display has the focus. A test waits for
 * paints and key derivation half of its time, so three keep two processors busy.
 */
const WORKERS = { e2e: 3, demo: 1, faults: 2 } as const

/**
 * Runs a Playwright project on displays and in a home of its own, as the unprivileged user where there is one.
 *
 * @returns the exit code of Playwright; its report lies in out/test-results/<project>.json
 */
export async function runPlaywright(
  project: 'e2e' | 'demo' | 'faults',
  runtime: Runtime,
  more: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): Promise<number> {
  const writable = [RESULTS, join(PROJECT, 'out/demo')]
  for (const folder of writable) await mkdir(folder, { recursive: true })
  await rm(join(RESULTS, `${project}.json`), { force: true })
  await handOver(writable, runtime.runAs)
  const args = [
    tool('playwright'),
    'test',
    '--config',
    'build/playwright.config.ts',
    `--project=${project}`,
    `--workers=${WORKERS[project]}`,
    ...more,
  ]
  try {
    return await withPrivateHome(runtime.runAs, (home) =>
      withDisplays(WORKERS[project], runtime.runAs, async (all) => {
        const displays = { DISPLAY: all[0] ?? '', QUARTIERLOTSE_DISPLAYS: all.join(',') }
        const own = { ...home, ...displays, QUARTIERLOTSE_REPORT: join(RESULTS, `${project}.json`), ...variables }
        const options = { cwd: PROJECT, env: testEnvironment(runtime, own), runAs: runtime.runAs }
        return (await run(process.execPath, args, { ...options, output: 'visible' })).code
      }),
    )
  } finally {
    await handOver(writable, runtime.runAs && { name: 'root', uid: 0, gid: 0 })
  }
}

/** Only the folders that tests write to change hands, and only for as long as the tests run. */
async function handOver(folders: readonly string[], owner: RunAs | undefined): Promise<void> {
  if (owner) await run('chown', ['-R', `${owner.uid}:${owner.gid}`, ...folders])
}
