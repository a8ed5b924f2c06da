import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { lastLines, PlainStop, step } from './runtime/console.ts'
import { PROJECT, tool } from './runtime/paths.ts'
import { run } from './runtime/run.ts'

export const VITE_CONFIG = 'build/electron.vite.config.ts'
const SOURCES = ['shared', 'electron', 'renderer', 'build', 'package-lock.json', 'package.json']
const STAMP = join(PROJECT, 'out/built-from')

/** Builds main, preload and renderer into out/, unless out/ was built from exactly these files. */
export async function buildApp(): Promise<void> {
  const state = sourceState()
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === state) return
  const args = [tool('electron-vite'), 'build', '-c', VITE_CONFIG]
  const { code, output } = await step('Building the app', () => run(process.execPath, args, { cwd: PROJECT }))
  if (code !== 0) throw new PlainStop(`The app could not be built:\n${lastLines(output, 40)}`)
  writeFileSync(STAMP, state)
}

/** To be called before something else writes to out/, so that the next start builds afresh. */
export function forgetBuild(): void {
  rmSync(STAMP, { force: true })
}

/** Sizes and times of all sources as one hash: cheap, and a deleted file changes it too. */
function sourceState(): string {
  const hash = createHash('sha256')
  for (const source of SOURCES.map((name) => join(PROJECT, name))) {
    const names = statSync(source).isDirectory() ? readdirSync(source, { recursive: true, encoding: 'utf8' }) : ['']
    for (const name of names.sort()) {
      const { size, mtimeMs } = statSync(join(source, name))
      hash.update(`${join(source, name)} ${size} ${mtimeMs}\n`)
    }
  }
  return hash.digest('hex')
}
