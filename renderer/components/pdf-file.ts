import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'

export type PdfFile = { readonly pages: readonly PdfPage[]; readonly close: () => void }
export type PdfPage = {
  readonly number: number
  /** Lines of the page in reading order, for those who do not see the picture. */
  readonly text: readonly string[]
  /** Draws the page `width` CSS pixels wide, as fine as the screen is. */
  readonly draw: (canvas: HTMLCanvasElement, width: number) => Promise<void>
}

/** Opens a PDF out of memory. The library is fetched at the first preview only, because it is large. */
export async function openPdf(bytes: Uint8Array): Promise<PdfFile> {
  const { getDocument, GlobalWorkerOptions } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  GlobalWorkerOptions.workerSrc = workerUrl
  // A copy, because the worker takes the bytes away for good; no eval and no wasm, because the policy forbids them.
  const task = getDocument({ data: bytes.slice(), isEvalSupported: false, useWasm: false, useWorkerFetch: false, enableXfa: false })
  const document = await task.promise
  return { pages: await pagesOf(document), close: () => void task.destroy() }
}

async function pagesOf(document: PDFDocumentProxy): Promise<PdfPage[]> {
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1)
  return Promise.all(
    numbers.map(async (number) => {
      const page = await document.getPage(number)
      return { number, text: await linesOf(page), draw: (canvas, width) => draw(page, canvas, width) }
    }),
  )
}

async function linesOf(page: PDFPageProxy): Promise<string[]> {
  const { items } = await page.getTextContent()
  const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
  return text.split('\n').flatMap(readable)
}

/** Share of a line that may be without text before it is noise when read out. */
const MOST_LOST = 0.1

/** The line without the shapes that have no text of their own in the library's eyes, as joined Arabic letters; none when little is left. */
function readable(line: string): string[] {
  const text = line.replaceAll('\u0000', '')
  return text.trim() === '' || line.length - text.length > line.length * MOST_LOST ? [] : [text]
}

async function draw(page: PDFPageProxy, canvas: HTMLCanvasElement, width: number): Promise<void> {
  const scale = (width * window.devicePixelRatio) / page.getViewport({ scale: 1 }).width
  const viewport = page.getViewport({ scale })
  canvas.width = Math.floor(viewport.width)
  canvas.height = Math.floor(viewport.height)
  await page.render({ canvas, viewport }).promise
}
