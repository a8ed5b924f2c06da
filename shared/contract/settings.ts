import { z } from 'zod'
import { ALL_STAFF, RIGHTS } from '../permissions.ts'
import { SETTING_NAMES, SETTING_ORIGINS, SETTINGS_PROBLEMS, Settings } from '../settings.ts'
import { query, task } from './define.ts'

const UPDATE_PHASES = ['off', 'none', 'checking', 'available', 'loading', 'ready', 'failed'] as const

/** How far a newer version of the app has come; `available` is only told, `ready` lies on this laptop and can be installed. */
export const UpdateState = z.object({ phase: z.enum(UPDATE_PHASES), version: z.string() })
export type UpdateState = z.infer<typeof UpdateState>

/** The folder for backups is chosen in a dialog of the system, never typed: the page hands in no paths. */
export const SettingsInput = Settings.omit({ backupFolder: true }).refine(
  ({ updateMode, updateUrl }) => updateMode === 'off' || updateUrl !== '',
  { error: 'update_url_missing', path: ['updateUrl'] },
)
export type SettingsInput = z.infer<typeof SettingsInput>

export const SettingsOverview = z.object({
  values: Settings,
  origins: z.record(z.enum(SETTING_NAMES), z.enum(SETTING_ORIGINS)),
  policyPlace: z.string(),
  problems: z.array(z.object({ kind: z.enum(SETTINGS_PROBLEMS), key: z.string() })),
  update: UpdateState,
})
export type SettingsOverview = z.infer<typeof SettingsOverview>

const Nothing = z.object({})

export const settings = {
  /** What is in force on this laptop and who decided it. */
  overview: query({ input: Nothing, output: SettingsOverview, allow: ALL_STAFF }),
  /** Errors: `not_allowed_now` with field key `set_by_policy` for a value that the authority has fixed. */
  change: task({ input: SettingsInput, output: Nothing, allow: RIGHTS['settings.manage'], touches: ['settings'] }),
  chooseBackupFolder: task({
    input: Nothing,
    output: z.object({ chosen: z.boolean() }),
    allow: RIGHTS['settings.manage'],
    touches: ['settings'],
  }),
  dropBackupFolder: task({ input: Nothing, output: Nothing, allow: RIGHTS['settings.manage'], touches: ['settings'] }),
  /** Keeps a backup, locks, installs what lies ready and starts again. Errors: `not_allowed_now` when nothing lies ready. */
  installUpdate: task({ input: Nothing, output: Nothing, allow: ALL_STAFF }),
}
