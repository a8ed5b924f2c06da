import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { RESULTS, runPlaywright } from '../playwright-run.ts'
import { say } from '../runtime/console.ts'
import type { Runtime } from '../runtime/types.ts'
import { playwrightCounts, vitestCounts } from './reports.ts'
import { runScriptOfPackage } from './static-checks.ts'
import { type Counts, NOTHING, withExitCode } from './summary.ts'

export async function runUnitTests(): Promise<Counts> {
  const report = join(RESULTS, 'vitest.json')
  rmSync(report, { force: true })
  const { code } = await runScriptOfPackage('check:unit')
  return withExitCode(readReport(report, vitestCounts), code)
}

export async function runEndToEndTests(runtime: Runtime): Promise<Counts> {
  const code = await runPlaywright('e2e', runtime, [])
  return withExitCode(readReport(join(RESULTS, 'e2e.json'), playwrightCounts), code)
}

function readReport(file: string, count: (report: unknown) => Counts): Counts {
  if (existsSync(file)) return count(JSON.parse(readFileSync(file, 'utf8')))
  say('The test runner ended without a report.')
  return { ...NOTHING, failed: 1 }
}
