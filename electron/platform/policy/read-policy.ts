import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { linuxPolicy } from './linux-policy.ts'
import { macPolicy, type PlistToJson } from './mac-policy.ts'
import type { Policy } from './policy.ts'
import { type RegQuery, windowsPolicy } from './windows-policy.ts'

const LINUX_POLICY = '/etc/quartierlotse/policy.json'
const ROOT = 0
const PATIENCE_MS = 5_000

/**
 * The policy of this machine, read once at the start.
 * @param trialFile stands in for the file in /etc and may belong to whoever runs the tests; only an unpackaged app hands it in
 */
export function readPolicy(platform: NodeJS.Platform, trialFile: string | undefined): Policy {
  if (trialFile) return linuxPolicy(trialFile, [ROOT, process.getuid?.() ?? ROOT])
  if (platform === 'win32') return windowsPolicy(regQuery)
  if (platform === 'darwin') return macPolicy(plistToJson)
  return linuxPolicy(LINUX_POLICY, [ROOT])
}

/** By its full path, so that no other reg.exe on the search path can answer; in UTF-8, because paths hold umlauts. */
const regQuery: RegQuery = (key) => {
  const system = join(process.env.SystemRoot ?? 'C:\\Windows', 'System32')
  const line = `chcp 65001>nul & "${join(system, 'reg.exe')}" query "${key}" /reg:64`
  try {
    const options = { encoding: 'utf8', windowsHide: true, timeout: PATIENCE_MS, windowsVerbatimArguments: true } as const
    return execFileSync(join(system, 'cmd.exe'), ['/d', '/s', '/c', `"${line}"`], { ...options, stdio: ['ignore', 'pipe', 'ignore'] })
  } catch {
    return null
  }
}

const plistToJson: PlistToJson = (file) => {
  if (!existsSync(file)) return null
  return execFileSync('/usr/bin/plutil', ['-convert', 'json', '-o', '-', file], { encoding: 'utf8', timeout: PATIENCE_MS })
}
