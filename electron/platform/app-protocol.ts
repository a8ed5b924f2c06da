import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, resolve, sep } from 'node:path'
import { protocol, type Session } from 'electron'
import { parseAddress } from './address.ts'

export const APP_ORIGIN = 'app://main'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}

/** Everything forbidden but our own files; styles that libraries write at run time carry this page load's nonce. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** The file behind an address, or null when the address leads out of the folder or is none of ours. */
export function fileFor(folder: string, address: string): string | null {
  const url = parseAddress(address)
  if (url?.protocol !== 'app:' || url.host !== 'main') return null
  let path: string
  try {
    path = decodeURIComponent(url.pathname)
  } catch {
    return null
  }
  if (path.includes('\0')) return null
  const root = resolve(folder)
  const file = resolve(root, `.${path === '/' ? '/index.html' : path}`)
  return file.startsWith(root + sep) && TYPES[extname(file)] ? file : null
}

/** Has to be called before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }])
}

/** Serves the built renderer, GET only, with a fresh nonce for each page load. */
export function serveApp(session: Session, folder: string): void {
  session.protocol.handle('app', async (request) => {
    const file = request.method === 'GET' ? fileFor(folder, request.url) : null
    const content = file ? await readFile(file).catch(() => null) : null
    if (!file || !content) return new Response(null, { status: 404 })
    const type = TYPES[extname(file)] ?? 'application/octet-stream'
    const headers: Record<string, string> = { 'content-type': type, 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' }
    if (extname(file) !== '.html') return new Response(new Uint8Array(content), { headers })
    const nonce = randomBytes(16).toString('base64')
    headers['content-security-policy'] = contentSecurityPolicy(nonce)
    return new Response(content.toString('utf8').replace('%CSP_NONCE%', nonce), { headers })
  })
}
