import { app, session } from 'electron'
import { originOf } from '../address.ts'
import type { Updater } from './updates.ts'

/** The name that electron-updater gives the session of its own. */
const SESSION = 'electron-updater'
/** A number by which a server could tell this laptop from others. */
const TELLTALE = 'x-user-staging-id'

/** The updater reaches the authority's server by https and nothing else; the window's session stays closed all the same. */
function confineTo(origin: string): void {
  const own = session.fromPartition(SESSION, { cache: false })
  own.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  own.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !url.startsWith('https:') || originOf(url) !== origin }))
  own.webRequest.onBeforeSendHeaders(({ requestHeaders }, decide) =>
    decide({ requestHeaders: Object.fromEntries(Object.entries(requestHeaders).filter(([name]) => name.toLowerCase() !== TELLTALE)) }),
  )
}

/** @param url folder on an https server that holds `latest.yml` */
export async function electronUpdater(url: string): Promise<Updater> {
  if (!app.isPackaged) throw new Error('only a packaged app can be updated')
  const origin = originOf(url)
  if (origin === null) throw new Error('no address to look for updates at')
  confineTo(origin)
  const { autoUpdater } = await import('electron-updater')
  autoUpdater.logger = null
  autoUpdater.autoDownload = false
  autoUpdater.autoInstallOnAppQuit = false
  autoUpdater.allowDowngrade = false
  autoUpdater.disableWebInstaller = true
  // Failures come back as rejected promises; without a listener the same failure would end the app.
  autoUpdater.removeAllListeners('error').on('error', () => undefined)
  autoUpdater.setFeedURL({ provider: 'generic', url })
  return {
    newer: async () => {
      const found = await autoUpdater.checkForUpdates()
      return found?.isUpdateAvailable ? found.updateInfo.version : null
    },
    download: async () => {
      await autoUpdater.downloadUpdate()
    },
    install: () => autoUpdater.quitAndInstall(true, true),
  }
}
