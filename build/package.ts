import { buildApp } from './app-build.ts'
import { packageAndProve } from './packaging.ts'
import { runScript } from './runtime/console.ts'
import { prepareRuntime } from './runtime/prepare.ts'

/** `npm run package`: builds the unpacked Linux app and proves that it is locked down and works. */
await runScript(async () => {
  const runtime = await prepareRuntime({ headless: true })
  await buildApp()
  await packageAndProve(runtime)
  return 0
})
