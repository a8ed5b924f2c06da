import type { BrowserWindow } from 'electron'
import type { LockReason } from '../vault/session.ts'
import { autoLock } from './auto-lock.ts'
import { recoverFromCrash } from './crash-recovery.ts'
import type { HostServices } from './host-services.ts'
import { idleWatch } from './idle-watch.ts'
import { onPanicKey, reachableByPanicKey } from './panic-key.ts'
import type { SettingsSource } from './settings-source.ts'
import { guardWindow } from './window-guard.ts'

type Options = {
  readonly window: BrowserWindow
  readonly settings: SettingsSource
  /** Stands in for the minutes of the settings in trial runs. */
  readonly idleSeconds: number | undefined
  readonly log: (line: string) => void
}
type Wiring = { readonly lock: (reason: LockReason) => void; readonly announce: () => void }

/** Every way out of sight: idle, sleep, locked screen, panic key, a page that died. */
export function windowLocking({ window, settings, idleSeconds, log }: Options) {
  // Not the wall clock, which people and time servers set.
  const now = () => performance.now()
  const limitMs = () => (idleSeconds ?? settings.current().lockMinutes * 60) * 1000
  const watch = idleWatch({ limitMs, now })
  const empty = guardWindow(window, settings)
  let lock: Wiring['lock'] = () => undefined

  /** Also where nobody is signed in, because half a password may be standing there. */
  function lockAndEmpty(reason: LockReason): void {
    lock(reason)
    empty()
  }

  /** The window itself goes first: Chromium shows the old page until the fresh one is there. */
  function panic(): void {
    if (window.isDestroyed()) return
    window.hide()
    window.webContents.once('did-stop-loading', () => window.show())
    lockAndEmpty('asked')
  }

  return {
    idle: { secondsLeft: watch.secondsLeft, extend: watch.used },
    /** To be called whenever the store has been closed: what the window shows goes at once, and the page with its memory. */
    empty,
    /** The panic key works there, too. */
    guardKeys: (other: BrowserWindow) => onPanicKey(other, panic),
    reachable: (host: HostServices) => reachableByPanicKey(host, panic),
    begin: (wiring: Wiring): void => {
      lock = wiring.lock
      autoLock({ window, watch, ...wiring })
      onPanicKey(window, panic)
      recoverFromCrash({ window, now, log, lock: () => lockAndEmpty('crash') })
    },
  }
}
