import { chmodSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { writeAppFolder } from './app-folder.ts'
import { lastLines } from './console.ts'
import { type Outcome, run } from './run.ts'
import type { RunAs } from './types.ts'
import { temporaryRoot } from './user.ts'

/**
 * Opens one hidden window with Chromium's sandbox and looks whether its renderer really runs under the system call
 * filter: containers and hardened kernels often forbid what the sandbox needs, and only trying tells.
 *
 * @returns nothing when the sandbox works, otherwise a sentence that says what happened
 */
export async function sandboxProblem(electronPath: string, env: NodeJS.ProcessEnv, runAs?: RunAs): Promise<string | undefined> {
  const folder = await mkdtemp(join(temporaryRoot(runAs), 'quartierlotse-probe-'))
  try {
    await writeAppFolder(folder, 'probe-app.ts')
    chmodSync(folder, 0o755)
    return readProbe(await run(electronPath, [folder], { env, runAs, cwd: '/', timeoutSeconds: 30 }))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** What a probe run says; see probe-app.ts for the line it prints. */
export function readProbe({ code, output }: Outcome): string | undefined {
  const seccomp = /^probe \{.*"seccomp":"(\w+)"/m.exec(output)?.[1]
  if (seccomp === '2') return undefined
  if (seccomp) return `its window opened, but without the system call filter (mode ${seccomp})`
  const reason = output.split('\n').find((line) => /sandbox|namespace|root without/i.test(line))
  return (reason ?? lastLines(output, 1)).replace(/^\[[^\]]*\]\s*/, '').trim() || `it ended with code ${code}`
}
