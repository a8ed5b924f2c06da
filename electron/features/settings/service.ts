import type { SettingsInput, SettingsOverview } from '../../../shared/contract/settings.ts'
import { AppError } from '../../../shared/result.ts'
import { DEFAULT_SETTINGS, type PartialSettings, SETTING_NAMES, type SettingName } from '../../../shared/settings.ts'
import type { Workplace } from '../workplace.ts'

/** Order of a list means nothing here. */
function same(left: unknown, right: unknown): boolean {
  return Array.isArray(left) && Array.isArray(right)
    ? left.length === right.length && left.every((one) => right.includes(one))
    : left === right
}

export function settingsService({ settings, host }: Pick<Workplace, 'settings' | 'host'>) {
  const byPolicy = (name: SettingName) => settings.report().origins[name] === 'policy'

  /** Only what differs from the default is kept, so that a laptop follows later defaults. */
  function keep(change: PartialSettings): void {
    const names = SETTING_NAMES.filter((name) => change[name] !== undefined)
    const fixed = names.filter((name) => byPolicy(name) && !same(change[name], settings.current()[name]))
    if (fixed.length > 0)
      throw new AppError('not_allowed_now', { fields: Object.fromEntries(fixed.map((name) => [name, 'set_by_policy'])) })
    const own = names.filter((name) => !byPolicy(name))
    settings.prefer(Object.fromEntries(own.map((name) => [name, same(change[name], DEFAULT_SETTINGS[name]) ? undefined : change[name]])))
  }

  return {
    overview: (): SettingsOverview => {
      const { values, origins, policyPlace, problems } = settings.report()
      return { values, origins, policyPlace, problems: [...problems], update: host.updates.state() }
    },
    change: (input: SettingsInput): void => keep(input),
    chooseBackupFolder: async (): Promise<boolean> => {
      if (byPolicy('backupFolder')) throw new AppError('not_allowed_now', { fields: { backupFolder: 'set_by_policy' } })
      const path = await host.dialogs.openFolder('Ordner für Sicherungen')
      if (path !== null) keep({ backupFolder: path })
      return path !== null
    },
    dropBackupFolder: (): void => keep({ backupFolder: '' }),
    installUpdate: async (): Promise<void> => {
      if (host.updates.state().phase !== 'ready') throw new AppError('not_allowed_now')
      await host.updates.install()
    },
  }
}
