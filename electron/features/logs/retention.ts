import { formatDate, toLocalDate } from '../../../shared/dates.ts'
import { adminEvents } from '../admin-events.ts'
import type { Workplace } from '../workplace.ts'

/** At sign-in: what the access log need no longer keep goes, and that it went is written down with it. */
export function pruneAccessLog(workplace: Pick<Workplace, 'store' | 'clock' | 'newId' | 'staff'>): void {
  const { store, newId } = workplace
  const events = adminEvents(workplace)
  store.transaction(() => {
    const pruned = store.access.prune(newId)
    if (!pruned) return
    const until = formatDate(toLocalDate(Date.parse(pruned.until)))
    events.note('log_pruned', '', `Zugriffsprotokoll: ${pruned.removed} Einträge bis ${until} nach Ablauf der Aufbewahrung entfernt`)
  })
}
