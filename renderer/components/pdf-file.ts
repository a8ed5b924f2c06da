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
  return text.split('\n').filter((line) => line.trim() !== '')
}

async function draw(page: PDFPageProxy, canvas: HTMLCanvasElement, width: number): Promise<void> {
  const scale = (width * window.devicePixelRatio) / page.getViewport({ scale: 1 }).width
  const viewport = page.getViewport({ scale })
  canvas.width = Math.floor(viewport.width)
  canvas.height = Math.floor(viewport.height)
  await page.render({ canvas, viewport }).promise
}
