import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { checkPdf, pdfFacts, pdfLetters } from '../paper.ts'
import { AMINA, MEI, MISSED, MOTHER_OF_THREE, SHERBAK } from './visitors.ts'

/** What has to stand together on one of the sheets, whoever reads them with whatever program; white space is the reader's guess. */
const SAID: readonly (readonly string[])[] = [
  ['Ihre nächsten Schritte', 'Kein Geld', AMINA.family],
  ['Eingangsbestätigung', 'Ich beantrage die Weiterbewilligung', AMINA.family],
  ['Vorsprachebestätigung', MISSED.family, MISSED.script],
  ['Diese Unterlagen fehlen noch', MOTHER_OF_THREE.family],
  ['Was mit Ihren Daten geschieht', 'Artikel 6'],
  ['Einwilligung', MEI.family, MEI.script, 'Schuldnerberatung'],
  ['Schuldnerberatung'],
  ['09:30', SHERBAK.family, 'Unterlagen gemeinsam durchgehen'],
]
const squeezed = (text: string) => text.normalize('NFKC').replace(/\s/g, '')

/** Copies all prints of the day to where somebody can look at them, reads each with other programs, and answers their names. */
export function readPrints(folder: string, out: string): string[] {
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out, { recursive: true })
  const names = readdirSync(folder)
  for (const name of names) copyFileSync(join(folder, name), join(out, name))
  const sheets = names.filter((name) => name.endsWith('.pdf'))
  const fonts = (name: string) => execFileSync('pdffonts', [join(folder, name)], { encoding: 'utf8' })
  for (const name of sheets) {
    const file = join(folder, name)
    expect(checkPdf(file), name).toContain('No syntax or stream encoding errors found')
    // Nothing is left to whatever the machine has: a letter without a typeface would be a box.
    expect(
      fonts(name)
        .split('\n')
        .slice(2)
        .filter((line) => line !== '' && !line.includes('NotoSans')),
      name,
    ).toEqual([])
    expect(pdfFacts(file), name).toMatchObject({ notEmbedded: [], tagged: true })
  }
  const texts = sheets.map((name) => pdfLetters(join(folder, name)))
  for (const words of SAID) {
    expect(
      texts.some((text) => words.every((word) => text.includes(squeezed(word)))),
      words.join(', '),
    ).toBe(true)
  }
  return names
}
