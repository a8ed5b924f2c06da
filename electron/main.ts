import { join } from 'node:path'
import { app, type BrowserWindow, session, shell } from 'electron'
import { composeApp } from './app.ts'
import { bindEndpoint } from './ipc/endpoint.ts'
import { APP_ORIGIN, registerAppScheme, serveApp } from './platform/app-protocol.ts'
import { autoLock } from './platform/auto-lock.ts'
import { onDayChange } from './platform/day-change.ts'
import { electronDialogs } from './platform/dialogs.ts'
import { wholeFiles } from './platform/files.ts'
import { openLog } from './platform/log.ts'
import { electronPrinting } from './platform/printing.ts'
import { closeSession, confineAll } from './platform/security.ts'
import { trialSettings } from './platform/trial-settings.ts'
import { createWindow } from './platform/window.ts'
import { argon2Deriver } from './vault/key-derivation.ts'

const IDLE_SECONDS = 180

// Only a run from the source folder listens to the environment; a packaged app never does.
const trial = trialSettings(app.isPackaged ? {} : process.env)
const withoutSandbox = !app.isPackaged && app.commandLine.hasSwitch('no-sandbox')
if (!withoutSandbox) app.enableSandbox()
registerAppScheme()
confineAll()

let window: BrowserWindow | null = null
app.on('second-instance', () => {
  if (window?.isMinimized()) window.restore()
  window?.focus()
})
app.on('window-all-closed', () => app.quit())
if (app.requestSingleInstanceLock()) app.whenReady().then(start)
else app.quit()

function start(): void {
  const built = (name: string) => join(app.getAppPath(), 'out', name)
  const origin = trial.devServer ?? APP_ORIGIN
  closeSession(session.defaultSession, trial.devServer ? [trial.devServer, trial.devServer.replace(/^http/, 'ws')] : [APP_ORIGIN])
  serveApp(session.defaultSession, built('renderer'))
  const created = createWindow(built('preload/preload.cjs'))
  window = created
  const log = openLog(app.getPath('logs'))
  log(`start ${app.getVersion()} Electron ${process.versions.electron} sandbox ${withoutSandbox ? 'off' : 'on'}`)
  const folder = trial.dataFolder ?? join(app.getPath('userData'), 'data')
  const { call, lock, close } = composeApp({
    folder,
    nativeBinding: trial.nativeBinding,
    derive: argon2Deriver(new URL('./argon2.worker.js', import.meta.url)),
    clock: { now: Date.now },
    host: { printing: electronPrinting(built('main/fonts')), dialogs: electronDialogs(() => created), files: wholeFiles },
    log,
    // A fresh page, because what the old one showed must not stay in its memory.
    onLocked: () => void (created.isDestroyed() || created.webContents.reload()),
    openDataFolder: async () => void (await shell.openPath(folder)),
    quit: () => app.quit(),
  })
  const tell = bindEndpoint(created, origin, call)
  onDayChange(Date.now, () => tell('today'))
  autoLock({ window: created, idleSeconds: trial.idleSeconds ?? IDLE_SECONDS, now: Date.now, lock })
  app.on('will-quit', close)
  void created.loadURL(`${origin}/index.html`)
}
