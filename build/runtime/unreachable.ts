import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cacheFolder } from './paths.ts'

const A_DAY = 86_400_000

function note(): string {
  return join(cacheFolder(), 'unreachable.json')
}

/** Whether this address failed within the last day: waiting for a closed network once a day is enough. */
export function wasUnreachable(url: string, now: number = Date.now()): boolean {
  if (!existsSync(note())) return false
  const noted: unknown = JSON.parse(readFileSync(note(), 'utf8'))
  if (typeof noted !== 'object' || noted === null || !('url' in noted) || !('at' in noted)) return false
  return noted.url === url && typeof noted.at === 'number' && now - noted.at < A_DAY
}

export function noteUnreachable(url: string, now: number = Date.now()): void {
  writeFileSync(note(), JSON.stringify({ url, at: now }))
}
