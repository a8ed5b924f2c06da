import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'

const PROJECT = resolve(import.meta.dirname, '../..')
const SIZE = { width: 1366, height: 768 }

/** A real Electron with the built app, on a profile of its own. */
export type Running = {
  readonly app: ElectronApplication
  readonly page: Page
  readonly profile: string
  /** Everything that must not happen: console errors, uncaught errors, refused styles or scripts, requests to anywhere. */
  readonly complaints: string[]
  /** Ends the app as a person would. */
  readonly quit: () => Promise<void>
  /** Ends it as a flat battery would. */
  readonly kill: () => Promise<void>
}

export type LaunchOptions = { readonly profile?: string; readonly environment?: Readonly<Record<string, string>> }

export function newProfile(): string {
  return mkdtempSync(join(tmpdir(), 'quartierlotse-e2e-'))
}

/** Where a profile keeps the encrypted store and its keyring. */
export function dataFolderOf(profile: string): string {
  return join(profile, 'data')
}

/** Windows of tests that run side by side would take the focus from each other on one display. */
function ownDisplay(): Record<string, string> {
  const { QUARTIERLOTSE_DISPLAYS = '', TEST_PARALLEL_INDEX = '0' } = process.env
  const display = QUARTIERLOTSE_DISPLAYS.split(',')[Number(TEST_PARALLEL_INDEX)]
  return display ? { DISPLAY: display } : {}
}

function environmentWith(more: Readonly<Record<string, string>>): Record<string, string> {
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return { ...Object.fromEntries(inherited), ...ownDisplay(), ...more }
}

/** Starts the app. The runtime and the sandbox come from the environment that `npm test` prepares. */
export async function launch({ profile = newProfile(), environment = {} }: LaunchOptions = {}): Promise<Running> {
  const { QUARTIERLOTSE_ELECTRON, QUARTIERLOTSE_SANDBOX } = process.env
  const app = await _electron.launch({
    ...(QUARTIERLOTSE_ELECTRON ? { executablePath: QUARTIERLOTSE_ELECTRON } : {}),
    args: [PROJECT, `--user-data-dir=${profile}`, '--lang=de'],
    chromiumSandbox: QUARTIERLOTSE_SANDBOX === '1',
    env: environmentWith(environment),
  })
  const page = await app.firstWindow()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.stack ?? error.message}`))
  page.on('request', (request) => {
    if (!/^(app|blob|data):/.test(request.url())) complaints.push(`request: ${request.url()}`)
  })
  // The main process has read all of its program by then; while it does, answers to the test can get lost.
  await page.getByRole('heading').first().waitFor()
  await app.evaluate(({ BrowserWindow }, { width, height }) => BrowserWindow.getAllWindows()[0]?.setContentSize(width, height), SIZE)
  return {
    app,
    page,
    profile,
    complaints,
    quit: () => app.close(),
    kill: async () => {
      const child = app.process()
      const gone = new Promise((done) => child.once('exit', done))
      child.kill('SIGKILL')
      await gone
    },
  }
}
