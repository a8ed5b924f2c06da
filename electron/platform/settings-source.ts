import {
  type EffectiveSettings,
  effectiveSettings,
  type PartialSettings,
  type Settings,
  type SettingsProblem,
} from '../../shared/settings.ts'

type SettingsReport = EffectiveSettings & {
  /** Where the policy was found; '' where there is none. */
  readonly policyPlace: string
  readonly problems: readonly SettingsProblem[]
}

/** The settings in force. Electron-free, so that features can be tested with a stand-in. */
export type SettingsSource = {
  /** Ask at each use, never keep: they can change while the app runs. */
  readonly current: () => Settings
  readonly report: () => SettingsReport
  /** Keeps preferences of this laptop, all of them or none. Errors: `disk_full`, `folder_not_writable`. */
  readonly prefer: (change: PartialSettings) => void
  /** Called after every change that was kept. */
  readonly onChange: (changed: (settings: Settings) => void) => void
}

/** Settings in memory only: the defaults, and what is preferred on top of them. */
export function settingsInMemory(initial: PartialSettings = {}): SettingsSource {
  return settingsOver({ policy: {}, policyPlace: '', problems: () => [], read: () => initial, write: () => undefined })
}

type Parts = {
  readonly policy: PartialSettings
  readonly policyPlace: string
  readonly problems: () => readonly SettingsProblem[]
  readonly read: () => PartialSettings
  readonly write: (preferences: PartialSettings) => void
}

/** Puts policy, preferences and defaults on top of each other and tells whoever depends on them of changes. */
export function settingsOver({ policy, policyPlace, problems, read, write }: Parts): SettingsSource {
  const listeners: ((settings: Settings) => void)[] = []
  let preferences = read()
  let effective = effectiveSettings(policy, preferences)

  return {
    current: () => effective.values,
    report: () => ({ ...effective, policyPlace, problems: problems() }),
    prefer: (change) => {
      const wanted = { ...preferences, ...change }
      write(wanted)
      preferences = wanted
      effective = effectiveSettings(policy, preferences)
      for (const changed of listeners) changed(effective.values)
    },
    onChange: (changed) => {
      listeners.push(changed)
    },
  }
}
