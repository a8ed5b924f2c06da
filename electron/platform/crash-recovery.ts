import { app, type BrowserWindow } from 'electron'

const WINDOW_MS = 60_000
const MOST = 3

type Options = {
  readonly window: BrowserWindow
  readonly now: () => number
  readonly log: (line: string) => void
  /** Closes the store and draws a fresh page. */
  readonly lock: () => void
}

/** No picture of memory is ever written: it would hold the store key and what is on screen. Call before the app is ready. */
export function forbidCrashDumps(): void {
  app.commandLine.appendSwitch('disable-breakpad')
}

/** A page that died comes back locked; what was saved is in the store, what was typed is a draft. One that keeps dying ends the app. */
export function recoverFromCrash({ window, now, log, lock }: Options): void {
  const crashes: number[] = []
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return
    log(`page gone ${reason}`)
    crashes.push(now())
    // Not within the event: Chromium is still taking the old process apart.
    setImmediate(() => {
      if (crashes.filter((at) => now() - at < WINDOW_MS).length > MOST) app.quit()
      else lock()
    })
  })
}
