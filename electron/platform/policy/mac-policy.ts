import { posix } from 'node:path'
import { brokenPolicy, interpretPolicy, NO_POLICY, type Policy } from './policy.ts'

/** Where macOS keeps what a configuration profile manages; only the system writes there. */
export const MAC_POLICY = '/Library/Managed Preferences/de.quartierlotse.app.plist'

/** Gives the JSON of a property list, null when there is no such file; throws when it cannot be read. */
export type PlistToJson = (file: string) => string | null

/** @param read converts with plutil, which is part of macOS */
export function macPolicy(read: PlistToJson): Policy {
  try {
    const json = read(MAC_POLICY)
    if (json === null) return NO_POLICY
    return interpretPolicy(MAC_POLICY, withoutPayloadKeys(JSON.parse(json)), posix.isAbsolute)
  } catch {
    return brokenPolicy(MAC_POLICY, 'policy_unreadable')
  }
}

/** Profiles carry keys about themselves, such as PayloadUUID. */
function withoutPayloadKeys(raw: unknown): unknown {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return raw
  return Object.fromEntries(Object.entries(raw).filter(([key]) => !key.startsWith('Payload')))
}
