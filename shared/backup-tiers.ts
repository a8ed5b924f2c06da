import { type LocalDate, toLocalDate } from './dates.ts'

export const BACKUP_REASONS = ['interval', 'lock', 'quit', 'asked', 'migration', 'restore'] as const
export type BackupReason = (typeof BACKUP_REASONS)[number]

export type TieredBackup = {
  readonly name: string
  /** Milliseconds since 1970, by the clock of the laptop when it was made. */
  readonly at: number
  readonly reason: BackupReason
  /** False once a check has found it damaged. */
  readonly good: boolean
}

const OF_TODAY = 3
const DAYS = 14
const MONTHS = 12
const DAY_MS = 86_400_000

/**
 * Names of the backups that have done their duty: kept are three of today, one for each of the last 14 days and one for
 * each of the last 12 months that have any, and those before a restore or a migration for 14 days. The newest good one
 * is the newest of its day, so it always stays.
 *
 * Days and months are counted by the backups that there are and not back from the clock: a clock that is wrong for a
 * day would otherwise throw the whole stock away. What lies in the future counts like any other day.
 */
export function backupsToDrop(backups: readonly TieredBackup[], now: number): string[] {
  const newestFirst = [...backups].sort((a, b) => b.at - a.at || (a.name < b.name ? 1 : -1))
  const good = newestFirst.filter((backup) => backup.good)
  const today = toLocalDate(now)
  const kept = new Set([
    ...good.filter(({ at }) => toLocalDate(at) === today).slice(0, OF_TODAY),
    ...newestOfEach(good, ({ at }) => toLocalDate(at)).slice(0, DAYS),
    ...newestOfEach(good, ({ at }) => toLocalDate(at).slice(0, 7)).slice(0, MONTHS),
    ...newestFirst.filter((backup) => isForUndo(backup) && now - backup.at < DAYS * DAY_MS),
    // A damaged one may still be looked at, but stands for nothing.
    ...newestFirst.filter((backup) => !backup.good && now - backup.at < DAYS * DAY_MS),
  ])
  return newestFirst.filter((backup) => !kept.has(backup)).map(({ name }) => name)
}

function isForUndo({ reason }: TieredBackup): boolean {
  return reason === 'restore' || reason === 'migration'
}

function newestOfEach(newestFirst: readonly TieredBackup[], groupOf: (backup: TieredBackup) => LocalDate | string): TieredBackup[] {
  const seen = new Map<string, TieredBackup>()
  for (const backup of newestFirst) {
    const group = groupOf(backup)
    if (!seen.has(group)) seen.set(group, backup)
  }
  return [...seen.values()]
}
