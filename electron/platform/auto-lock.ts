import { type BrowserWindow, powerMonitor } from 'electron'

const CHECK_EVERY_MS = 5_000

type Options = {
  readonly window: BrowserWindow
  readonly idleSeconds: number
  readonly now: () => number
  readonly lock: (reason: 'idle' | 'suspend') => void
}

/** Locks when nobody has used the app for a while, when the laptop sleeps, and when its screen is locked. */
export function autoLock({ window, idleSeconds, now, lock }: Options): void {
  let lastUse = now()
  window.webContents.on('input-event', () => {
    lastUse = now()
  })
  const timer = setInterval(() => {
    if (now() - lastUse >= idleSeconds * 1000) lock('idle')
  }, CHECK_EVERY_MS)
  window.on('closed', () => clearInterval(timer))
  powerMonitor.on('suspend', () => lock('suspend'))
  powerMonitor.on('lock-screen', () => lock('suspend'))
}
