import type { AdminEventKind } from '../../shared/admin-event-kinds.ts'
import { toInstant } from '../../shared/dates.ts'
import type { Workplace } from './workplace.ts'

/**
 * Book of what administration did: accounts, deputies, branches, keys, restores. Read by the data protection officer.
 * Inside a command the entry belongs to its transaction; a task notes once the matter itself is done.
 */
export function adminEvents({ store, clock, newId, staff }: Pick<Workplace, 'store' | 'clock' | 'newId' | 'staff'>) {
  const insert = store.db.prepare<[{ id: string; at: string; staffId: string; kind: AdminEventKind; subject: string; note: string }]>(
    'INSERT INTO admin_event (id, at, staff_id, kind, subject, note) VALUES (@id, @at, @staffId, @kind, @subject, @note)',
  )

  return {
    /**
     * @param subject id of what it is about, or empty
     * @param note words for the reader; never a visitor's data
     */
    note(kind: AdminEventKind, subject: string, note = ''): void {
      const entry = { id: newId(), at: toInstant(clock.now()), staffId: staff.id, kind, subject, note }
      store.transaction(() => insert.run(entry))
    },
  }
}
