import { say } from '../runtime/console.ts'
import { npmCommand } from '../runtime/npm-package.ts'
import { PROJECT } from '../runtime/paths.ts'
import { run } from '../runtime/run.ts'
import { type Counts, ONE_FAILED, ONE_PASSED } from './summary.ts'

type StaticCheck = {
  readonly name: string
  /** Key of `scripts` in package.json, so that a check alone and all together are the same command. */
  readonly script: string
  /** A second look at the output of a check that reports success. */
  readonly objection?: (output: string) => string | undefined
}

export const STATIC_CHECKS: readonly StaticCheck[] = [
  { name: 'Format and lint (biome)', script: 'check:format' },
  { name: 'Types (tsc)', script: 'check:types' },
  { name: 'Layers (dependency-cruiser)', script: 'check:layers', objection: nothingCruised },
  { name: 'Dead code (knip)', script: 'check:dead' },
]

export const BUILD: StaticCheck = { name: 'Build (electron-vite)', script: 'build' }

/** With a compiler it does not support, dependency-cruiser reports success over no modules at all. */
export function nothingCruised(output: string): string | undefined {
  const modules = /\((\d+) modules,/.exec(output)?.[1]
  return Number(modules) > 0 ? undefined : 'dependency-cruiser looked at no modules: its success means nothing.'
}

/** Runs one check through npm; passed or failed, it counts as one test. */
export async function runStaticCheck({ script, objection }: StaticCheck): Promise<Counts> {
  const { code, output } = await runScriptOfPackage(script)
  const problem = code === 0 ? objection?.(output) : undefined
  if (problem) say(problem)
  return code === 0 && !problem ? ONE_PASSED : ONE_FAILED
}

export function runScriptOfPackage(script: string) {
  const [command, ...first] = npmCommand()
  return run(command, [...first, 'run', '--silent', script], { cwd: PROJECT, output: 'tee' })
}
