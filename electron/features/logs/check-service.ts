import { setImmediate } from 'node:timers/promises'
import type { LogCheckResult } from '../../../shared/contract/logs.ts'
import { toInstant } from '../../../shared/dates.ts'
import { AppError } from '../../../shared/result.ts'
import { accessChain } from '../../store/access-chain.ts'
import { changeChain } from '../../store/change-chain.ts'
import type { KnownHead, LogCheck, LogFault } from '../../store/log-fault.ts'
import type { Workplace } from '../workplace.ts'
import { eventRepository } from './event-repository.ts'

type Progress = { running: boolean; done: number; total: number }
const IDLE: Progress = { running: false, done: 0, total: 0 }

/**
 * "Prüfen": recomputes both chains in small steps between which everybody else is served, compares them with the newest
 * entries kept elsewhere, and the records with the change log. One check at a time; it stops when the store is to close.
 */
export function checkService({ store, clock, knownHeads }: Workplace) {
  const { db } = store
  const events = eventRepository(store)
  const count = {
    access: db.prepare<[], { n: number }>('SELECT count(*) AS n FROM access_log'),
    changes: db.prepare<[], { n: number }>('SELECT count(*) AS n FROM change_log'),
  }
  const checkpoint = db.prepare<[], { at: string }>('SELECT entry_at AS at FROM access_checkpoint ORDER BY seq DESC LIMIT 1')
  let progress = IDLE
  let cancelled = false

  /** `null` after a cancel. */
  async function run(check: LogCheck, before: number): Promise<{ fault: LogFault | null } | null> {
    for (;;) {
      const step = check.next()
      if (step.done) return { fault: step.value }
      progress = { ...progress, done: before + step.value.done, total: Math.max(progress.total, before + step.value.total) }
      await setImmediate()
      if (cancelled || store.closing()) return null
    }
  }

  /** A restore takes the change log back on purpose, and the access log not: heads of changes from before say nothing any more. */
  function usable(heads: readonly KnownHead[]): KnownHead[] {
    const restored = events.latest('restore')
    return heads.filter(({ log, at }) => log === 'access' || at > restored)
  }

  async function check(): Promise<LogCheckResult> {
    const kept = store.keptHeads()
    const backups = knownHeads()
    const heads = usable([...(kept.state === 'good' ? kept.heads : []), ...backups])
    const counts = { access: count.access.get()?.n ?? 0, changes: count.changes.get()?.n ?? 0 }
    progress = { running: true, done: 0, total: counts.access + counts.changes }
    const access = await run(accessChain(db, heads), 0)
    const changes = access && (await run(changeChain(db, heads), counts.access))
    return {
      finished: changes !== null,
      at: toInstant(clock.now()),
      accessCount: counts.access,
      changeCount: counts.changes,
      faults: [access?.fault, changes?.fault].flatMap((fault) => fault ?? []),
      keptHeads: kept.state,
      backupHeads: backups.filter(({ log }) => log === 'access').length,
      removedUntil: checkpoint.get()?.at ?? null,
    }
  }

  return {
    check: async (): Promise<LogCheckResult> => {
      if (progress.running) throw new AppError('not_allowed_now')
      cancelled = false
      progress = { ...IDLE, running: true }
      try {
        return await check()
      } finally {
        progress = IDLE
      }
    },
    progress: () => progress,
    cancel: () => {
      cancelled = true
      return {}
    },
  }
}
