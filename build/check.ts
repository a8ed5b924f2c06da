import { BUILD, runStaticCheck, STATIC_CHECKS } from './check/static-checks.ts'
import { runEndToEndTests, runFaultTests, runPackaging, runUnitTests } from './check/suites.ts'
import { type Counts, closingLine, ONE_FAILED, sum } from './check/summary.ts'
import { elapsed, PlainStop, runScript, say } from './runtime/console.ts'
import { prepareRuntime } from './runtime/prepare.ts'
import type { Runtime } from './runtime/types.ts'

const start = Date.now()
const results: Counts[] = []

/** `npm test`: every check, the fast ones first. A failed one does not hide what the others have to say. */
await runScript(async () => {
  const runtime = await prepared()
  for (const check of STATIC_CHECKS) await stage(check.name, () => runStaticCheck(check))
  await stage('Unit and store tests (vitest)', runUnitTests)
  const build = await stage(BUILD.name, () => runStaticCheck(BUILD))
  if (typeof runtime === 'string') say(`\nNo end-to-end tests, because Electron could not be prepared:\n${runtime}`)
  else if (build.failed > 0) say('\nNo end-to-end tests, because the app could not be built.')
  else {
    await stage('End-to-end tests (Playwright in Electron)', () => runEndToEndTests(runtime))
    await stage('Package (electron-builder, fuses, first window)', () => runPackaging(runtime))
    await stage('Faults, short form (vitest, Playwright in Electron)', () => runFaultTests(runtime, 'short'))
  }
  return conclude(runtime)
})

async function prepared(): Promise<Runtime | string> {
  say('── Preparing')
  try {
    return await prepareRuntime({ headless: true })
  } catch (error) {
    if (!(error instanceof PlainStop)) throw error
    say(error.message)
    results.push(ONE_FAILED)
    return error.message
  }
}

async function stage(name: string, work: () => Promise<Counts>): Promise<Counts> {
  say(`\n── ${name}`)
  const began = Date.now()
  const counts = await work()
  results.push(counts)
  say(`   ${counts.failed === 0 ? 'ok' : 'FAILED'}, ${closingLine(counts)}, ${elapsed(began)}`)
  return counts
}

function conclude(runtime: Runtime | string): number {
  const total = sum(results)
  if (typeof runtime !== 'string') {
    const user = runtime.runAs ? ` as the unprivileged user ${runtime.runAs.name}` : ''
    say(`\nElectron ${runtime.version} ran${user}, Chromium's sandbox was ${runtime.sandbox ? 'on' : 'OFF'}: ${runtime.reason}.`)
  }
  say(`All checks took ${elapsed(start)}.`)
  say(closingLine(total))
  return total.failed === 0 ? 0 : 1
}
