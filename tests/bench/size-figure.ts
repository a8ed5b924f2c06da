import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Figure } from './figure.ts'

const PROJECT = resolve(import.meta.dirname, '../..')
const LIMIT_MB = 40
const ADDON = 'node_modules/better-sqlite3-multiple-ciphers'

function bytesIn(path: string, counts: (name: string) => boolean = () => true): number {
  if (!existsSync(path)) return 0
  if (!statSync(path).isDirectory()) return statSync(path).size
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter(counts)
  return names.reduce((sum, name) => sum + (statSync(join(path, name)).isDirectory() ? 0 : statSync(join(path, name)).size), 0)
}

/** What electron-builder.yml puts into the archive: the built app without maps, and of the addon its scripts and one binary. */
function byRules(): number {
  const own = ['out/main', 'out/preload', 'out/renderer', 'package.json'].map((name) =>
    bytesIn(join(PROJECT, name), (file) => !file.endsWith('.map')),
  )
  const binary = join('prebuilds', `${process.platform}-${process.arch}.node`)
  const addon = bytesIn(join(PROJECT, ADDON), (file) => !/^(deps|src|prebuilds|build)\//.test(file) || file === binary)
  return own.reduce((sum, bytes) => sum + bytes, addon)
}

/** The packaged app where there is one that is not older than the build, else what its rules would pack. */
export function sizeFigure(): Figure[] {
  const packaged = join(PROJECT, 'dist/linux-unpacked/resources')
  const archive = join(packaged, 'app.asar')
  const fresh = existsSync(archive) && statSync(archive).mtimeMs >= statSync(join(PROJECT, 'out/main/main.js')).mtimeMs
  const bytes = fresh ? bytesIn(archive) + bytesIn(`${archive}.unpacked`) : byRules()
  const value = bytes / 1024 / 1024
  const reference = `${LIMIT_MB}MB-${fresh ? 'as-packaged' : 'by-packaging-rules'}`
  return [{ name: 'size', value, unit: 'MB', reference, ratio: value / LIMIT_MB, limit: 1 }]
}
