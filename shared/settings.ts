import { z } from 'zod'

export const UPDATE_MODES = ['off', 'notify', 'install'] as const

/** What the app may write into a file that then lies outside the encrypted store. */
export const EXPORT_KINDS = ['letters', 'calendar', 'logs', 'lists', 'directory'] as const
export type ExportKind = (typeof EXPORT_KINDS)[number]

const EachOnce = (kinds: readonly ExportKind[]) => new Set(kinds).size === kinds.length

/** What an authority or its administration decides for a laptop; known before anybody has signed in. */
export const Settings = z.object({
  lockMinutes: z.int({ error: 'lock_minutes' }).min(1, { error: 'lock_minutes' }).max(60, { error: 'lock_minutes' }),
  /** Absolute path of a second place for backups (share, stick); '' for none. */
  backupFolder: z.string({ error: 'folder' }).max(1000, { error: 'folder' }),
  backupIntervalHours: z.int({ error: 'interval_hours' }).min(1, { error: 'interval_hours' }).max(168, { error: 'interval_hours' }),
  updateMode: z.enum(UPDATE_MODES, { error: 'update_mode' }),
  /** Folder on an https server that holds `latest.yml`; '' for none. No account in it: the file is readable by anybody. */
  updateUrl: z
    .string({ error: 'update_url' })
    .max(500, { error: 'update_url' })
    .regex(/^(https:\/\/[a-z0-9][a-z0-9.-]*(:\d{1,5})?(\/[^\s?#@]*)?)?$/i, { error: 'update_url' }),
  exportKinds: z.array(z.enum(EXPORT_KINDS), { error: 'export_kinds' }).refine(EachOnce, { error: 'export_kinds' }),
  /** Asks the system to leave the window out of screenshots and shared screens. */
  contentProtection: z.boolean({ error: 'content_protection' }),
})
export type Settings = z.infer<typeof Settings>
export type SettingName = keyof Settings
export const SETTING_NAMES = Settings.keyof().options

export const DEFAULT_SETTINGS: Settings = {
  lockMinutes: 3,
  backupFolder: '',
  backupIntervalHours: 4,
  updateMode: 'off',
  updateUrl: '',
  exportKinds: [...EXPORT_KINDS],
  contentProtection: false,
}

/** In force where the authority has decided something that cannot be read: better too strict for a day than open unnoticed. */
export const STRICT_SETTINGS = {
  lockMinutes: 1,
  updateMode: 'off',
  updateUrl: '',
  exportKinds: [],
  contentProtection: true,
} as const satisfies Partial<Settings>

/** Where a value comes from, the strongest first. */
export const SETTING_ORIGINS = ['policy', 'preference', 'default'] as const
export type SettingOrigin = (typeof SETTING_ORIGINS)[number]

export type PartialSettings = { readonly [Name in SettingName]?: Settings[Name] | undefined }
export type EffectiveSettings = { readonly values: Settings; readonly origins: Readonly<Record<SettingName, SettingOrigin>> }

/** Policy beats preference, preference beats default; each value says which it was. */
export function effectiveSettings(policy: PartialSettings, preference: PartialSettings): EffectiveSettings {
  const origin = (name: SettingName): SettingOrigin =>
    policy[name] !== undefined ? 'policy' : preference[name] !== undefined ? 'preference' : 'default'
  const given = (some: PartialSettings) => Object.fromEntries(Object.entries(some).filter(([, value]) => value !== undefined))
  return {
    values: Settings.parse({ ...DEFAULT_SETTINGS, ...given(preference), ...given(policy) }),
    origins: {
      lockMinutes: origin('lockMinutes'),
      backupFolder: origin('backupFolder'),
      backupIntervalHours: origin('backupIntervalHours'),
      updateMode: origin('updateMode'),
      updateUrl: origin('updateUrl'),
      exportKinds: origin('exportKinds'),
      contentProtection: origin('contentProtection'),
    },
  }
}

/** What is wrong with a policy or with the file of preferences; said on the settings screen and in the log. */
export const SETTINGS_PROBLEMS = [
  'policy_unreadable',
  'policy_untrusted',
  'policy_unknown_key',
  'policy_invalid_value',
  'preferences_unreadable',
  'preferences_unknown_key',
  'preferences_invalid_value',
] as const
export type SettingsProblem = { readonly kind: (typeof SETTINGS_PROBLEMS)[number]; readonly key: string }
