import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { writeAppFolder } from './window-folder.ts'

const PROJECT = resolve(import.meta.dirname, '../..')
const PATIENCE_MS = 60_000

/** A started Electron: when its marks came, in milliseconds since it was started. */
export type Run = {
  readonly mark: (name: string) => Promise<number>
  /** Memory of all its processes in MB; what several share is counted once (PSS). */
  readonly memory: () => number
  readonly end: () => Promise<void>
}
export type Starter = {
  readonly empty: () => Run
  readonly app: (unlock?: { login: string; password: string; years?: readonly number[] }) => Run
  readonly close: () => void
}

/** Prepares an app folder and a profile for each kind of window; profiles are kept, because a second start is what people wait for. */
export function starter(dataFolder: string): Starter {
  const folder = mkdtempSync(join(tmpdir(), 'quartierlotse-bench-window-'))
  const appFolder = join(folder, 'app')
  writeAppFolder(appFolder)
  const profile = (name: string) => {
    mkdirSync(join(folder, name), { recursive: true })
    return join(folder, name)
  }
  return {
    empty: () => start(appFolder, profile('empty'), {}),
    app: (unlock) =>
      start(appFolder, profile('app'), {
        BENCH_PROJECT: PROJECT,
        QUARTIERLOTSE_DATA: dataFolder,
        ...(unlock ? { BENCH_LOGIN: unlock.login, BENCH_PASSWORD: unlock.password, BENCH_YEARS: (unlock.years ?? []).join(' ') } : {}),
      }),
    close: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }),
  }
}

function start(appFolder: string, profile: string, own: Record<string, string>): Run {
  const { QUARTIERLOTSE_ELECTRON = 'electron', QUARTIERLOTSE_SANDBOX } = process.env
  const args = [appFolder, `--user-data-dir=${profile}`, '--lang=de', ...(QUARTIERLOTSE_SANDBOX === '1' ? [] : ['--no-sandbox'])]
  const begun = Date.now()
  const child = spawn(QUARTIERLOTSE_ELECTRON, args, { env: { ...process.env, ...own }, stdio: ['ignore', 'pipe', 'pipe'] })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (printed += text))
  return {
    async mark(name) {
      const wanted = new RegExp(`^bench-mark ${name} (\\d+)$`, 'm')
      for (let waited = 0; waited < PATIENCE_MS; waited += 20) {
        const moment = wanted.exec(printed)?.[1]
        if (moment) return Number(moment) - begun
        if (child.exitCode !== null) break
        await sleep(20)
      }
      throw new Error(`no mark "${name}":\n${printed}`)
    },
    memory: () => family(child.pid).reduce((sum, pid) => sum + pss(pid), 0) / 1024,
    end: () => ended(child),
  }
}

/** Killed, because an orderly end would first make a backup. */
async function ended(child: ChildProcess): Promise<void> {
  const all = family(child.pid)
  const gone = new Promise((done) => child.once('exit', done))
  for (const pid of all) signal(pid)
  await gone
}

function signal(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It went with its parent.
  }
}

/** A process and all that it started, directly or not. */
function family(root: number | undefined): number[] {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    const parent = /^\d+$/.test(name) ? /^PPid:\s*(\d+)/m.exec(read(`/proc/${name}/status`))?.[1] : undefined
    if (parent) parents.set(Number(name), Number(parent))
  }
  const members = root === undefined ? [] : [root]
  for (const member of members) for (const [pid, parent] of parents) if (parent === member) members.push(pid)
  return members
}

function pss(pid: number): number {
  return Number(/^Pss:\s*(\d+) kB/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0)
}

/** Processes come and go while one looks. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
