import type { UpdateState } from '../../../shared/contract/settings.ts'
import type { Settings } from '../../../shared/settings.ts'
import type { HostServices } from '../host-services.ts'

/** What is needed of an updater; the real one is electron-updater. */
export type Updater = {
  /** Version that is newer than this app, or null. */
  readonly newer: () => Promise<string | null>
  readonly download: () => Promise<void>
  /** Ends the app, installs, starts again. */
  readonly install: () => void
}

type Options = {
  readonly settings: () => Settings
  /** Called only when updates are wanted, so that `off` loads nothing and opens no connection. */
  readonly load: (url: string) => Promise<Updater>
  /** Keeps a backup and locks; when it fails, nothing is installed. */
  readonly prepare: () => Promise<void>
  readonly changed: () => void
  readonly log: (line: string) => void
}

/** Looks for a newer version where the authority keeps it: not at all, to tell of it, or to have it ready. */
export function updates({
  settings,
  load,
  prepare,
  changed,
  log,
}: Options): HostServices['updates'] & { readonly check: () => Promise<void> } {
  let state: UpdateState = { phase: 'off', version: '' }
  let ready: Updater | null = null
  let checking = false

  function become(phase: UpdateState['phase'], version = ''): void {
    state = { phase, version }
    changed()
  }

  async function look(mode: 'notify' | 'install', url: string): Promise<void> {
    become('checking')
    const updater = await load(url)
    const version = await updater.newer()
    if (version === null) return become('none')
    if (mode === 'notify') return become('available', version)
    become('loading', version)
    await updater.download()
    ready = updater
    become('ready', version)
  }

  return {
    state: () => state,
    check: async () => {
      const { updateMode, updateUrl } = settings()
      if (updateMode === 'off' || updateUrl === '') {
        ready = null
        if (state.phase !== 'off') become('off')
        return
      }
      if (checking || state.phase === 'ready') return
      checking = true
      try {
        await look(updateMode, updateUrl)
      } catch (error) {
        // The message could hold the address of a server; the name is enough for the log.
        log(`update failed ${error instanceof Error && 'code' in error ? String(error.code) : 'unknown'}`)
        become('failed')
      } finally {
        checking = false
      }
    },
    install: async () => {
      if (!ready) return
      await prepare()
      log('update install')
      ready.install()
    },
  }
}
