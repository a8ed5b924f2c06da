import { join } from 'node:path'
import { app, type BrowserWindow, session } from 'electron'
import { bindEndpoint } from './ipc/endpoint.ts'
import { APP_ORIGIN, registerAppScheme, serveApp } from './platform/app-protocol.ts'
import { forbidCrashDumps } from './platform/crash-recovery.ts'
import { closeSession, confineAll } from './platform/security.ts'
import { trialSettings } from './platform/trial-settings.ts'
import { createWindow } from './platform/window.ts'

// Only a run from the source folder listens to the environment; a packaged app never does.
const trial = trialSettings(app.isPackaged ? {} : process.env)
const withoutSandbox = !app.isPackaged && app.commandLine.hasSwitch('no-sandbox')
if (!withoutSandbox) app.enableSandbox()
forbidCrashDumps()
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
  const pageServed = serveApp(session.defaultSession, built('renderer'))
  const preload = built('preload/preload.cjs')
  const created = createWindow(preload)
  window = created
  void created.loadURL(`${origin}/index.html`)
  let pageAsks = () => {}
  const asked = new Promise<void>((done) => {
    pageAsks = done
  })
  // The rest of the program is read while the page runs its own, or as soon as the page asks for something.
  const work = Promise.race([pageServed, asked])
    .then(() => import('./platform/begin-work.ts'))
    .then(({ beginWork }) =>
      beginWork({
        ...{ window: created, trial, sandbox: !withoutSandbox, fonts: built('main/fonts') },
        tell: (feature) => tell(feature),
        display: { preload, origin },
      }),
    )
  const tell = bindEndpoint(created, origin, async (name, input) => {
    pageAsks()
    return (await work).call(name, input)
  })
}
