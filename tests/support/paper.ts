import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import type { Running } from './electron-app.ts'

/**
 * Answers the system's dialogs, which no test can click: opening chooses `open`, saving puts the file into a folder of
 * its own under the suggested name, printing succeeds and is counted. Everything else is the real app.
 */
export async function answerDialogs({ app }: Running, open = ''): Promise<{ folder: string; prints: () => Promise<number> }> {
  const folder = mkdtempSync(join(tmpdir(), 'quartierlotse-paper-'))
  await app.evaluate(
    ({ dialog, app: electron }, { folder: target, open: chosen }) => {
      dialog.showOpenDialog = async () => ({ canceled: chosen === '', filePaths: chosen === '' ? [] : [chosen] })
      dialog.showSaveDialog = async (...args: unknown[]) => {
        const options = args.at(-1)
        const name = options && typeof options === 'object' && 'defaultPath' in options ? String(options.defaultPath) : 'Datei'
        return { canceled: false, filePath: `${target}/${name}` }
      }
      Reflect.set(globalThis, 'prints', 0)
      electron.on('web-contents-created', (_event, contents) => {
        contents.print = (_options, done) => {
          Reflect.set(globalThis, 'prints', Number(Reflect.get(globalThis, 'prints')) + 1)
          done?.(true, '')
        }
      })
    },
    { folder, open },
  )
  return { folder, prints: () => app.evaluate(() => Number(Reflect.get(globalThis, 'prints'))) }
}

/** Text of a PDF as another program reads it. */
export function pdfText(file: string): string {
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
}

/** The same without white space, which a reader of PDF sees between letters set apart. */
export function pdfLetters(file: string): string {
  return pdfText(file).normalize('NFKC').replace(/\s/g, '')
}

/** Complaints of qpdf about a PDF; it throws on a broken one. */
export function checkPdf(file: string): string {
  return execFileSync('qpdf', ['--check', file], { encoding: 'utf8' })
}

/** Names of fonts in a PDF that are not embedded, and whether it is tagged. */
export function pdfFacts(file: string): { notEmbedded: string[]; tagged: boolean; pages: number } {
  const fonts = execFileSync('pdffonts', [file], { encoding: 'utf8' }).split('\n').slice(2).filter(Boolean)
  const info = execFileSync('pdfinfo', [file], { encoding: 'utf8' })
  return {
    notEmbedded: fonts.filter((line) => !/\s(yes)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+\s*$/.test(line)),
    tagged: /^Tagged:\s+yes$/m.test(info),
    pages: Number(/^Pages:\s+(\d+)$/m.exec(info)?.[1]),
  }
}

/** Sheet a PDF is laid out for, `A4` or `A3`. */
export function pdfSheet(file: string): string {
  const info = execFileSync('pdfinfo', [file], { encoding: 'utf8' })
  return /^Page size:.*\((A\d)\)$/m.exec(info)?.[1] ?? info
}

export function readText(file: string): string {
  return readFileSync(file, 'utf8')
}

/** Saves the print that is being laid out, and closes its preview. */
export async function saved(page: Page, folder: string): Promise<void> {
  // A file that is still being written ends in .part.
  const written = () => readdirSync(folder).filter((name) => !name.endsWith('.part')).length
  const before = written()
  await expect(page.getByText(/^\d+ Seiten?$/)).toBeVisible({ timeout: 30_000 })
  await page.keyboard.press('s')
  await expect.poll(written).toBe(before + 1)
  await page.keyboard.press('Escape')
  await expect(page.getByText(/^\d+ Seiten?$/)).toBeHidden()
}
