import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'
import { z } from 'zod'

const ROOT = resolve(import.meta.dirname, '..')

/** One file per part of the app, beside the built app and not in it. */
export const SHIPPED = resolve(import.meta.dirname, '../out/shipped')

/** Notes which packages went into a part of the built app, for the bill of materials; too many rather than one missing. */
export function shippedPackages(part: string): Plugin {
  return {
    name: 'shipped-packages',
    generateBundle(_, bundle) {
      const assets = Object.values(bundle).flatMap((output) => (output.type === 'asset' ? output.originalFileNames : []))
      const read = [...this.getModuleIds(), ...assets].flatMap((file) => packageOf(file) ?? [])
      mkdirSync(SHIPPED, { recursive: true })
      writeFileSync(join(SHIPPED, `${part}.json`), JSON.stringify([...new Set(read)].sort(), null, 2))
    },
  }
}

const Manifest = z.object({ name: z.string(), version: z.string() })

/** `name@version` of the package a file belongs to, the innermost where they are nested; undefined for the project's own files. */
export function packageOf(file: string): string | undefined {
  const folder = /node_modules\/(?:.*node_modules\/)?(?:@[^/]+\/)?[^/?]+(?=\/)/.exec(file.replaceAll('\\', '/').replaceAll('\0', ''))?.[0]
  if (!folder) return undefined
  const { name, version } = Manifest.parse(JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8')))
  return `${name}@${version}`
}
