import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { PROJECT } from './runtime/paths.ts'

const BLOCK = /^electronFuses:\n((?: {2}\w+: \w+\n)+)/m
/** A switch about signing that stands in the same block. */
const NO_FUSE = 'resetAdHocDarwinSignature'

/** What electron-builder.yml decides about each fuse, by its name there. */
export function decidedFuses(): Record<string, boolean> {
  const lines =
    BLOCK.exec(readFileSync(join(PROJECT, 'electron-builder.yml'), 'utf8'))?.[1]
      ?.trim()
      .split('\n') ?? []
  const decided = lines.map((line) => line.trim().split(': ')).filter(([name]) => name !== NO_FUSE)
  return Object.fromEntries(decided.map(([name = '', value]) => [name, value === 'true']))
}

/** Names as electron-builder writes them, with the number each has in the executable. */
export function knownFuses(): Map<string, number> {
  const named = Object.entries(FuseV1Options).filter((entry): entry is [string, FuseV1Options] => typeof entry[1] === 'number')
  return new Map(named.map(([name, number]) => [name.charAt(0).toLowerCase() + name.slice(1), number]))
}

/** Reads the fuses back from a packaged executable. @returns those that are not as decided, in words */
export async function wrongFuses(executable: string): Promise<string[]> {
  const wire: Readonly<Record<number, FuseState>> = { ...(await getCurrentFuseWire(executable)) }
  const known = knownFuses()
  return Object.entries(decidedFuses()).flatMap(([name, on]) => {
    const found = wire[known.get(name) ?? -1]
    const expected = on ? FuseState.ENABLE : FuseState.DISABLE
    return found === expected ? [] : `${name} should be ${on ? 'on' : 'off'}, found ${found === undefined ? 'nothing' : FuseState[found]}`
  })
}
