import { copyFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { buildApp } from './app-build.ts'
import { firstWindow } from './first-window.ts'
import { lastLines, PlainStop, runScript, say, step } from './runtime/console.ts'
import { PROJECT, tool } from './runtime/paths.ts'
import { prepareRuntime } from './runtime/prepare.ts'
import { run } from './runtime/run.ts'
import { ownSandboxHelper } from './runtime/test-runtime.ts'
import type { Runtime } from './runtime/types.ts'

const UNPACKED = join(PROJECT, 'dist/linux-unpacked')
const ADDON = 'resources/app.asar.unpacked/node_modules/better-sqlite3-multiple-ciphers/prebuilds'
const TRIAL = 'TRIAL BUILD, NOT FOR USERS: it contains the test runtime instead of the official Electron.'

/** `npm run package`: builds the unpacked Linux app and checks that its first window comes up. */
await runScript(async () => {
  const runtime = await prepareRuntime({ headless: true })
  await buildApp()
  await step('Packaging (electron-builder --linux dir)', () => electronBuilder(runtime))
  if (!runtime.official) makeTrial(runtime)
  await ownSandboxHelper(UNPACKED)
  const title = await step('Starting the packaged app', () => firstWindow(join(UNPACKED, 'quartierlotse'), runtime))
  say(`Its first window came up (${title}) and it set up an encrypted store. The app lies in dist/linux-unpacked.`)
  if (!runtime.official) say(TRIAL)
  return 0
})

async function electronBuilder(runtime: Runtime): Promise<void> {
  const electron = [`-c.electronDist=${dirname(runtime.electronPath)}`, `-c.electronVersion=${runtime.version}`]
  const args = [tool('electron-builder'), '--linux', 'dir', '--publish', 'never', ...electron]
  const { code, output } = await run(process.execPath, args, { cwd: PROJECT })
  if (code !== 0) throw new PlainStop(`electron-builder failed:\n${lastLines(output, 30)}`)
  // What only an unpackaged Electron needs has no business in a package.
  for (const name of ['complete.json', 'resources/default_app.asar']) rmSync(join(UNPACKED, name), { force: true })
}

/** The prebuilt addon would crash in the test runtime; and whoever finds the folder has to see what it is. */
function makeTrial({ nativeBinding }: Runtime): void {
  if (nativeBinding) copyFileSync(nativeBinding, join(UNPACKED, ADDON, `linux-${process.arch}.node`))
  writeFileSync(join(UNPACKED, 'TRIAL-BUILD.txt'), `${TRIAL}\n`)
}
