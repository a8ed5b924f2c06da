import { buildApp } from './app-build.ts'
import { runPlaywright } from './playwright-run.ts'
import { runScript, say } from './runtime/console.ts'
import { prepareRuntime } from './runtime/prepare.ts'

/** `npm run demo`: does the main job without a screen and leaves pictures and letters in out/demo/. */
await runScript(async () => {
  const runtime = await prepareRuntime({ headless: true })
  await buildApp()
  const code = await runPlaywright('demo', runtime, process.argv.slice(2))
  if (code === 0) say('Pictures and printed letters: out/demo/index.html')
  return code
})
