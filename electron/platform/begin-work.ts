import { join } from 'node:path'
import { app, type BrowserWindow, shell } from 'electron'
import type { Feature } from '../../shared/contract/define.ts'
import { type App, composeApp } from '../app.ts'
import { announcing, onlyFor } from '../ipc/calls.ts'
import { bindEndpoint } from '../ipc/endpoint.ts'
import { settingsInFolder } from '../vault/settings-file.ts'
import { workers } from '../workers.ts'
import { endInGoodTime, everyMinute } from './backup-times.ts'
import { onDayChange } from './day-change.ts'
import { electronDialogs } from './dialogs.ts'
import { wholeFiles } from './files.ts'
import { windowLocking } from './locking.ts'
import { openLog } from './log.ts'
import { numberDisplay } from './number-display.ts'
import { readPolicy } from './policy/read-policy.ts'
import { electronPrinting } from './printing.ts'
import type { TrialSettings } from './trial-settings.ts'
import { checkNowAndThen } from './update/update-clock.ts'
import { electronUpdater } from './update/updater.ts'
import { updates } from './update/updates.ts'

/** A large store takes minutes; longer than that something is wrong, and the update waits for nobody. */
const BACKUP_BEFORE_UPDATE_MS = 5 * 60_000

type Options = {
  readonly window: BrowserWindow
  readonly trial: TrialSettings
  readonly sandbox: boolean
  /** Folder of the fonts that printed pages use. */
  readonly fonts: string
  readonly tell: (feature: Feature) => void
  /** What the second window is made of. */
  readonly display: { readonly preload: string; readonly origin: string }
}

/** Everything behind the window: settings, vault, store, features, and what locks, saves and updates by itself. */
export function beginWork({ window, trial, sandbox, fonts, tell, display: { preload, origin } }: Options): App {
  const log = openLog(app.getPath('logs'))
  log(`start ${app.getVersion()} Electron ${process.versions.electron} sandbox ${sandbox ? 'on' : 'off'}`)
  const policy = readPolicy(process.platform, trial.policyFile)
  const folder = trial.dataFolder ?? policy.dataFolder ?? join(app.getPath('userData'), 'data')
  const settings = settingsInFolder(folder, policy)
  const { problems } = settings.report()
  for (const { kind, key } of problems) log(`settings ${kind} ${key}`)
  const locking = windowLocking({ window, settings, idleSeconds: trial.idleSeconds, log })
  const update = updates({
    settings: settings.current,
    load: electronUpdater,
    prepare: () => work.leave(BACKUP_BEFORE_UPDATE_MS),
    changed: () => tell('settings'),
    log,
  })
  const display = numberDisplay({
    beside: window,
    preload,
    address: `${origin}/display.html`,
    prepare: (made) => {
      locking.guardKeys(made)
      return bindEndpoint(
        made,
        origin,
        onlyFor('queue.display', (name, input) => work.call(name, input)),
      )
    },
    changed: () => tell('queue'),
  })
  const work = composeApp({
    folder,
    nativeBinding: trial.nativeBinding,
    ...workers(trial.nativeBinding),
    clock: { now: () => Date.now(), steady: () => performance.now() },
    host: locking.reachable({
      printing: electronPrinting(fonts),
      dialogs: electronDialogs(() => window),
      files: wholeFiles,
      idle: locking.idle,
      numberDisplay: display,
      updates: update,
    }),
    settings,
    log,
    onLocked: () => {
      locking.empty()
      display.empty()
    },
    tell,
    openDataFolder: async () => void (await shell.openPath(folder)),
    quit: () => app.quit(),
    automaticBackups: true,
  })
  onDayChange(Date.now, () => {
    tell('today')
    tell('summons')
    display.renew()
  })
  locking.begin({ lock: work.lock, announce: () => tell('vault') })
  if (app.isPackaged) checkNowAndThen(settings, update.check)
  everyMinute(work.tick)
  endInGoodTime(work)
  // Asked ahead of the page, which is still reading its own program: the database driver is loaded by then.
  void work.call('vault.status', {})
  return { ...work, call: announcing(work.call, ['queue', 'vault'], display.renew) }
}
