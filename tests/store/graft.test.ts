import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PersonId } from '../../shared/ids.ts'
import { bareStore, STAFF } from '../support/bare-store.ts'
import { graftInWorker, graftStore } from '../support/check-worker.ts'
import { temporaryFolder } from '../support/data-files.ts'

const DAY = 86_400_000
const PERSON = PersonId.parse('019a0000-0000-7000-8000-0000000000b1')

type Open = ReturnType<typeof bareStore>

function read({ access, now }: Open, times: number): void {
  for (let time = 0; time < times; time += 1) {
    now.ms += DAY
    access.append({ procedure: 'people.get', access: 'read', persons: [PERSON] })
  }
}
const entries = ({ db }: Open) => db.prepare('SELECT seq, at, hash FROM access_log ORDER BY seq').all()
const moments = ({ db }: Open) =>
  db
    .prepare<[], { at: string }>('SELECT at FROM access_log ORDER BY at')
    .all()
    .map(({ at }) => at)

/** A store and a copy of it as it was after `before` entries. */
function twoStores(before: number) {
  const current = bareStore()
  read(current, before)
  current.close()
  const incoming = join(temporaryFolder(), 'incoming.db')
  copyFileSync(current.file, incoming)
  const { key, now } = current
  const open = (file: string) => bareStore({ file, key, now })
  const graft = (run = graftStore) =>
    run({ incoming, current: current.file, key: Uint8Array.from(key), staff: STAFF, now: now.ms, newDevice: false })
  return { graft, incoming: () => open(incoming), current: () => open(current.file) }
}

test.each([
  ['in the worker', graftInWorker],
  ['by itself', graftStore],
])('entries beyond the restored ones come with number and seal, %s', async (_, run) => {
  const both = twoStores(3)
  const current = both.current()
  read(current, 4)
  const wanted = entries(current)
  current.close()
  await both.graft(run)
  const restored = both.incoming()
  expect(entries(restored)).toEqual(wanted)
  expect(restored.access.firstBroken()).toBeNull()
})

test('logs that have parted are joined: nothing is lost and the chain holds', async () => {
  const both = twoStores(3)
  const [current, incoming] = [both.current(), both.incoming()]
  read(current, 4)
  read(incoming, 2)
  const wanted = [...moments(incoming), ...moments(current).slice(3)].sort()
  current.close()
  incoming.close()
  await both.graft()
  const restored = both.incoming()
  expect(moments(restored)).toEqual(wanted)
  expect(restored.access.firstBroken()).toBeNull()
})

test('what is past its retention stays away, and the chain goes on from the checkpoint', async () => {
  const both = twoStores(20)
  const current = both.current()
  current.now.ms += 380 * DAY
  read(current, 3)
  const pruned = current.access.prune(() => '019a0000-0000-7000-8000-0000000000c1')
  expect(pruned?.removed).toBeGreaterThan(0)
  const wanted = entries(current)
  current.close()
  await both.graft()
  const restored = both.incoming()
  expect(entries(restored)).toEqual(wanted)
  expect(restored.access.firstBroken()).toBeNull()
})
