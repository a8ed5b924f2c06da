import { buildApp } from './app-build.ts'
import { runPlaywright } from './playwright-run.ts'
import { runScript } from './runtime/console.ts'
import { prepareRuntime } from './runtime/prepare.ts'

/** `npm run check:e2e`: the end-to-end tests alone; arguments after `--` go to Playwright. */
await runScript(async () => {
  const runtime = await prepareRuntime({ headless: true })
  await buildApp()
  return runPlaywright('e2e', runtime, process.argv.slice(2))
})
