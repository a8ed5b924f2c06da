import type { Store } from '../store/store.ts'

type Row = { id: string; staffId: string | null; publicKey: string; mustChange: number; madeAt: string }
type KeySlotRow = Omit<Row, 'mustChange'> & { readonly mustChange: boolean }

/** Public keys of those who may open this store; `staffId` null is the recovery code. */
export function keySlotRepository({ db }: Pick<Store, 'db'>) {
  const find = db.prepare<[string | null, string], Row>(
    'SELECT id, staff_id AS staffId, public_key AS publicKey, must_change AS mustChange, made_at AS madeAt FROM key_slot WHERE staff_id IS ? AND public_key = ?',
  )
  const all = db.prepare<[], Pick<Row, 'staffId' | 'publicKey'>>('SELECT staff_id AS staffId, public_key AS publicKey FROM key_slot')
  const insert = db.prepare<[Row]>(
    'INSERT INTO key_slot (id, staff_id, public_key, must_change, made_at) VALUES (@id, @staffId, @publicKey, @mustChange, @madeAt)',
  )
  const removeKey = db.prepare<[string]>('DELETE FROM key_slot WHERE id = ?')
  const removeOthers = db.prepare<[string | null, string]>('DELETE FROM key_slot WHERE staff_id IS ? AND public_key <> ?')
  const removeOf = db.prepare<[string]>('DELETE FROM key_slot WHERE staff_id = ?')

  const changed = db.prepare<[], { value: string }>("SELECT value FROM meta WHERE key = 'store_key_changed_at'")
  const setChanged = db.prepare<[string]>("INSERT OR REPLACE INTO meta (key, value) VALUES ('store_key_changed_at', ?)")

  return {
    storeKeyChangedAt: () => changed.get()?.value ?? '',
    setStoreKeyChangedAt: (instant: string) => {
      setChanged.run(instant)
    },
    find: (staffId: string | null, publicKey: string): KeySlotRow | null => {
      const row = find.get(staffId, publicKey)
      return row ? { ...row, mustChange: row.mustChange === 1 } : null
    },
    all: () => all.all(),
    insert: (row: KeySlotRow) => {
      insert.run({ ...row, mustChange: row.mustChange ? 1 : 0 })
    },
    remove: (id: string) => {
      removeKey.run(id)
    },
    /** Forgets every older key of the same owner. */
    removeOthers: (staffId: string | null, publicKey: string) => {
      removeOthers.run(staffId, publicKey)
    },
    removeOf: (staffId: string) => {
      removeOf.run(staffId)
    },
  }
}
