import { win32 } from 'node:path'
import { brokenPolicy, interpretPolicy, NO_POLICY, type Policy } from './policy.ts'

const PARENT = 'HKLM\\Software\\Policies'
export const WINDOWS_POLICY = `${PARENT}\\Quartierlotse`

/** Values that Group Policy can only write as a number. */
const SWITCHES: readonly string[] = ['contentProtection']
const VALUE = /^ {4}(.+?) {4}(REG_[A-Z_]+) {4}(.*)$/
/** What a decoder writes where bytes made no sense; such a path would lead elsewhere. */
const UNDECODABLE = '\uFFFD'

/**
 * What `reg.exe query` printed, as a table of our keys: `LockMinutes REG_DWORD 0x5` becomes `lockMinutes: 5`. A type that
 * is not expected stays visible as null, so that it is named as invalid instead of overlooked.
 */
export function parseRegQuery(output: string): Record<string, unknown> {
  const rows = output.split(/\r?\n/).map((line) => VALUE.exec(line))
  return Object.fromEntries(rows.flatMap((row) => (row ? [entry(row[1] ?? '', row[2] ?? '', row[3] ?? '')] : [])))
}

function entry(name: string, type: string, data: string): [string, unknown] {
  const key = name.charAt(0).toLowerCase() + name.slice(1)
  if (data.includes(UNDECODABLE)) return [key, null]
  switch (type) {
    case 'REG_DWORD': {
      const number = Number(data)
      return [key, SWITCHES.includes(key) && (number === 0 || number === 1) ? number === 1 : number]
    }
    case 'REG_SZ':
      return [key, data]
    case 'REG_MULTI_SZ':
      return [key, data.split('\\0').filter((part) => part !== '')]
    default:
      return [key, null]
  }
}

/** Prints what is below a registry key, or null when there is no such key or it may not be read. */
export type RegQuery = (key: string) => string | null

/** reg.exe answers a missing and a forbidden key alike; the list of the parent's keys tells them apart in every language. */
export function windowsPolicy(query: RegQuery): Policy {
  const own = query(WINDOWS_POLICY)
  if (own !== null) return interpretPolicy(WINDOWS_POLICY, parseRegQuery(own), win32.isAbsolute)
  const siblings = query(PARENT)
  const listed = siblings === null || /\\Policies\\Quartierlotse\s*$/im.test(siblings)
  return listed ? brokenPolicy(WINDOWS_POLICY, 'policy_unreadable') : NO_POLICY
}
