import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'

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

/** Name of the package a file belongs to, the innermost where they are nested; undefined for the project's own files. */
export function packageOf(file: string): string | undefined {
  return /.*node_modules\/((?:@[^/]+\/)?[^/?]+)\//.exec(file.replaceAll('\\', '/'))?.[1]
}
