import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Session, session } from 'electron'
import { PRINT_FONTS, PRINT_WEIGHTS } from '../../shared/print-fonts.ts'
import { APP_ORIGIN } from './app-protocol.ts'
import type { printPages } from './print-pages.ts'
import { closeSession } from './security.ts'

/** No script of any kind; styles stand in the page itself, because a print is one self-contained sheet. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; font-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

const FONTS = PRINT_FONTS.flatMap(({ file }) => PRINT_WEIGHTS.map(({ name }) => `${file}-${name}.woff2`))

function answer(body: string | Uint8Array<ArrayBuffer>, type: string): Response {
  const headers = {
    'content-type': type,
    'content-security-policy': POLICY,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  }
  return new Response(body, { headers })
}

/**
 * The session that print windows live in: in memory, apart from the window people work in. It knows the waiting pages
 * and their fonts, and nothing else can be reached from it.
 */
export function printSession(pages: ReturnType<typeof printPages>, fontsFolder: string): Session {
  const isolated = session.fromPartition('print', { cache: false })
  closeSession(isolated, [APP_ORIGIN])
  isolated.protocol.handle('app', async (request) => {
    const path = new URL(request.url).pathname
    const page = pages.take(path)
    if (page !== null) return answer(page, 'text/html; charset=utf-8')
    const font = FONTS.find((name) => path === `/fonts/${name}`)
    if (font) return answer(new Uint8Array(await readFile(join(fontsFolder, font))), 'font/woff2')
    return new Response(null, { status: 404 })
  })
  return isolated
}
