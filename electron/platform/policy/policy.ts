import { type PartialSettings, type SettingsProblem, STRICT_SETTINGS } from '../../../shared/settings.ts'
import { readSettings } from './partial-settings.ts'

/** What the authority has decided for this laptop, out of its reach for whoever works on it. */
export type Policy = {
  /** Where it was found, for the settings screen; '' where there is none. */
  readonly place: string
  readonly values: PartialSettings
  readonly dataFolder: string | undefined
  /** It may name a data folder, but nobody can tell which: no store may be made elsewhere meanwhile. */
  readonly dataFolderUnknown: boolean
  readonly problems: readonly SettingsProblem[]
}

export const NO_POLICY: Policy = { place: '', values: {}, dataFolder: undefined, dataFolderUnknown: false, problems: [] }

/** A policy that is there and cannot be taken at its word never means "no policy". */
export function brokenPolicy(place: string, kind: 'policy_unreadable' | 'policy_untrusted'): Policy {
  return { place, values: STRICT_SETTINGS, dataFolder: undefined, dataFolderUnknown: true, problems: [{ kind, key: '' }] }
}

/**
 * The valid part of a policy applies; the rest is named. A value for safety that makes no sense is taken as the
 * strictest one, because the authority evidently wanted to restrict something there.
 * @param isPath whether a text is an absolute path on this system
 */
export function interpretPolicy(place: string, raw: unknown, isPath: (text: string) => boolean): Policy {
  const read = readSettings(raw, isPath)
  if (!read) return brokenPolicy(place, 'policy_unreadable')
  const { dataFolder, ...unknown } = read.others
  const folder = typeof dataFolder === 'string' && isPath(dataFolder) && !isShare(dataFolder) ? dataFolder : undefined
  const dataFolderUnknown = dataFolder !== undefined && folder === undefined
  const strict = Object.fromEntries(Object.entries(STRICT_SETTINGS).filter(([name]) => read.invalid.some((key) => key === name)))
  return {
    place,
    values: { ...read.values, ...strict },
    dataFolder: folder,
    dataFolderUnknown,
    problems: [
      ...[...read.invalid, ...(dataFolderUnknown ? ['dataFolder'] : [])].map((key) => ({ kind: 'policy_invalid_value', key }) as const),
      ...Object.keys(unknown).map((key) => ({ kind: 'policy_unknown_key', key: key.slice(0, 60) }) as const),
    ],
  }
}

/** SQLite cannot lock a store safely on a network share; backups may go there, the store may not. */
function isShare(path: string): boolean {
  return path.startsWith('\\\\') || path.startsWith('//')
}
