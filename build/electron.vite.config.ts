import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { printFonts } from './print-fonts.ts'
import { shippedPackages } from './shipped-packages.ts'
import { withoutKernClasses } from './unused-classes.ts'

const root = resolve(import.meta.dirname, '..')

// The older of the two runtimes that the app has to run on decides: Electron 33 (Chrome 130, Node 20.18).
const CHROME = 'chrome130'
const NODE = 'node20.18'

export default defineConfig({
  main: {
    plugins: [printFonts(), shippedPackages('main')],
    // Its module build has no default export, which is what Node reads of the other one: one way to import it for both.
    resolve: { alias: { rrule: resolve(root, 'node_modules/rrule/dist/es5/rrule.js') } },
    build: {
      target: NODE,
      outDir: resolve(root, 'out/main'),
      rolldownOptions: {
        input: {
          main: resolve(root, 'electron/main.ts'),
          'argon2.worker': resolve(root, 'electron/vault/argon2.worker.ts'),
          'rekey.worker': resolve(root, 'electron/store/rekey.worker.ts'),
          'check.worker': resolve(root, 'electron/store/check.worker.ts'),
          'graft.worker': resolve(root, 'electron/store/graft.worker.ts'),
        },
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          // Beside the entries, so that `new URL('./argon2.worker.js', import.meta.url)` holds in shared chunks too.
          chunkFileNames: 'chunk-[name]-[hash].js',
          // A third less to read at each start; names stay, because the log tells where something failed.
          minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
        },
      },
    },
  },
  preload: {
    plugins: [shippedPackages('preload')],
    build: {
      target: NODE,
      outDir: resolve(root, 'out/preload'),
      // A sandboxed preload can load no file of its own, so everything goes into the one file.
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: resolve(root, 'electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'renderer'),
    plugins: [react(), shippedPackages('renderer')],
    css: { postcss: { plugins: [withoutKernClasses()] } },
    build: {
      target: CHROME,
      outDir: resolve(root, 'out/renderer'),
      // Fonts and pictures as data: addresses would fall under the content security policy.
      assetsInlineLimit: 0,
      // Half the bytes to read and parse before the first picture.
      minify: true,
      rolldownOptions: { input: { index: resolve(root, 'renderer/index.html'), display: resolve(root, 'renderer/display.html') } },
    },
  },
})
