import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Plugin } from 'vite'

const PACKAGES = resolve(import.meta.dirname, '../node_modules')
const LATIN = '@kern-ux/native/dist/fonts/noto-sans'
const ARABIC = '@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic'

/** Name beside the main program -> file in the packages. */
const FONTS: Readonly<Record<string, string>> = {
  'NotoSans-Regular.woff2': `${LATIN}/NotoSans-Regular.woff2`,
  'NotoSans-Bold.woff2': `${LATIN}/NotoSans-Bold.woff2`,
  'NotoSansArabic-Regular.woff2': `${ARABIC}-400-normal.woff2`,
  'NotoSansArabic-Bold.woff2': `${ARABIC}-700-normal.woff2`,
}

/** Puts the fonts that letters embed beside the main program, where they are found in development and when packaged. */
export function printFonts(): Plugin {
  return {
    name: 'print-fonts',
    generateBundle() {
      for (const [name, file] of Object.entries(FONTS)) {
        const path = resolve(PACKAGES, file)
        this.emitFile({ type: 'asset', fileName: `fonts/${name}`, originalFileName: path, source: readFileSync(path) })
      }
    },
  }
}
