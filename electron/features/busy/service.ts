import { readFile, stat } from 'node:fs/promises'
import type { BusyTaken } from '../../../shared/contract/busy.ts'
import { addDays, type LocalDate, toLocalDate } from '../../../shared/dates.ts'
import { AppError } from '../../../shared/result.ts'
import type { Workplace } from '../workplace.ts'
import { readBusy } from './read-busy.ts'
import { busyRepository } from './repository.ts'

const TITLE = 'Kalenderdatei (.ics) wählen'
/** A year of a full Outlook calendar with long descriptions has about 3 MB. */
const MOST_BYTES = 10 * 1024 * 1024
const DAYS_AHEAD = 366
/** Skipped entries that are named one by one. */
const NAMED = 200

/** When the staff member signed in is busy by their other calendar. */
export function busyService({ store, clock, newId, staff, host }: Workplace) {
  const repository = busyRepository(store)

  async function textOf(path: string): Promise<string> {
    try {
      if ((await stat(path)).size > MOST_BYTES) throw new AppError('import_unreadable', { fields: { source: 'calendar_large' } })
      return await readFile(path, 'utf8')
    } catch (error) {
      if (error instanceof AppError) throw error
      throw new AppError('import_unreadable', { fields: { source: 'no_calendar' } })
    }
  }

  return {
    own: (from: LocalDate, to: LocalDate) => repository.own(staff.id, from, addDays(to, 1)),
    take: async (): Promise<BusyTaken> => {
      const path = await host.dialogs.openFile(TITLE, 'ics')
      if (!path) return { done: false, entries: 0, times: 0, skipped: [], left: 0 }
      const today = toLocalDate(clock.now())
      const { entries, spans, skipped } = readBusy(await textOf(path), today, addDays(today, DAYS_AHEAD))
      store.transaction(() => {
        repository.clear(staff.id)
        for (const span of spans) repository.insert({ ...span, id: newId(), staffId: staff.id })
      })
      return { done: true, entries, times: spans.length, skipped: skipped.slice(0, NAMED), left: Math.max(skipped.length - NAMED, 0) }
    },
    clear: () => {
      repository.clear(staff.id)
      return {}
    },
  }
}
