import { BrowserWindow, type Session } from 'electron'
import type { SheetSize } from '../../shared/contract/letters.ts'
import { AppError } from '../../shared/result.ts'
import { APP_ORIGIN } from './app-protocol.ts'
import type { HostServices } from './host-services.ts'
import { printPages } from './print-pages.ts'
import { printSession } from './print-session.ts'

/** A4 at 96 dots per inch, so that the hidden window lays out at the width of the sheet. */
const SHEET = { width: 794, height: 1123 }

/**
 * Paper and PDF out of HTML, by a hidden window without scripts. The same HTML gives preview, file and paper.
 * Errors: `print_failed`.
 *
 * @param fontsFolder folder of the fonts that prints embed
 */
export function electronPrinting(fontsFolder: string): HostServices['printing'] {
  const pages = printPages()
  // Made at the first print, because a session exists only once the app is ready.
  let isolated: Session | null = null

  async function onSheet<Value>(html: string, work: (window: BrowserWindow) => Promise<Value>): Promise<Value> {
    isolated ??= printSession(pages, fontsFolder)
    const window = new BrowserWindow({
      ...SHEET,
      show: false,
      webPreferences: {
        session: isolated,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        javascript: false,
        webgl: false,
        spellcheck: false,
        devTools: false,
        navigateOnDragDrop: false,
        // Heads and page numbers of letters; newer engines have it on.
        enableBlinkFeatures: 'PageMarginBoxes',
      },
    })
    const path = pages.put(html)
    try {
      // Fonts are preloaded by the page, so they are there when loading has ended.
      await window.loadURL(APP_ORIGIN + path)
      return await work(window)
    } catch (error) {
      throw error instanceof AppError ? error : new AppError('print_failed')
    } finally {
      pages.drop(path)
      window.destroy()
    }
  }

  return {
    render: (html) =>
      onSheet(html, async ({ webContents }) => {
        const options = { pageSize: 'A4', preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true } as const
        return new Uint8Array(await webContents.printToPDF(options))
      }),
    print: (html, size = 'A4') => onSheet(html, (window) => printDialog(window, size)),
  }
}

/** False when the person closed the dialog; Electron tells that apart only by the words of its reason. */
function printDialog({ webContents }: BrowserWindow, pageSize: SheetSize): Promise<boolean> {
  return new Promise((resolve, reject) => {
    webContents.print({ silent: false, printBackground: true, pageSize }, (success, reason) => {
      if (success || /cancel/i.test(reason)) resolve(success)
      else reject(new AppError('print_failed'))
    })
  })
}
