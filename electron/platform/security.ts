import { app, type Session, type WebContents } from 'electron'
import { originOf } from './address.ts'

/** True for addresses of the app itself. In development the dev server is allowed too. */
export function isOwnAddress(address: string, origins: readonly string[]): boolean {
  const origin = originOf(address)
  return origin !== null && origins.includes(origin)
}

/** The window stays on our page: no navigation, no new windows, no embedded pages. */
function confine(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

/** No permission, no download, no network: the app needs nothing from outside. */
export function closeSession(session: Session, origins: readonly string[]): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
  session.webRequest.onBeforeRequest((details, decide) => {
    const inMemory = details.url.startsWith('blob:') || details.url.startsWith('data:') || details.url.startsWith('devtools:')
    decide({ cancel: !inMemory && !isOwnAddress(details.url, origins) })
  })
}

/** Applies to every page that ever comes into being, also to those nobody thought of. */
export function confineAll(): void {
  app.on('web-contents-created', (_event, contents) => confine(contents))
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, decide) => {
    event.preventDefault()
    decide(false)
  })
}
