import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readMark } from '../../electron/store/commit-mark.ts'
import { readWal } from '../../electron/store/wal-frames.ts'
import { temporaryFolder } from '../support/data-files.ts'
import { bitIn, flipped, sample } from '../support/dice.ts'
import { survive, times } from '../support/fault-table.ts'
import { wholeApp } from '../support/whole-app.ts'
import { everything, workedIn } from '../support/worked-in.ts'

const STORE = 'quartierlotse.db'
const WAL = `${STORE}-wal`
const MARK = `${STORE}-commits`
const AT_REST = [STORE, 'keyring.json']
const CRASHED = [STORE, WAL, MARK, 'keyring.json']
const ATTEMPTS = times(25, 500)
/** What damage may be called; an `internal` or a wrong password is not among it. */
const NAMED = ['store_corrupt', 'keyring_corrupt']

function copyOf(folder: string, names: readonly string[]): string {
  const copy = temporaryFolder()
  for (const name of names) copyFileSync(join(folder, name), join(copy, name))
  return copy
}

/** What somebody sees who unlocks and reads everything: all of it, or the name of what is wrong. */
async function look(folder: string): Promise<unknown> {
  const app = wholeApp({ folder })
  try {
    const state = await app.status()
    if (state.failure) return state.failure
    const unlocked = await app.unlock()
    if (!unlocked.ok) return unlocked.error.code
    return await everything({
      call: async (feature, name, input) => {
        const reply = await app.reply(feature, name, input)
        if (!reply.ok) throw new Refused(reply.error.code)
        return reply.value
      },
    })
  } catch (error) {
    if (error instanceof Refused) return error.message
    throw error
  } finally {
    app.close()
  }
}
class Refused extends Error {}

/** The files of one store, whole: at rest, and as a crash leaves them with work in the write-ahead log. */
async function prepared() {
  const app = await workedIn()
  const good = await everything(app)
  const crashed = copyOf(app.folder, CRASHED)
  app.close()
  const atRest = copyOf(app.folder, AT_REST)
  const outcomes = new Map<string, number>()

  /** Harms one file of a fresh copy and looks; whatever is seen has to be right, or damage by its name. */
  async function harm(folder: string, file: string, change: (bytes: Buffer) => Buffer): Promise<string> {
    const copy = copyOf(folder, folder === atRest ? AT_REST : CRASHED)
    writeFileSync(join(copy, file), change(readFileSync(join(copy, file))))
    const seen = await look(copy)
    rmSync(copy, { recursive: true })
    if (typeof seen === 'string') expect(NAMED).toContain(seen)
    else expect(seen).toEqual(good)
    const outcome = typeof seen === 'string' ? seen : 'as it was'
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
    return outcome
  }
  return { good, atRest, crashed, outcomes, harm }
}

test('untouched copies show everything as it was', async () => {
  const { good, atRest, crashed } = await prepared()
  expect(await look(atRest)).toEqual(good)
  expect(await look(crashed)).toEqual(good)
})

test('a flipped bit in the store', { timeout: 600_000 }, async () => {
  const { atRest, outcomes, harm } = await prepared()
  const size = readFileSync(join(atRest, STORE)).length
  await survive('bit flipped in the store', sample(bitIn(size), ATTEMPTS), (at) => harm(atRest, STORE, (bytes) => flipped(bytes, at)))
  expect(outcomes.get('store_corrupt')).toBeGreaterThan(0)
})

const HEAD = 32
const FRAME = 4096 + 24

/** Bytes of the log that were promised: behind them stand at most entries about looks into lists, which wait for the next write. */
function promisedPart(folder: string): number {
  const mark = readMark(join(folder, STORE))
  if (!mark) throw new Error('a marked log was expected')
  return HEAD + mark.frames * FRAME
}

/** Behind this length lies only what an earlier round of the log left, which nobody reads. */
function livePart(folder: string): number {
  const found = readWal(join(folder, WAL))
  if (!found || found === 'damaged') throw new Error('a log with frames was expected')
  return HEAD + found.accepted * FRAME
}

test('a flipped bit in the write-ahead log', { timeout: 600_000 }, async () => {
  const { crashed, harm } = await prepared()
  const promised = promisedPart(crashed)
  await survive('bit flipped in the write-ahead log', sample(bitIn(livePart(crashed)), ATTEMPTS), async (at) => {
    const outcome = await harm(crashed, WAL, (bytes) => flipped(bytes, at))
    if (at.place < promised) expect(outcome).toBe('store_corrupt')
  })
})

test('a flipped bit in the mark beside the write-ahead log', { timeout: 600_000 }, async () => {
  const { crashed, harm } = await prepared()
  const size = readFileSync(join(crashed, MARK)).length
  await survive('bit flipped in the commit mark', sample(bitIn(size), times(10, 100)), async (at) => {
    expect(await harm(crashed, MARK, (bytes) => flipped(bytes, at))).toBe('as it was')
  })
})

test('a store or write-ahead log that was cut off or emptied', async () => {
  const { atRest, crashed, harm } = await prepared()
  for (const [fault, folder, file, whole] of [
    ['store cut off or emptied', atRest, STORE, readFileSync(join(atRest, STORE)).length],
    ['write-ahead log cut off or emptied', crashed, WAL, promisedPart(crashed)],
  ] as const) {
    const lengths = [0, 1, 32, Math.floor(whole * 0.3), Math.floor(whole * 0.7), whole - 1]
    await survive(fault, lengths, async (length) => {
      expect(await harm(folder, file, (bytes) => bytes.subarray(0, length))).toBe('store_corrupt')
    })
  }
})
