import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, resolve, sep } from 'node:path'
import { type ProtocolResponse, protocol, type Session } from 'electron'
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

/**
 * Serves the built renderer, GET only, with a fresh nonce for each page load. By the older of Electron's two interfaces:
 * `protocol.handle` needs the fetch classes of Node and hands files over piece by piece through JavaScript, which made
 * the first screen 60 ms later.
 * @returns settles when the first page has its program and its style sheet; heavy work before that would keep it waiting
 */
export function serveApp(session: Session, folder: string): Promise<void> {
  let programServed = () => {}
  const served = new Promise<void>((done) => {
    programServed = done
  })
  const kinds = new Set<string>()
  let pending = 0
  session.protocol.registerBufferProtocol('app', (request, answer) => {
    pending += 1
    void responseTo(folder, request.method, request.url).then((response) => {
      answer(response)
      pending -= 1
      kinds.add(extname(request.url))
      if (pending === 0 && kinds.has('.js') && kinds.has('.css')) programServed()
    })
  })
  return served
}

async function responseTo(folder: string, method: string, address: string): Promise<ProtocolResponse> {
  const file = method === 'GET' ? fileFor(folder, address) : null
  const content = file ? await readFile(file).catch(() => null) : null
  if (!file || !content) return { statusCode: 404, data: Buffer.alloc(0) }
  const type = TYPES[extname(file)] ?? 'application/octet-stream'
  const headers: Record<string, string> = { 'content-type': type, 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' }
  if (extname(file) !== '.html') return { headers, data: content }
  const nonce = randomBytes(16).toString('base64')
  headers['content-security-policy'] = contentSecurityPolicy(nonce)
  return { headers, data: Buffer.from(content.toString('utf8').replace('%CSP_NONCE%', nonce)) }
}
