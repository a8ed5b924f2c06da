import { z } from 'zod'
import { BACKUP_KINDS, KindCounts } from '../backup-kinds.ts'
import { BACKUP_REASONS } from '../backup-tiers.ts'
import { Instant } from '../dates.ts'
import { ALL_STAFF, RIGHTS } from '../permissions.ts'
import { Line } from '../text.ts'
import { query, task } from './define.ts'
import { Login } from './vault.ts'

/** `local`: beside the store on this laptop; `second`: the share or stick of the settings. */
export const BACKUP_PLACES = ['local', 'second'] as const
export type BackupPlace = (typeof BACKUP_PLACES)[number]

/** Why the last try at a place did not succeed. */
export const PLACE_PROBLEMS = ['missing', 'read_only', 'full', 'store_damaged', 'failed'] as const
export type PlaceProblem = (typeof PLACE_PROBLEMS)[number]

/** What a look at a backup gave; `listed`: its manifest is genuine, its content was read when it was made. */
const BACKUP_STATES = [
  'listed',
  'checked',
  'backup_incomplete',
  'backup_altered',
  'backup_damaged',
  'backup_other_key',
  'backup_from_future',
] as const
export const BackupState = z.enum(BACKUP_STATES)
export type BackupState = z.infer<typeof BackupState>

/** Part of the file name; stands for the backup on the bridge, never a path. */
export const BackupName = z.string().regex(/^sicherung-\d{8}-\d{6}-[0-9a-f]{6}$/)

export const BackupEntry = z.object({
  name: BackupName,
  place: z.enum(BACKUP_PLACES),
  at: Instant,
  reason: z.enum(BACKUP_REASONS),
  /** Bytes of all its files. */
  size: z.number(),
  counts: KindCounts,
  state: BackupState,
})
export type BackupEntry = z.infer<typeof BackupEntry>

const PlaceReport = z.object({
  place: z.enum(BACKUP_PLACES),
  problem: z.enum(PLACE_PROBLEMS),
  since: Instant,
  lastGood: Instant.nullable(),
})
export type PlaceReport = z.infer<typeof PlaceReport>

/** The last restore on this laptop, as long as it can be taken back. */
const Restored = z.object({ at: Instant, from: Instant, undo: BackupName, canUndo: z.boolean() })
export const BackupHealth = z.object({ problems: z.array(PlaceReport), restored: Restored.nullable() })
export type BackupHealth = z.infer<typeof BackupHealth>

const Overview = BackupHealth.extend({
  backups: z.array(BackupEntry),
  intervalHours: z.number(),
  secondFolder: z.string(),
})

const BACKUP_WORK = ['make', 'second', 'verify', 'compare', 'restore', 'arrive'] as const
const Progress = z.object({
  running: z.object({ work: z.enum(BACKUP_WORK), done: z.number(), total: z.number() }).nullable(),
})
export type BackupProgress = z.infer<typeof Progress>

const Which = z.object({ name: BackupName, place: z.enum(BACKUP_PLACES) })
const KindRow = z.object({
  kind: z.enum(BACKUP_KINDS),
  now: z.number(),
  /** As it would be after the restore. */
  after: z.number(),
  /** Entries made and changed since, which the restore takes away; null when the two do not share a history. */
  made: z.number().nullable(),
  changed: z.number().nullable(),
})
export const BackupComparison = z.object({ token: z.string(), at: Instant, rows: z.array(KindRow) })
export type BackupComparison = z.infer<typeof BackupComparison>

/** To be typed before a restore, so that a wrong click never replaces the store. */
export const RESTORE_WORD = 'einspielen'

const Found = BackupEntry.omit({ place: true })
export type FoundBackup = z.infer<typeof Found>
export const ArrivalInput = z.object({
  name: BackupName,
  login: Login,
  /** The password of then, or the new one when the recovery code is given. */
  password: z.string().min(1, { error: 'required' }).max(200, { error: 'too_long' }),
  /** Empty: by password. */
  code: Line,
})
export type ArrivalInput = z.infer<typeof ArrivalInput>

const Nothing = z.object({})

export const backups = {
  /** What everybody is told: a place that does not take backups, a restore that took place. */
  health: query({ input: Nothing, output: BackupHealth, allow: ALL_STAFF }),
  overview: query({ input: Nothing, output: Overview, allow: RIGHTS['backup.manage'] }),
  /** Looks at both places again. */
  refresh: task({ input: Nothing, output: Nothing, allow: RIGHTS['backup.manage'], touches: ['backups'] }),
  make: task({ input: Nothing, output: Nothing, allow: RIGHTS['backup.manage'], touches: ['backups'] }),
  cancel: task({ input: Nothing, output: Nothing, allow: RIGHTS['backup.manage'] }),
  verify: task({ input: Which, output: z.object({ state: BackupState }), allow: RIGHTS['backup.manage'], touches: ['backups'] }),
  /** Proves and prepares a backup, and says what a restore would change. A password only for one with another store key. */
  compare: task({
    input: Which.extend({ password: z.string().max(200, { error: 'too_long' }) }),
    output: BackupComparison,
    allow: RIGHTS['backup.manage'],
  }),
  /** Lets go of what `compare` prepared. */
  discard: task({ input: Nothing, output: Nothing, allow: RIGHTS['backup.manage'] }),
  restore: task({
    input: z.object({ token: z.string().max(100), word: Line }),
    output: Nothing,
    allow: RIGHTS['backup.manage'],
    touches: ['vault', 'backups'],
    exclusive: true,
  }),
  /** Brings back the store as it was before the last restore. */
  undo: task({ input: Nothing, output: Nothing, allow: RIGHTS['backup.manage'], touches: ['vault', 'backups'], exclusive: true }),

  progress: query({ input: Nothing, output: Progress, allow: 'anyone' }),
  /** Asks for a folder with backups, while nothing is open; null when the person cancelled. */
  find: task({ input: z.object({ from: z.enum(['folder', 'file']) }), output: z.array(Found).nullable(), allow: 'anyone' }),
  /** Puts a found backup in place where there is no store, or none that opens, and signs in. */
  arrive: task({ input: ArrivalInput, output: Nothing, allow: 'anyone', touches: ['vault', 'backups'] }),
  cancelArrival: task({ input: Nothing, output: Nothing, allow: 'anyone' }),
}
