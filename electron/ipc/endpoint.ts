import type { BrowserWindow, IpcMainInvokeEvent } from 'electron'
import type { Feature } from '../../shared/contract/define.ts'
import type { Router } from './router.ts'

/** True when the call comes from the page we loaded ourselves, not from a frame inside it or a page that replaced it. */
function isOwnPage(event: IpcMainInvokeEvent, window: BrowserWindow, origin: string): boolean {
  const frame = event.senderFrame
  return frame !== null && frame === window.webContents.mainFrame && frame.url.startsWith(`${origin}/`)
}

/**
 * Binds the router to one window; anybody else who asks is refused loudly.
 * @param origin the page's origin, `app://main` in the built app
 * @returns tells the page that a feature's data has changed without it having asked
 */
export function bindEndpoint(window: BrowserWindow, origin: string, call: Router): (feature: Feature) => void {
  window.webContents.ipc.handle('api:call', (event, name: unknown, input: unknown) => {
    if (!isOwnPage(event, window, origin)) throw new Error('untrusted sender')
    return call(name, input)
  })
  return (feature) => {
    if (!window.isDestroyed()) window.webContents.send('api:change', feature)
  }
}
