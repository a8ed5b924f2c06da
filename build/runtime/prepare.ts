import { dirname } from 'node:path'
import { compiledAddon, isAddonReady, needsCompiledAddon } from './addon.ts'
import { PlainStop, say } from './console.ts'
import { COMPILE_NEEDS, HEADLESS_NEEDS, UNPACK_NEEDS, WINDOW_NEEDS } from './needs.ts'
import { downloadOfficial, installedOfficial, OFFICIAL_VERSION } from './official.ts'
import { PROJECT } from './paths.ts'
import { TEST_RUNTIME } from './pins.ts'
import { takeSeat } from './seat.ts'
import { ensureLinked, ensureNeeds } from './system.ts'
import { isTestRuntimeReady, ownSandboxHelper, prepareTestRuntime } from './test-runtime.ts'
import type { ElectronBinary, Runtime } from './types.ts'

/**
 * Prepares everything that the app needs to run on this machine and says on the console which Electron runs, why, and
 * whether Chromium's sandbox is on. What was prepared once is reused.
 *
 * @param options.headless true for tests and demo, which bring their own display and an unprivileged user
 */
export async function prepareRuntime(options: { readonly headless: boolean }): Promise<Runtime> {
  // Files made from here on must be readable for the unprivileged user, whatever the caller's own habit is.
  process.umask(0o022)
  const official = installedOfficial() ?? (await downloadOfficial())
  await ensureNeeds([
    ...WINDOW_NEEDS,
    ...(options.headless ? HEADLESS_NEEDS : []),
    ...(typeof official !== 'string' || isTestRuntimeReady() ? [] : UNPACK_NEEDS),
    ...(typeof official !== 'string' || isAddonReady(TEST_RUNTIME.version) ? [] : COMPILE_NEEDS),
  ])
  const binary = typeof official === 'string' ? await testRuntime(official) : official
  say(`Electron ${binary.version} runs: ${binary.reason}.`)
  await ensureLinked(binary.electronPath)
  if (binary.electronPath.startsWith(PROJECT)) await ownSandboxHelper(dirname(binary.electronPath))
  const nativeBinding = await bindingFor(binary)
  const seat = await takeSeat(binary.electronPath, nativeBinding, options.headless)
  return { ...binary, ...seat, ...(nativeBinding ? { nativeBinding } : {}) }
}

async function testRuntime(unavailable: string): Promise<ElectronBinary> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new PlainStop(
      `The official Electron ${OFFICIAL_VERSION} cannot be had (${unavailable}), and the test runtime exists for Linux on x64 only.
Set ELECTRON_MIRROR to a mirror inside this network, or ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron.`,
    )
  return {
    electronPath: await prepareTestRuntime(),
    version: TEST_RUNTIME.version,
    official: false,
    reason: `the pinned test runtime, because the official ${OFFICIAL_VERSION} cannot be had: ${unavailable}`,
  }
}

async function bindingFor({ electronPath, version }: ElectronBinary): Promise<string | undefined> {
  if (!(await needsCompiledAddon(electronPath))) return undefined
  await ensureNeeds(isAddonReady(version) ? [] : COMPILE_NEEDS)
  return compiledAddon(electronPath, version)
}
