// Packed as the test runtime's `default_app.asar`: what makes `electron <folder>` run the app of that folder.
// It is handed to Electron as it stands, so it must stay valid JavaScript: no type annotations in this file.
import { readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const folder = process.argv.slice(1).find((argument) => !argument.startsWith('-'))
if (folder === undefined) {
  process.stderr.write(`Usage: ${basename(process.execPath)} <folder of an app>\n`)
  process.exit(2)
}
const root = resolve(folder)
const manifest = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8'))
Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })
app.setName(manifest.productName ?? manifest.name ?? basename(root))
// Electron's own loader calls these two as well, but its type definitions do not list them.
Reflect.get(app, 'setAppPath').call(app, root)
Reflect.get(app, 'setVersion').call(app, manifest.version ?? '0.0.0')
// Awaited at top level: Electron becomes ready only after this module, so the app's main still runs before `ready`.
await import(pathToFileURL(resolve(root, manifest.main ?? 'index.js')).href)
