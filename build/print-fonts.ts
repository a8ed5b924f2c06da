import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Plugin } from 'vite'
import { PRINT_FONTS, PRINT_WEIGHTS } from '../shared/print-fonts.ts'

const PACKAGES = resolve(import.meta.dirname, '../node_modules')
/** Where the packages keep each typeface, by the name it gets beside the main program. */
const SOURCES: Readonly<Record<string, (weight: number, name: string) => string>> = {
  NotoSans: (_, name) => `@kern-ux/native/dist/fonts/noto-sans/NotoSans-${name}.woff2`,
  NotoSansArabic: (weight) => fontsource('arabic', 'arabic', weight),
  NotoSansEthiopic: (weight) => fontsource('ethiopic', 'ethiopic', weight),
  NotoSansDevanagari: (weight) => fontsource('devanagari', 'devanagari', weight),
  NotoSansBengali: (weight) => fontsource('bengali', 'bengali', weight),
  NotoSansTamil: (weight) => fontsource('tamil', 'tamil', weight),
  NotoSansSC: (weight) => fontsource('sc', 'chinese-simplified', weight),
}

function fontsource(font: string, subset: string, weight: number): string {
  return `@fontsource/noto-sans-${font}/files/noto-sans-${font}-${subset}-${weight}-normal.woff2`
}

/** Puts the fonts that letters embed beside the main program, where they are found in development and when packaged. */
export function printFonts(): Plugin {
  return {
    name: 'print-fonts',
    generateBundle() {
      for (const { file } of PRINT_FONTS) {
        for (const { weight, name } of PRINT_WEIGHTS) {
          const source = SOURCES[file]
          if (!source) throw new Error(`nobody knows where ${file} comes from`)
          const path = resolve(PACKAGES, source(weight, name))
          this.emitFile({ type: 'asset', fileName: `fonts/${file}-${name}.woff2`, originalFileName: path, source: readFileSync(path) })
        }
      }
    },
  }
}
