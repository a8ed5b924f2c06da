import { closeSync, existsSync, openSync, readSync } from 'node:fs'

/** What a write-ahead log holds, read as SQLite reads it after a crash (file format, section 4). */
export type WalContent = {
  /** Two numbers that change each time the log starts anew; a frame of an earlier round carries others. */
  readonly salts: string
  /** Frames up to the last commit that SQLite accepts: it stops silently at the first one whose checksum is wrong. */
  readonly accepted: number
  /** Commits of the same round that stand behind that place. */
  readonly commitsBehind: number
}

const HEADER = 32
const FRAME_HEADER = 24
const MAGIC = 0x377f0682
const VERSION = 3_007_000

type Sum = readonly [number, number]

/** Checksum of the format: a sum that runs on over header and frames, so that each frame vouches for all before it. */
function sum(bytes: Buffer, bigEndian: boolean, [first, second]: Sum): Sum {
  let a = first
  let b = second
  for (let at = 0; at < bytes.length; at += 8) {
    a = (a + (bigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at)) + b) >>> 0
    b = (b + (bigEndian ? bytes.readUInt32BE(at + 4) : bytes.readUInt32LE(at + 4)) + a) >>> 0
  }
  return [a, b]
}

function matches([a, b]: Sum, bytes: Buffer, at: number): boolean {
  return a === bytes.readUInt32BE(at) && b === bytes.readUInt32BE(at + 4)
}

function read(handle: number, position: number, length: number): Buffer | null {
  const bytes = Buffer.alloc(length)
  return readSync(handle, bytes, 0, length, position) === length ? bytes : null
}

/** @returns null where there is no frame at all, `damaged` when the log's own head is wrong although frames follow it */
export function readWal(file: string): WalContent | 'damaged' | null {
  if (!existsSync(file)) return null
  const handle = openSync(file, 'r')
  try {
    return scan(handle)
  } finally {
    closeSync(handle)
  }
}

function scan(handle: number): WalContent | 'damaged' | null {
  const head = read(handle, 0, HEADER)
  // SQLite writes and syncs the head before the first frame: behind a bad one without frames nothing was promised.
  if (!head || !read(handle, HEADER, FRAME_HEADER)) return null
  const magic = head.readUInt32BE(0)
  const bigEndian = magic === MAGIC + 1
  let running = sum(head.subarray(0, 24), bigEndian, [0, 0])
  const good = (magic === MAGIC || bigEndian) && head.readUInt32BE(4) === VERSION && matches(running, head, 24)
  if (!good) return 'damaged'
  const pageSize = head.readUInt32BE(8)
  const salts = head.toString('hex', 16, 24)
  let whole = true
  let accepted = 0
  let commitsBehind = 0
  for (let number = 1; ; number += 1) {
    const frame = read(handle, HEADER + (number - 1) * (FRAME_HEADER + pageSize), FRAME_HEADER + pageSize)
    if (!frame) return { salts, accepted, commitsBehind }
    const current = frame.toString('hex', 8, 16) === salts
    if (whole) {
      running = sum(frame.subarray(FRAME_HEADER), bigEndian, sum(frame.subarray(0, 8), bigEndian, running))
      whole = current && frame.readUInt32BE(0) !== 0 && matches(running, frame, 16)
    }
    const commits = current && frame.readUInt32BE(4) !== 0
    if (whole && commits) accepted = number
    if (!whole && commits) commitsBehind += 1
  }
}
