import { readFileSync } from 'node:fs'
import { cp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { delimiter, dirname, join } from 'node:path'
import manifest from 'better-sqlite3-multiple-ciphers/package.json' with { type: 'json' }
import { RECIPE_CHANGES } from './addon-recipe.ts'
import { lastLines, PlainStop, step } from './console.ts'
import { fillFolder, isFinished } from './finished.ts'
import { fingerprint } from './hash.ts'
import { nodeHeaders } from './headers.ts'
import { cacheFolder, PROJECT, tool } from './paths.ts'
import { PREBUILT_NODE_API } from './pins.ts'
import { run } from './run.ts'

const ADDON = 'better-sqlite3-multiple-ciphers'
const PACKAGE = join(PROJECT, 'node_modules', ADDON)
const BUILT = 'better_sqlite3.node'

/** Named after the changed recipe too: compiled differently, it is another binary. */
function folder(version: string): string {
  const recipe = Object.entries(RECIPE_CHANGES).map(([name, change]) => change(readFileSync(join(PACKAGE, name), 'utf8')))
  return join(cacheFolder(), `addon-${manifest.version}-electron-${version}-${fingerprint(recipe.join())}`)
}

export function isAddonReady(version: string): boolean {
  return isFinished(folder(version))
}

/** Whether the addon's prebuilt binary would crash in this Electron, because its Node-API is too old. */
export async function needsCompiledAddon(electronPath: string): Promise<boolean> {
  const { code, output } = await asNode(electronPath, 'console.log("napi", process.versions.napi)')
  const level = /^napi (\d+)$/m.exec(output)?.[1]
  if (code !== 0 || !level) throw new PlainStop(`This Electron does not start: ${electronPath}\n${lastLines(output, 12)}`)
  return Number(level) < PREBUILT_NODE_API
}

/**
 * Compiles the encrypted SQLite addon for an Electron whose Node-API is older than its prebuilt binaries, once.
 *
 * @returns path of the binary, for the driver's option `nativeBinding`
 */
export async function compiledAddon(electronPath: string, version: string): Promise<string> {
  const target = folder(version)
  if (!isFinished(target)) {
    const headers = await nodeHeaders()
    await fillFolder(target, { addon: manifest.version, electron: version }, async (draft) => {
      await step('Compiling the encrypted SQLite addon for this Electron (about a minute, once)', () => compile(draft, headers))
      await tryOut(electronPath, join(draft, BUILT))
    })
  }
  return join(target, BUILT)
}

async function compile(draft: string, headers: string): Promise<void> {
  const sources = join(draft, 'sources')
  const skipPrebuilds = (path: string) => !path.includes(join(ADDON, 'prebuilds'))
  await cp(PACKAGE, sources, { recursive: true, filter: skipPrebuilds })
  await cp(join(PROJECT, 'node_modules/node-addon-api'), join(sources, 'node_modules/node-addon-api'), {
    recursive: true,
  })
  for (const [name, change] of Object.entries(RECIPE_CHANGES)) {
    await writeFile(join(sources, name), change(await readFile(join(sources, name), 'utf8')))
  }
  // The recipe itself calls `node`, which has to be this one and not the machine's.
  const env = { ...process.env, PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH}` }
  const args = [tool('node-gyp'), 'rebuild', '--release', '--force_build=1', '--jobs=max', `--nodedir=${headers}`]
  const { code, output } = await run(process.execPath, args, { cwd: sources, env })
  if (code !== 0) throw new PlainStop(`The encrypted SQLite addon could not be compiled:\n${lastLines(output, 30)}`)
  await rename(join(sources, 'build/Release', BUILT), join(draft, BUILT))
  await rm(sources, { recursive: true })
}

async function tryOut(electronPath: string, nativeBinding: string): Promise<void> {
  const script = `const Database = require(${JSON.stringify(PACKAGE)})
    const db = new Database(':memory:', { nativeBinding: ${JSON.stringify(nativeBinding)} })
    db.pragma("cipher='sqlcipher'")
    if (db.prepare('SELECT 41 + 1 AS answer').get().answer !== 42) process.exit(1)`
  const { code, output } = await asNode(electronPath, script)
  if (code !== 0) throw new PlainStop(`The compiled addon does not work in this Electron:\n${lastLines(output, 12)}`)
}

function asNode(electronPath: string, script: string) {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '' }
  return run(electronPath, ['--eval', script], { env, timeoutSeconds: 60 })
}
