import { join } from 'node:path'
import { v7 } from 'uuid'
import { openStore, type Store } from '../../electron/store/store.ts'
import { StaffId } from '../../shared/ids.ts'
import { type Desk, deskOf } from './desk.ts'
import type { LargeStore } from './store-cache.ts'

export type OpenLarge = {
  readonly store: Store
  readonly key: Uint8Array
  /** One desk for each of the team, the owner's first. */
  readonly desks: readonly [Desk, ...Desk[]]
  /** For what else a figure needs on the disk. */
  readonly folder: string
  readonly close: () => void
}

/** Opens a copy of the large store that may be written to; time runs on from the morning of its day. */
export function openLarge({ data, key: encoded, day, owner }: LargeStore): OpenLarge {
  const file = join(data, 'quartierlotse.db')
  const key = Buffer.from(encoded, 'base64')
  const shift = Date.parse(`${day}T08:00:00Z`) - Date.now()
  const clock = { now: () => Date.now() + shift }
  const newId = () => v7()
  const store = openStore({ file, key, staff: owner, clock, newId, nativeBinding: undefined })
  const desks = store.db
    .prepare<[string], { id: string; login: string; displayName: string }>(
      'SELECT id, login, display_name AS displayName FROM staff ORDER BY id <> ?, login',
    )
    .all(owner)
    .map((row) => ({ ...row, id: StaffId.parse(row.id), roles: ['case_manager' as const], office: 'Geschäftsstelle 3' }))
    .map((staff) => deskOf({ store, staff, clock, newId }))
  const [first, ...others] = desks
  if (!first) throw new Error('the large store has no staff')
  return {
    store,
    key,
    desks: [first, ...others],
    folder: data,
    close: () => store.close(),
  }
}
