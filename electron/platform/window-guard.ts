import { type BrowserWindow, clipboard } from 'electron'
import { clipboardGuard } from './clipboard-guard.ts'
import type { SettingsSource } from './settings-source.ts'

/** Linux keeps what was merely marked apart from what was copied; the older of the two runtimes has no such property. */
function systemClipboards() {
  const marked: Electron.Clipboard | undefined = clipboard.selection
  return marked ? [clipboard, marked] : [clipboard]
}

/**
 * Keeps what the window shows from lying about elsewhere: on the clipboard, in screenshots, in the old page.
 * @returns empties the window; to be called whenever the store has been closed
 */
export function guardWindow(window: BrowserWindow, settings: SettingsSource): () => void {
  const guards = systemClipboards().map((board) =>
    // The older of the two runtimes answers at once instead of with a promise.
    clipboardGuard({ read: async () => board.readText(), clear: () => board.clear() }),
  )
  window.on('focus', () => {
    for (const guard of guards) void guard.focused()
  })
  window.on('blur', () => {
    for (const guard of guards) void guard.blurred()
  })
  window.setContentProtection(settings.current().contentProtection)
  settings.onChange(({ contentProtection }) => {
    if (!window.isDestroyed()) window.setContentProtection(contentProtection)
  })
  return () => {
    for (const guard of guards) void guard.locked()
    // A fresh page, because what the old one showed must not stay in its memory.
    if (!window.isDestroyed()) window.webContents.reload()
  }
}
