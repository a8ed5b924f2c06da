import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Writes a minimal app around `window-app.mjs`, which is plain JavaScript. */
export function writeAppFolder(folder: string): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'main.js'), readFileSync(join(import.meta.dirname, 'window-app.mjs')))
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'bench-window', version: '1.0.0', type: 'module', main: 'main.js' }))
}
