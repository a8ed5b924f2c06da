import type { BackupReason } from '../../../shared/backup-tiers.ts'
import { AppError } from '../../../shared/result.ts'
import type { SettingsSource } from '../../platform/settings-source.ts'
import { copyFile, copyStore } from '../../store/copy.ts'
import { MIGRATIONS } from '../../store/migrate.ts'
import type { Clock, Store } from '../../store/store.ts'
import type { BackupStock } from './stock.ts'

type Needs = {
  readonly stock: BackupStock
  readonly storeFile: string
  /** Migration step of a store at rest, or null when the key does not open it. */
  readonly versionOf: (file: string, storeKey: Uint8Array) => number | null
  readonly settings: Pick<SettingsSource, 'current'>
  readonly clock: Clock
  /** Nobody is signed in any more. */
  readonly ended: () => void
  /** False: only when asked, before a migration and before a restore. */
  readonly automatic: boolean
}

type Session = {
  readonly store: Store
  readonly storeKey: Uint8Array
  readonly release: () => void
  /** Changes of this connection that the last backup holds; null before the first. */
  saved: number | null
  /** A backup was due and did not come about. */
  owed: boolean
  lastTry: number
}

const HOUR_MS = 3_600_000
/** After a failed try the next one waits, because a large copy onto a full disk each minute would help nobody. */
const AGAIN_MS = 15 * 60_000

/** Decides when a backup is made: by the clock, on lock, on quit, before a migration. */
export function backupKeeper({ stock, storeFile, versionOf, settings, clock, ended, automatic }: Needs) {
  let session: Session | null = null
  /** What still works on a store that is locked already. */
  let leaving: { store: Store; stop: AbortController } | null = null
  let paused = false
  let lastReason: BackupReason = 'lock'

  const changesOf = ({ store }: Session) => store.db.prepare<[], { n: number }>('SELECT total_changes() AS n').get()?.n ?? 0

  function needed(current: Session): boolean {
    if (current.owed || stock.notes.lastGood('local') === null) return true
    return current.saved === null ? changesOf(current) > 0 : changesOf(current) !== current.saved
  }

  async function save(current: Session, reason: BackupReason, abort?: AbortSignal): Promise<void> {
    current.lastTry = clock.now()
    const changes = changesOf(current)
    current.owed = true
    await stock.make({ reason, storeKey: current.storeKey, copy: (options) => copyStore({ store: current.store, ...options }), abort })
    current.saved = changes
    current.owed = false
    await stock.mirror(current.storeKey, current.store.device)
  }

  function letGo({ release, storeKey }: Session): void {
    release()
    storeKey.fill(0)
  }

  async function saveAndLetGo(ended: Session, reason: BackupReason): Promise<void> {
    const stop = new AbortController()
    leaving = { store: ended.store, stop }
    try {
      await save(ended, reason, stop.signal)
    } catch {
      // Reported on "Heute" by the stock; there is nobody to tell it to right now.
    } finally {
      letGo(ended)
      if (leaving?.store === ended.store) leaving = null
    }
  }

  return {
    current: () => session,

    opened(store: Store, storeKey: Uint8Array): void {
      session = { store, storeKey: new Uint8Array(storeKey), release: store.hold(), saved: null, owed: false, lastTry: 0 }
      void stock.refresh(session.storeKey, store.device)
    },

    /** The store is being locked: what changed since the last backup is saved in the background, then it closes. */
    closed(): void {
      const last = session
      session = null
      stock.forget()
      ended()
      if (!last) return
      if (automatic && !paused && needed(last)) void saveAndLetGo(last, lastReason)
      else letGo(last)
    },

    /** Work pauses because the files are needed: nothing is saved, and nothing holds the store. */
    release(): void {
      if (session) letGo(session)
      session = null
      stock.forget()
    },

    /**
     * To be awaited before the store is opened again.
     * @param storeKeys those that may open it; usually one
     * Errors: `backup_needed` before a migration.
     */
    async beforeOpen(storeKeys: readonly Uint8Array[]): Promise<void> {
      const before = leaving
      if (before) {
        before.stop.abort()
        await before.store.closed
      }
      for (const storeKey of storeKeys) {
        const version = versionOf(storeFile, storeKey)
        if (version === null || version === 0 || version >= MIGRATIONS.length) continue
        await stock.make({ reason: 'migration', storeKey, copy: (options) => copyFile({ source: storeFile, ...options }) }).catch(() => {
          throw new AppError('backup_needed')
        })
      }
    },

    /** Once a minute. */
    async tick(): Promise<void> {
      const current = session
      if (!current || !automatic || paused || stock.work.busy()) return
      const last = stock.notes.lastGood('local')
      const age = last === null ? Number.POSITIVE_INFINITY : clock.now() - Date.parse(last)
      const due = age >= settings.current().backupIntervalHours * HOUR_MS || age < 0 || current.owed
      const waits = current.owed && Math.abs(clock.now() - current.lastTry) < AGAIN_MS
      if (due && !waits && needed(current)) await save(current, 'interval').catch(() => undefined)
      else await stock.mirror(current.storeKey, current.store.device)
    },

    /** The lock that follows is the end of the app. */
    leaving(): void {
      lastReason = 'quit'
    },
    /** Nothing is begun any more, and what runs is given up. */
    stop(): void {
      paused = true
      leaving?.stop.abort()
      stock.work.cancel()
    },

    make: async (): Promise<void> => {
      if (!session) throw new AppError('locked')
      await save(session, 'asked')
    },

    /** Nothing automatic while the files are exchanged; answers how to go on. */
    pause(): () => void {
      paused = true
      return () => {
        paused = false
      }
    },

    /** Waits for what is under way, at most so long; the rest is given up and cleared away at the next start. */
    async settle(limitMs: number): Promise<void> {
      let timer: NodeJS.Timeout | undefined
      const late = new Promise<void>((done) => {
        timer = setTimeout(done, limitMs)
      })
      await Promise.race([stock.work.idle(), late])
      clearTimeout(timer)
    },
  }
}
export type BackupKeeper = ReturnType<typeof backupKeeper>
