import { parseArgs } from 'node:util'
import { buildApp } from './app-build.ts'
import { runFaultTests } from './check/suites.ts'
import { closingLine } from './check/summary.ts'
import { elapsed, runScript, say } from './runtime/console.ts'
import { prepareRuntime } from './runtime/prepare.ts'

/**
 * `npm run test:faults`: everything that can go wrong with a laptop, tried out. `-- --long` tries each fault as often
 * as the promise in the README says, with cases that nobody has seen before; `--seed` repeats such a run.
 */
await runScript(async () => {
  const { values } = parseArgs({ options: { long: { type: 'boolean', default: false }, seed: { type: 'string' } } })
  const begun = Date.now()
  const runtime = await prepareRuntime({ headless: true })
  await buildApp()
  const seed = values.seed ?? (values.long ? String(Date.now() % 2 ** 31) : undefined)
  if (seed) say(`Seed of this run: ${seed} (--seed=${seed} repeats it).`)
  const counts = await runFaultTests(runtime, values.long ? 'long' : 'short', seed)
  say(`All faults took ${elapsed(begun)}.`)
  say(closingLine(counts))
  return counts.failed === 0 ? 0 : 1
})
