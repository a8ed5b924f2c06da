import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync, type Stats, statSync } from 'node:fs'
import { dirname, posix } from 'node:path'
import { brokenPolicy, interpretPolicy, NO_POLICY, type Policy } from './policy.ts'

const MAX_BYTES = 64 * 1024
const WRITABLE_BY_OTHERS = 0o022

/**
 * The policy of a Linux machine. Only what its owner alone can change is a policy: who works on the laptop must not be
 * able to write one.
 * @param owners user ids that may own file and folder: root
 */
export function linuxPolicy(file: string, owners: readonly number[]): Policy {
  const trusted = ({ uid, mode }: Stats) => owners.includes(uid) && (mode & WRITABLE_BY_OTHERS) === 0
  try {
    lstatSync(file)
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    return missing ? NO_POLICY : brokenPolicy(file, 'policy_unreadable')
  }
  let handle: number | undefined
  try {
    // Without waiting, because a pipe in its place would hold up the start for ever.
    handle = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK)
    const found = fstatSync(handle)
    if (!trusted(found) || !trusted(statSync(dirname(file)))) return brokenPolicy(file, 'policy_untrusted')
    if (!found.isFile() || found.size > MAX_BYTES) return brokenPolicy(file, 'policy_unreadable')
    return interpretPolicy(file, JSON.parse(readFileSync(handle, 'utf8').replace(/^\uFEFF/, '')), posix.isAbsolute)
  } catch {
    return brokenPolicy(file, 'policy_unreadable')
  } finally {
    if (handle !== undefined) closeSync(handle)
  }
}
