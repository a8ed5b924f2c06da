import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { packageAndProve } from '../packaging.ts'
import { RESULTS, runPlaywright } from '../playwright-run.ts'
import { PlainStop, say } from '../runtime/console.ts'
import { PROJECT, tool } from '../runtime/paths.ts'
import { run } from '../runtime/run.ts'
import type { Runtime } from '../runtime/types.ts'
import { clearFaultTable, FAULT_TABLE, printFaultTable } from './fault-table.ts'
import { playwrightCounts, vitestCounts } from './reports.ts'
import { runScriptOfPackage } from './static-checks.ts'
import { type Counts, NOTHING, ONE_FAILED, ONE_PASSED, sum, withExitCode } from './summary.ts'

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

/** The faults without a window first (vitest), then those of the real process (Playwright); ends with their table. */
export async function runFaultTests(runtime: Runtime, form: 'short' | 'long', seed?: string): Promise<Counts> {
  const variables = {
    QUARTIERLOTSE_FAULTS: form,
    QUARTIERLOTSE_FAULTS_TABLE: FAULT_TABLE,
    ...(seed ? { QUARTIERLOTSE_SEED: seed } : {}),
  }
  const report = join(RESULTS, 'faults-vitest.json')
  clearFaultTable()
  rmSync(report, { force: true })
  const args = [tool('vitest'), 'run', '--config', 'build/vitest.config.ts']
  const { code } = await run(process.execPath, args, { cwd: PROJECT, env: { ...process.env, ...variables }, output: 'tee' })
  const inNode = withExitCode(readReport(report, vitestCounts), code)
  const codeOfReal = await runPlaywright('faults', runtime, [], variables)
  const inElectron = withExitCode(readReport(join(RESULTS, 'faults.json'), playwrightCounts), codeOfReal)
  printFaultTable()
  return sum([inNode, inElectron])
}

/** The packaged app counts as one test: packed, locked down, started and set up. */
export async function runPackaging(runtime: Runtime): Promise<Counts> {
  try {
    await packageAndProve(runtime)
    return ONE_PASSED
  } catch (error) {
    if (!(error instanceof PlainStop)) throw error
    say(error.message)
    return ONE_FAILED
  }
}

function readReport(file: string, count: (report: unknown) => Counts): Counts {
  if (existsSync(file)) return count(JSON.parse(readFileSync(file, 'utf8')))
  say('The test runner ended without a report.')
  return { ...NOTHING, failed: 1 }
}
