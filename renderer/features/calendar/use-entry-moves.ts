import { useTranslation } from 'react-i18next'
import type { CalendarEntry } from '../../../shared/contract/calendar.ts'
import { addDays, addMinutes } from '../../../shared/dates.ts'
import { AbsenceId, AppointmentId, BlockId } from '../../../shared/ids.ts'
import { DAY_MINUTES } from '../../../shared/wall-minutes.ts'
import { useApiCommand } from '../../api/client.ts'
import type { Span } from '../../components/move-keys.ts'
import { useMoves } from '../../components/use-moves.ts'
import { titleOf } from './entry-look.ts'

/** Moves entries of every source that can be moved, each by its own call; see `useMoves`. */
export function useEntryMoves() {
  const { t } = useTranslation()
  const move = useApiCommand('appointments', 'move')
  const saveBlock = useApiCommand('calendar', 'saveBlock')
  const saveAbsence = useApiCommand('calendar', 'saveAbsence')

  async function send(entry: CalendarEntry, { start, minutes }: Span): Promise<CalendarEntry> {
    const moved = { ...entry, start, minutes, end: addMinutes(start, minutes) }
    const [staffId] = entry.staffIds
    if (entry.source === 'appointment') {
      const { revision } = await move.mutateAsync({ id: AppointmentId.parse(entry.id), revision: entry.revision, start, minutes })
      return { ...moved, revision }
    }
    if (entry.source === 'block' && entry.blockKind) {
      const { blockKind: kind, siteId, title: note } = entry
      const { revision } = await saveBlock.mutateAsync({ id: BlockId.parse(entry.id), kind, start, minutes, siteId, note })
      return { ...moved, revision }
    }
    if (entry.source === 'absence' && entry.absenceKind && staffId) {
      const from = start.slice(0, 10)
      const to = addDays(from, minutes / DAY_MINUTES - 1)
      const { revision } = await saveAbsence.mutateAsync({ id: AbsenceId.parse(entry.id), staffId, kind: entry.absenceKind, from, to })
      return { ...moved, revision }
    }
    return entry
  }

  return useMoves<CalendarEntry>({ send, nameOf: (entry) => titleOf(entry, t) })
}
export type EntryMoves = ReturnType<typeof useEntryMoves>
