import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import manifest from 'electron/package.json' with { type: 'json' }
import { lastLines, PlainStop, step } from './console.ts'
import { PROJECT } from './paths.ts'
import { run } from './run.ts'
import type { ElectronBinary } from './types.ts'
import { noteUnreachable, wasUnreachable } from './unreachable.ts'

const PACKAGE = join(PROJECT, 'node_modules/electron')
export const OFFICIAL_VERSION = manifest.version

/**
 * The official binary where it lies already, or the one an override names, whatever its version.
 *
 * @returns nothing if neither is there; an override that points nowhere stops
 */
export function installedOfficial(): ElectronBinary | undefined {
  const { ELECTRON_OVERRIDE_DIST_PATH } = process.env
  const folder = ELECTRON_OVERRIDE_DIST_PATH || join(PACKAGE, 'dist')
  const electronPath = join(folder, executableName())
  const versionFile = join(folder, 'version')
  const version = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') : 'of unknown version'
  const binary = { electronPath, version, official: version === OFFICIAL_VERSION }
  if (existsSync(electronPath)) {
    if (ELECTRON_OVERRIDE_DIST_PATH) return { ...binary, reason: 'ELECTRON_OVERRIDE_DIST_PATH names it' }
    return binary.official ? { ...binary, reason: 'the official binary is installed' } : undefined
  }
  if (ELECTRON_OVERRIDE_DIST_PATH) throw new PlainStop(`ELECTRON_OVERRIDE_DIST_PATH holds no Electron: ${folder}`)
  return undefined
}

/**
 * Tries once to fetch the official binary with the electron package's own installer. A closed network is no error and
 * costs a few seconds, once a day.
 *
 * @returns the binary, or a sentence that says why it cannot be had
 */
export async function downloadOfficial(): Promise<ElectronBinary | string> {
  const url = downloadUrl()
  const { host } = new URL(url)
  if (wasUnreachable(url)) return `${host} did not answer within the last day`
  if (!(await answers(url))) {
    noteUnreachable(url)
    return `${host} does not hand it out on this network`
  }
  const installer = join(PACKAGE, 'install.js')
  const { code, output } = await step(`Downloading the official Electron ${OFFICIAL_VERSION} from ${host}`, () =>
    run(process.execPath, [...proxyOption(), installer], { cwd: PROJECT, timeoutSeconds: 1800 }),
  )
  const installed = installedOfficial()
  if (code === 0 && installed) return { ...installed, reason: `it was downloaded from ${host}` }
  if (output.includes('did not match expected checksum'))
    throw new PlainStop(`What ${host} hands out as Electron ${OFFICIAL_VERSION} has the wrong checksum. It is not used.`)
  noteUnreachable(url)
  return `the download from ${host} failed: ${/Error: .*/.exec(output)?.[0] ?? lastLines(output, 1)}`
}

/** The same address that the installer will use; the variables are those of @electron/get. */
function downloadUrl(): string {
  const { ELECTRON_MIRROR, npm_config_electron_mirror, ELECTRON_CUSTOM_DIR } = process.env
  const mirror = npm_config_electron_mirror || ELECTRON_MIRROR
  const base = mirror || 'https://github.com/electron/electron/releases/download/'
  const folder = (ELECTRON_CUSTOM_DIR || `v${OFFICIAL_VERSION}`).replace('{{ version }}', OFFICIAL_VERSION)
  return `${base}${folder}/electron-v${OFFICIAL_VERSION}-${process.platform}-${process.arch}.zip`
}

/** Asks in a process of its own, because Node reads proxy settings only at its start. */
async function answers(url: string): Promise<boolean> {
  const ask = `const reply = await fetch(process.argv[1], { method: 'HEAD', signal: AbortSignal.timeout(6000) })
    process.exit(reply.ok ? 0 : 1)`
  const args = [...proxyOption(), '--input-type=module', '--eval', ask, url]
  return (await run(process.execPath, args, { timeoutSeconds: 10 })).code === 0
}

function proxyOption(): string[] {
  const { HTTPS_PROXY, https_proxy, HTTP_PROXY, http_proxy } = process.env
  return HTTPS_PROXY || https_proxy || HTTP_PROXY || http_proxy ? ['--use-env-proxy'] : []
}

function executableName(): string {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron'
  return process.platform === 'win32' ? 'electron.exe' : 'electron'
}
