import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3-multiple-ciphers'
import { z } from 'zod'
import { buildApp, forgetBuild } from './app-build.ts'
import { Bom, billOfMaterials } from './bill-of-materials.ts'
import { lastLines, PlainStop, runScript, say } from './runtime/console.ts'
import { PROJECT } from './runtime/paths.ts'
import { run } from './runtime/run.ts'
import { packageOf, SHIPPED } from './shipped-packages.ts'

const ADDON = 'better-sqlite3-multiple-ciphers'
const FILE = join(PROJECT, 'dist/quartierlotse.cdx.json')
const PARTS = ['main.json', 'preload.json', 'renderer.json']

/** `npm run sbom`: writes what the app ships as CycloneDX, read off the built app instead of the list of what is installed. */
await runScript(async () => {
  if (!PARTS.every((part) => partsThere().includes(part))) forgetBuild()
  await buildApp()
  const bundled = PARTS.flatMap((part) => z.array(z.string()).parse(JSON.parse(readFileSync(join(SHIPPED, part), 'utf8'))))
  const beside = [ADDON, 'electron'].flatMap((name) => packageOf(join(PROJECT, 'node_modules', name, 'package.json')) ?? [])
  const shipped = [...new Set([...bundled, ...beside])].sort()
  const bom = billOfMaterials(await installed(), shipped, { [ADDON]: sqlite() })
  mkdirSync(join(FILE, '..'), { recursive: true })
  writeFileSync(FILE, `${JSON.stringify(bom, null, 2)}\n`)
  say(`dist/quartierlotse.cdx.json names ${bom.components.length} components of the app (CycloneDX).`)
  return 0
})

function partsThere(): string[] {
  try {
    return readdirSync(SHIPPED)
  } catch {
    return []
  }
}

async function installed(): Promise<Bom> {
  const { code, output } = await run('npm', ['sbom', '--sbom-format', 'cyclonedx', '--loglevel', 'error'], { cwd: PROJECT })
  if (code !== 0) throw new PlainStop(`npm could not list the packages:\n${lastLines(output, 20)}`)
  return Bom.parse(JSON.parse(output))
}

/** The database itself lies in the addon as compiled C, where npm cannot see it. */
function sqlite() {
  const db = new Database(':memory:')
  const { name, version } = z
    .object({ name: z.string(), version: z.string() })
    .parse(db.prepare('SELECT sqlite3mc_version() AS name, sqlite_version() AS version').get())
  db.close()
  const [, own = ''] = / (\d[\d.]*)$/.exec(name) ?? []
  return {
    'bom-ref': `sqlite3mc@${own}`,
    type: 'library',
    name: 'sqlite3mc',
    version: own,
    description: `SQLite3 Multiple Ciphers ${own}, with SQLite ${version}`,
    licenses: [{ license: { id: 'MIT' } }],
  }
}
