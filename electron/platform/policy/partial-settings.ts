import { z } from 'zod'
import { type PartialSettings, SETTING_NAMES, type SettingName, Settings } from '../../../shared/settings.ts'

const Table = z.record(z.string(), z.unknown())

export type ReadSettings = {
  /** What could be understood. */
  readonly values: PartialSettings
  readonly invalid: readonly SettingName[]
  /** Everything that names no setting. */
  readonly others: Readonly<Record<string, unknown>>
}

/**
 * Settings out of something that people wrote by hand: each key on its own, so that one slip does not undo the rest.
 * @param isPath whether a text is an absolute path on this system
 * @returns null when it is no table of keys and values at all
 */
export function readSettings(raw: unknown, isPath: (text: string) => boolean): ReadSettings | null {
  const table = Table.safeParse(raw)
  if (!table.success || Array.isArray(raw)) return null
  const given = SETTING_NAMES.filter((name) => Object.hasOwn(table.data, name))
  const fits = (name: SettingName) =>
    Settings.shape[name].safeParse(table.data[name]).success && (name !== 'backupFolder' || isFolder(table.data[name], isPath))
  const valid = Object.fromEntries(given.filter(fits).map((name) => [name, table.data[name]]))
  return {
    values: Settings.partial().parse(valid),
    invalid: given.filter((name) => !fits(name)),
    others: Object.fromEntries(Object.entries(table.data).filter(([key]) => !given.some((name) => name === key))),
  }
}

function isFolder(value: unknown, isPath: (text: string) => boolean): boolean {
  return value === '' || (typeof value === 'string' && isPath(value))
}
