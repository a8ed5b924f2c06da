import { spawn } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Acknowledged, Findings } from './acknowledged.ts'
import { dataFolderOf } from './electron-app.ts'
import { SECRET } from './real-keys.ts'

type Account = { readonly login: string; readonly password: string }

/** Runs one of the scripts beside this file in a Node of its own and answers what it printed. */
function inNode(script: string, args: readonly string[], input = ''): Promise<string> {
  const beside = (name: string) => join(resolve(import.meta.dirname), name)
  const child = spawn(process.execPath, ['--import', beside('raw-imports.ts'), beside(script), ...args])
  let printed = ''
  let complaints = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text))
  child.stdin.end(input)
  return new Promise((done, fail) => {
    child.once('error', fail)
    child.once('close', (code) => (code === 0 ? done(printed) : fail(new Error(`${script}: ${complaints}`))))
  })
}

/** Fills a profile that a real Electron can open, with the least key derivation that is allowed. */
export async function setUpProfile(profile: string): Promise<void> {
  mkdirSync(dataFolderOf(profile), { mode: 0o700 })
  await inNode('set-up-main.ts', [dataFolderOf(profile), SECRET.login, SECRET.password])
}

/**
 * What the next start will find. The files are copied at once and looked at in the copy, so that the next start has to
 * mend everything itself and may begin meanwhile.
 */
export function findings(profile: string, acknowledged: readonly Acknowledged[] = []): Promise<Findings> {
  const copy = mkdtempSync(join(tmpdir(), 'quartierlotse-'))
  for (const entry of readdirSync(dataFolderOf(profile), { withFileTypes: true })) {
    if (entry.isFile()) copyFileSync(join(dataFolderOf(profile), entry.name), join(copy, entry.name))
  }
  return inNode('check-store-main.ts', [copy], JSON.stringify(acknowledged))
    .then((found) => Findings.parse(JSON.parse(found)))
    .finally(() => rmSync(copy, { recursive: true }))
}

/** Changes an entry of the access log behind the back of the app, which must not run. Answers the number of the entry. */
export async function tamperWithAccess(profile: string): Promise<number> {
  return Number(await inNode('tamper-main.ts', [dataFolderOf(profile)]))
}

/** Being killed while it unlocks counts as a wrong try, on purpose; somebody who waited is let in again. */
export function forgetWrongTries(profile: string): void {
  rmSync(join(dataFolderOf(profile), 'attempts.json'), { force: true })
}
export const WHOLE: Findings = { lost: [], integrity: 'ok', firstBroken: null, changeLog: null, disagreeing: [] }

/** Counts of a profile's store by SQL of the test's own, after the app has ended. Each statement answers one number called `n`. */
export async function counts<Name extends string>(
  profile: string,
  { login, password }: Account,
  statements: Readonly<Record<Name, string>>,
): Promise<Record<Name, number>> {
  return JSON.parse(await inNode('count-main.ts', [dataFolderOf(profile), login, password], JSON.stringify(statements)))
}
