import { type BrowserWindow, powerMonitor } from 'electron'
import type { IdleWatch } from './idle-watch.ts'

const CHECK_EVERY_MS = 1_000
/** Only whether the screen is locked is asked, never whether somebody is idle. */
const NEVER_IDLE_SECONDS = 24 * 60 * 60

type Options = {
  readonly window: BrowserWindow
  readonly watch: IdleWatch
  /** The lock is near, or no longer: the page has to say so. */
  readonly announce: () => void
  readonly lock: (reason: 'idle' | 'suspend') => void
}

/** Locks when nobody has used the app for a while, when the laptop sleeps, and when its screen is locked or handed to another account. */
export function autoLock({ window, watch, announce, lock }: Options): void {
  window.webContents.on('input-event', () => {
    const announced = watch.secondsLeft() !== null
    watch.used()
    if (announced) announce()
  })
  let announced = false
  const timer = setInterval(() => {
    if (watch.isOver()) lock('idle')
    const near = watch.secondsLeft() !== null
    if (near !== announced) announce()
    announced = near
    // Linux sends no event for it.
    if (process.platform === 'linux' && powerMonitor.getSystemIdleState(NEVER_IDLE_SECONDS) === 'locked') lock('suspend')
  }, CHECK_EVERY_MS)
  window.on('closed', () => clearInterval(timer))
  const lockNow = () => lock('suspend')
  powerMonitor.on('suspend', lockNow)
  powerMonitor.on('lock-screen', lockNow)
  powerMonitor.on('user-did-resign-active', lockNow)
  powerMonitor.on('shutdown', lockNow)
}
