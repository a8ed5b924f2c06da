import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildApp } from './app-build.ts'
import { lastLines, PlainStop, runScript, step } from './runtime/console.ts'
import { withDisplay } from './runtime/display.ts'
import { testEnvironment } from './runtime/environment.ts'
import { cacheFolder, PROJECT } from './runtime/paths.ts'
import { prepareRuntime } from './runtime/prepare.ts'
import { run } from './runtime/run.ts'
import { withPrivateHome } from './runtime/user.ts'

/** What the content of the large store follows from; a change here makes it anew. */
const GENERATOR = [
  ...['random', 'invented-names', 'writer', 'person-rows', 'visit-rows', 'calendar-rows', 'large-store', 'store-cache'].map(
    (name) => `tests/bench/${name}.ts`,
  ),
  ...readdirSync(join(PROJECT, 'electron/store/migrations'))
    .sort()
    .map((name) => `electron/store/migrations/${name}`),
  ...['store/change-log', 'store/access-log', 'store/log-seal', 'vault/keyring', 'features/people/search-index'].map(
    (name) => `electron/${name}.ts`,
  ),
  ...[
    ...['names', 'name-keys', 'name-order', 'name-particles', 'name-skeleton', 'name-sound', 'name-transliteration'],
    ...['given-names', 'cologne-phonetics', 'partial-dates', 'phone-digits'],
  ].map((name) => `shared/${name}.ts`),
]

/**
 * `npm run bench`: measures speed, memory and size against references in the same run, on 200,000 invented persons;
 * `-- --quick` on a tenth, `-- --only <name>` one figure. Ends with 1 when a figure is over its limit.
 */
await runScript(async () => {
  const args = process.argv.slice(2)
  const runtime = await prepareRuntime({ headless: true })
  await buildApp()
  const store = await largeStore(args.includes('--quick') ? 'quick' : 'full')
  return withPrivateHome(runtime.runAs, (home) =>
    withDisplay(runtime.runAs, async (DISPLAY) => {
      const env = testEnvironment(runtime, { ...home, DISPLAY })
      const options = { cwd: PROJECT, env, runAs: runtime.runAs, output: 'visible' } as const
      return (await run(process.execPath, ['tests/bench/run.ts', store, ...args], options)).code
    }),
  )
})

/** The filled store, made once and kept in the cache folder; those of earlier generators go. */
async function largeStore(scale: 'quick' | 'full'): Promise<string> {
  const hash = createHash('sha256')
  for (const file of GENERATOR) hash.update(readFileSync(join(PROJECT, file)))
  const name = `bench-${scale}-${hash.digest('hex').slice(0, 8)}`
  for (const other of readdirSync(cacheFolder())) {
    if (other.startsWith(`bench-${scale}-`) && other !== name) rmSync(join(cacheFolder(), other), { recursive: true })
  }
  const folder = join(cacheFolder(), name)
  const what = scale === 'quick' ? 'a tenth (half a minute' : '200,000 persons (some minutes'
  const { code, output } = await step(`Filling a store with ${what}, once)`, () =>
    run(process.execPath, ['tests/bench/make-store.ts', folder, scale], { cwd: PROJECT }),
  )
  if (code !== 0) throw new PlainStop(`The store could not be filled:\n${lastLines(output, 20)}`)
  return folder
}
