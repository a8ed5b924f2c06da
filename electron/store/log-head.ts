import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Database } from 'better-sqlite3-multiple-ciphers'
import { z } from 'zod'
import { Instant, toInstant } from '../../shared/dates.ts'
import type { KnownHead } from './log-fault.ts'

const NAME = 'log-head.json'
const Head = z.object({ seq: z.number().int().min(0), hash: z.string() })
const Heads = z.object({ at: Instant, access: Head, changes: Head })
type Heads = z.infer<typeof Heads>
const HeadFile = z.object({ heads: Heads, mac: z.hex().length(64) })

/** `wrong`: changed, or written with another store key, as after a restore of another store or a change of the key. */
export type KeptHeads = { readonly state: 'none' | 'wrong' } | { readonly state: 'good'; readonly heads: readonly KnownHead[] }

/**
 * The newest entry of both logs, kept in a small file beside the store each time it is closed, so that entries cut off
 * at the new end show, which the chain alone cannot tell. The file is bound to the store key by an HMAC (HKDF, RFC 5869).
 * After a crash it is older than the logs, and still right.
 */
export function headKeeper(db: Database, storeKey: Uint8Array, now: () => number) {
  const file = join(dirname(db.name), NAME)
  const key = Buffer.from(hkdfSync('sha256', storeKey, new Uint8Array(), 'quartierlotse log head', 32))
  const newest = (log: string, hash: string) =>
    db.prepare<[], z.infer<typeof Head>>(`SELECT seq, ${hash} AS hash FROM ${log} ORDER BY seq DESC LIMIT 1`).get() ?? { seq: 0, hash: '' }
  const macOf = (heads: Heads) => createHmac('sha256', key).update(JSON.stringify(heads)).digest()

  return {
    /** What was kept when the store was closed last. */
    read: (): KeptHeads => {
      const text = readText(file)
      if (text === null) return { state: 'none' }
      const parsed = HeadFile.safeParse(parseJson(text))
      if (!parsed.success) return { state: 'wrong' }
      const { heads, mac } = parsed.data
      if (!timingSafeEqual(macOf(heads), Buffer.from(mac, 'hex'))) return { state: 'wrong' }
      const { at, access, changes } = heads
      return {
        state: 'good',
        heads: [
          { log: 'access', at, where: 'lock', ...access },
          { log: 'changes', at, where: 'lock', ...changes },
        ],
      }
    },
    /**
     * Writes completely or not at all, and nothing where the store itself has gone: an empty folder in place of a stick
     * stays empty. Errors of the file system are the caller's, who must be able to close all the same.
     */
    write: () => {
      if (!existsSync(db.name)) return
      const heads = { at: toInstant(now()), access: newest('access_log', 'hash'), changes: newest('change_log', 'id') }
      const temporary = `${file}.new`
      const handle = openSync(temporary, 'w', 0o600)
      try {
        writeFileSync(handle, `${JSON.stringify({ heads, mac: macOf(heads).toString('hex') })}\n`)
        fsyncSync(handle)
      } finally {
        closeSync(handle)
      }
      renameSync(temporary, file)
    },
  }
}
export type HeadKeeper = ReturnType<typeof headKeeper>

function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
