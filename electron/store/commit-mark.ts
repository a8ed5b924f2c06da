import { createHash } from 'node:crypto'
import { closeSync, openSync, readFileSync, readSync, rmSync, statSync, writeSync } from 'node:fs'

const WAL_HEADER = 32
const FRAME_HEADER = 24
const LENGTH = 28

/** How far the write-ahead log was committed: its round and the number of frames. */
export type Mark = { readonly salts: string; readonly frames: number }

export type CommitMark = {
  /** To be called after a commit, before it is acknowledged. */
  readonly note: () => void
  /** To be called before the log is emptied on purpose: what it held stands in the store then. */
  readonly forget: () => void
}

const NOTHING: Mark = { salts: '', frames: 0 }
const markFile = (store: string) => `${store}-commits`
const checksum = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest().subarray(0, 16)

/**
 * A few bytes beside the store that say how many frames of the write-ahead log were committed. SQLite takes a log whose
 * last commit is damaged for one that was torn in mid-write and drops the commit without a word; with the mark the two
 * can be told apart. It is written after the log has been synced and not synced itself: after a power cut it may be
 * older than the log, never newer, so it never raises a false alarm, and it costs microseconds.
 */
export function commitMark(store: string): CommitMark {
  const wal = `${store}-wal`
  const frame = Buffer.alloc(FRAME_HEADER)
  const head = Buffer.alloc(WAL_HEADER)
  // Torn frames of the last run look like commits; where they could not be cleared away, nothing is marked.
  const trusted = (statSync(wal, { throwIfNoEntry: false })?.size ?? 0) === 0
  let log: number | null = null
  let mark: number | null = null
  let known = NOTHING

  /** Goes on from the last commit; frames of an earlier round carry other salts, a rolled back rest holds no commit. */
  function advance(handle: number): Mark {
    if (readSync(handle, head, 0, WAL_HEADER, 0) < WAL_HEADER) return known
    const salts = head.toString('hex', 16, 24)
    const size = FRAME_HEADER + head.readUInt32BE(8)
    let frames = known.salts === salts ? known.frames : 0
    for (let next = frames; readSync(handle, frame, 0, FRAME_HEADER, WAL_HEADER + next * size) === FRAME_HEADER; next += 1) {
      if (frame.toString('hex', 8, 16) !== salts) break
      if (frame.readUInt32BE(4) !== 0) frames = next + 1
    }
    return { salts, frames }
  }

  function write({ salts, frames }: Mark): void {
    mark ??= openSync(markFile(store), 'w', 0o600)
    const bytes = Buffer.alloc(12)
    bytes.write(salts, 'hex')
    bytes.writeUInt32BE(frames, 8)
    writeSync(mark, Buffer.concat([bytes, checksum(bytes)]), 0, LENGTH, 0)
  }

  function forget(): void {
    for (const handle of [log, mark]) if (handle !== null) closeSync(handle)
    log = null
    mark = null
    known = NOTHING
    forgetMark(store)
  }

  return {
    forget,
    note() {
      if (!trusted) return
      try {
        log ??= openSync(wal, 'r')
        const now = advance(log)
        if (now.salts === known.salts && now.frames === known.frames) return
        write(now)
        known = now
      } catch {
        // The commit is safe without its mark, and to answer that it failed would be untrue. A full disk is the usual reason.
        forget()
      }
    },
  }
}

/** Before the log of a store that nobody marks yet is emptied. */
export function forgetMark(store: string): void {
  rmSync(markFile(store), { force: true })
}

/** The mark beside a store, or null where there is none that can be trusted. */
export function readMark(store: string): Mark | null {
  let bytes: Buffer
  try {
    bytes = readFileSync(markFile(store))
  } catch {
    return null
  }
  const whole = bytes.length === LENGTH && checksum(bytes.subarray(0, 12)).equals(bytes.subarray(12))
  return whole ? { salts: bytes.toString('hex', 0, 8), frames: bytes.readUInt32BE(8) } : null
}
