import { forgetBuild, VITE_CONFIG } from './app-build.ts'
import { requireOwnDisplay } from './own-display.ts'
import { runScript } from './runtime/console.ts'
import { userEnvironment } from './runtime/environment.ts'
import { PROJECT, tool } from './runtime/paths.ts'
import { prepareRuntime } from './runtime/prepare.ts'
import { run } from './runtime/run.ts'

/** `npm run dev`: the app with hot reload of its screens. */
await runScript(async () => {
  requireOwnDisplay()
  const runtime = await prepareRuntime({ headless: false })
  forgetBuild()
  const args = [tool('electron-vite'), 'dev', '--watch', '-c', VITE_CONFIG, ...(runtime.sandbox ? [] : ['--noSandbox'])]
  const env = { ...userEnvironment(runtime), ELECTRON_EXEC_PATH: runtime.electronPath }
  const { code } = await run(process.execPath, args, { cwd: PROJECT, env, output: 'visible' })
  return code
})
