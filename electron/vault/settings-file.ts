import { existsSync, readFileSync, renameSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import type { PartialSettings, SettingsProblem } from '../../shared/settings.ts'
import { readSettings } from '../platform/policy/partial-settings.ts'
import type { Policy } from '../platform/policy/policy.ts'
import { type SettingsSource, settingsOver } from '../platform/settings-source.ts'
import { writeWhole } from './data-folder.ts'

const NAME = 'settings.json'

type Found = { readonly values: PartialSettings; readonly problems: readonly SettingsProblem[]; readonly broken: boolean }
const NOTHING: Found = { values: {}, problems: [], broken: false }

/** Preferences of one laptop; each key on its own, so that one slip does not undo the rest. */
function readPreferences(file: string): Found {
  if (!existsSync(file)) return NOTHING
  try {
    const read = readSettings(JSON.parse(readFileSync(file, 'utf8')), isAbsolute)
    if (read) {
      const invalid = read.invalid.map((key) => ({ kind: 'preferences_invalid_value', key }) as const)
      const unknown = Object.keys(read.others).map((key) => ({ kind: 'preferences_unknown_key', key: key.slice(0, 60) }) as const)
      return { values: read.values, problems: [...invalid, ...unknown], broken: false }
    }
  } catch {
    // Falls through: unreadable is the same as no table at all, and is named.
  }
  return { values: {}, problems: [{ kind: 'preferences_unreadable', key: '' }], broken: true }
}

/**
 * Policy over the preferences beside the store, which are plain because they are needed before anybody signs in.
 * A file that cannot be read is named, and set aside when new preferences are kept.
 */
export function settingsInFolder(folder: string, policy: Policy): SettingsSource {
  const file = join(folder, NAME)
  let found = readPreferences(file)

  return settingsOver({
    policy: policy.values,
    policyPlace: policy.place,
    problems: () => [...policy.problems, ...found.problems],
    read: () => found.values,
    write: (preferences) => {
      if (found.broken) renameSync(file, `${file}.broken`)
      writeWhole(file, `${JSON.stringify(preferences, null, 2)}\n`)
      found = NOTHING
    },
  })
}
