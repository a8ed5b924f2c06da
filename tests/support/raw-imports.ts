import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'

// What the bundler does with `?raw`, for a plain Node that runs the sources.
registerHooks({
  load: (url, context, next) =>
    url.endsWith('?raw')
      ? { format: 'module', shortCircuit: true, source: `export default ${JSON.stringify(readFileSync(fileURLToPath(url), 'utf8'))}` }
      : next(url, context),
})
