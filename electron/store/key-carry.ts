import type { Database } from 'better-sqlite3-multiple-ciphers'

type KeySlot = { id: string; staff_id: string | null; public_key: string; must_change: number; made_at: string }
type Leaver = { id: string; left_on: string | null }

/**
 * Who may open the store stays as it is now: the keyring in use is not restored, so the keys that the store knows are
 * taken over with it, and whoever has left since does not come back.
 */
export function carryAccess(replaced: Database, restored: Database): void {
  const slots = replaced.prepare<[], KeySlot>('SELECT id, staff_id, public_key, must_change, made_at FROM key_slot').all()
  const accounts = idsOf(restored, 'staff')
  const now = new Set(slots.map(({ id }) => id))
  const remove = restored.prepare<[string]>('DELETE FROM key_slot WHERE id = ?')
  for (const id of idsOf(restored, 'key_slot')) if (!now.has(id)) remove.run(id)
  const keep = restored.prepare<[KeySlot]>(
    `INSERT INTO key_slot (id, staff_id, public_key, must_change, made_at) VALUES (@id, @staff_id, @public_key, @must_change, @made_at)
     ON CONFLICT (id) DO UPDATE SET must_change = excluded.must_change`,
  )
  for (const slot of slots) if (slot.staff_id === null || accounts.has(slot.staff_id)) keep.run(slot)

  const leave = restored.prepare<[Leaver]>('UPDATE staff SET active = 0, left_on = @left_on WHERE id = @id AND active = 1')
  for (const leaver of replaced.prepare<[], Leaver>('SELECT id, left_on FROM staff WHERE active = 0').all()) leave.run(leaver)

  const changed = replaced.prepare<[], { value: string }>("SELECT value FROM meta WHERE key = 'store_key_changed_at'").get()
  if (changed) restored.prepare("INSERT OR REPLACE INTO meta (key, value) VALUES ('store_key_changed_at', ?)").run(changed.value)
}

function idsOf(db: Database, table: 'staff' | 'key_slot'): Set<string> {
  const rows = db.prepare<[], { id: string }>(`SELECT id FROM ${table}`).all()
  return new Set(rows.map(({ id }) => id))
}
