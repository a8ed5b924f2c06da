import { buildApp } from './app-build.ts'
import { requireOwnDisplay } from './own-display.ts'
import { runScript } from './runtime/console.ts'
import { userEnvironment } from './runtime/environment.ts'
import { PROJECT } from './runtime/paths.ts'
import { prepareRuntime } from './runtime/prepare.ts'
import { run } from './runtime/run.ts'

/** `npm start`: prepares, builds and starts the app; arguments after `--` go to it. */
await runScript(async () => {
  requireOwnDisplay()
  const runtime = await prepareRuntime({ headless: false })
  await buildApp()
  const args = [PROJECT, ...(runtime.sandbox ? [] : ['--no-sandbox']), ...process.argv.slice(2)]
  const { code } = await run(runtime.electronPath, args, { env: userEnvironment(runtime), output: 'visible' })
  return code
})
