import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { extractFile, listPackage } from '@electron/asar'
import { firstWindow } from './first-window.ts'
import { wrongFuses } from './fuses.ts'
import { lastLines, PlainStop, say, step } from './runtime/console.ts'
import { PROJECT, tool } from './runtime/paths.ts'
import { run } from './runtime/run.ts'
import { ownSandboxHelper } from './runtime/test-runtime.ts'
import type { Runtime } from './runtime/types.ts'

const UNPACKED = join(PROJECT, 'dist/linux-unpacked')
const EXECUTABLE = join(UNPACKED, 'quartierlotse')
const ADDON = 'resources/app.asar.unpacked/node_modules/better-sqlite3-multiple-ciphers/prebuilds'
const TRIAL = 'TRIAL BUILD, NOT FOR USERS: it contains the test runtime instead of the official Electron.'

/**
 * Builds the unpacked Linux app from the built sources, reads its fuses and its archive back, starts it and lets it set
 * up a store. Stops with a sentence where something is not as it should be.
 */
export async function packageAndProve(runtime: Runtime): Promise<void> {
  await step('Packaging (electron-builder --linux dir)', () => electronBuilder(runtime))
  const wrong = await wrongFuses(EXECUTABLE)
  if (wrong.length > 0) throw new PlainStop(`The fuses of the packaged app are not as electron-builder.yml says:\n${wrong.join('\n')}`)
  checkArchive()
  if (!runtime.official) makeTrial(runtime)
  await ownSandboxHelper(UNPACKED)
  const title = await step('Starting the packaged app', () => firstWindow(EXECUTABLE, runtime))
  say(`Its first window came up (${title}), it set up an encrypted store, and its fuses are set. The app lies in dist/linux-unpacked.`)
  if (!runtime.official) say(TRIAL)
}

async function electronBuilder(runtime: Runtime): Promise<void> {
  const electron = [`-c.electronDist=${dirname(runtime.electronPath)}`, `-c.electronVersion=${runtime.version}`]
  const args = [tool('electron-builder'), '--linux', 'dir', '--publish', 'never', ...electron]
  const { code, output } = await run(process.execPath, args, { cwd: PROJECT })
  if (code !== 0) throw new PlainStop(`electron-builder failed:\n${lastLines(output, 30)}`)
  // What only an unpackaged Electron needs has no business in a package.
  for (const name of ['complete.json', 'resources/default_app.asar']) rmSync(join(UNPACKED, name), { force: true })
}

/** The archive holds the app that was built, and neither maps nor sources nor tests. */
function checkArchive(): void {
  const archive = join(UNPACKED, 'resources/app.asar')
  const files = listPackage(archive, { isPack: false })
  const odd = files.filter((file) => /\.(map|tsx?|spec\.js)$|^\/(tests|electron|renderer|shared|build)\b/.test(file))
  if (odd.length > 0) throw new PlainStop(`The package holds what no user needs:\n${odd.slice(0, 10).join('\n')}`)
  const built = 'out/main/main.js'
  if (!extractFile(archive, built).equals(readFileSync(join(PROJECT, built)))) throw new PlainStop('The package holds another build.')
}

/** The prebuilt addon would crash in the test runtime; and whoever finds the folder has to see what it is. */
function makeTrial({ nativeBinding }: Runtime): void {
  if (nativeBinding) copyFileSync(nativeBinding, join(UNPACKED, ADDON, `linux-${process.arch}.node`))
  writeFileSync(join(UNPACKED, 'TRIAL-BUILD.txt'), `${TRIAL}\n`)
}
