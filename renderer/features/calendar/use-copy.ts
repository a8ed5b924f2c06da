import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Block, CalendarEntry } from '../../../shared/contract/calendar.ts'
import { addDays, formatDateTime } from '../../../shared/dates.ts'
import { AbsenceId, AppointmentId, BlockId } from '../../../shared/ids.ts'
import { DAY_MINUTES } from '../../../shared/wall-minutes.ts'
import { call, useApiCommand } from '../../api/client.ts'
import type { Span } from '../../components/move-keys.ts'
import { notifyDone, notifyFailure } from '../../components/notify.tsx'
import { titleOf } from './entry-look.ts'

/** Makes a second entry like one that is there, removes what is one's own, and takes each back. */
export function useCopy() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const book = useApiCommand('appointments', 'book')
  const cancel = useApiCommand('appointments', 'cancel')
  const saveBlock = useApiCommand('calendar', 'saveBlock')
  const removeBlock = useApiCommand('calendar', 'removeBlock')
  const saveAbsence = useApiCommand('calendar', 'saveAbsence')
  const removeAbsence = useApiCommand('calendar', 'removeAbsence')
  const said = (entry: CalendarEntry, { start }: Pick<Span, 'start'>) => ({ name: titleOf(entry, t), when: formatDateTime(start) })

  async function copyAppointment(entry: CalendarEntry, span: Span): Promise<void> {
    const { personId, siteId, purpose, interpreterLanguage } = await client.fetchQuery({
      queryKey: ['appointments', 'get', { id: entry.id }],
      queryFn: () => call('appointments', 'get', { id: AppointmentId.parse(entry.id) }),
    })
    const [staffId] = entry.staffIds
    const copy = await book.mutateAsync({ personId, siteId, purpose, interpreterLanguage, ...span, ...(staffId ? { staffId } : {}) })
    notifyDone(t('calendar.copied', said(entry, span)), () => {
      const back = { id: copy.id, revision: copy.revision, reason: 'abgesagt_jc', note: t('calendar.copyTakenBack') } as const
      void cancel.mutateAsync(back).then(() => notifyDone(t('calendar.copyRemoved')), notifyFailure)
    })
  }

  async function copyBlock(entry: CalendarEntry, span: Span): Promise<void> {
    const { blockKind, siteId, title: note } = entry
    if (!blockKind) return
    const { id } = await saveBlock.mutateAsync({ id: null, kind: blockKind, siteId, note, ...span })
    notifyDone(t('calendar.copied', said(entry, span)), () => {
      void removeBlock.mutateAsync({ id }).then(() => notifyDone(t('calendar.copyRemoved')), notifyFailure)
    })
  }

  async function removeOwn(entry: CalendarEntry): Promise<void> {
    const { source, absenceKind, blockKind, siteId, title: note, start, minutes, staffIds } = entry
    const [staffId] = staffIds
    if (source === 'block' && blockKind) {
      await removeBlock.mutateAsync({ id: BlockId.parse(entry.id) })
      const again = { id: null, kind: blockKind, siteId, note, start, minutes }
      notifyDone(t('calendar.removed', said(entry, entry)), () => void saveBlock.mutateAsync(again).catch(notifyFailure))
    }
    if (source === 'absence' && absenceKind && staffId) {
      await removeAbsence.mutateAsync({ id: AbsenceId.parse(entry.id) })
      const from = start.slice(0, 10)
      const again = { id: null, staffId, kind: absenceKind, from, to: addDays(from, minutes / DAY_MINUTES - 1) }
      notifyDone(t('calendar.absenceRemoved'), () => void saveAbsence.mutateAsync(again).catch(notifyFailure))
    }
  }

  return {
    copy: (entry: CalendarEntry, { start, minutes }: Span) =>
      void (entry.source === 'appointment' ? copyAppointment : copyBlock)(entry, { start, minutes }).catch(notifyFailure),
    remove: (entry: CalendarEntry) => void removeOwn(entry).catch(notifyFailure),
    removeBlocks: (blocks: readonly Block[]) => {
      for (const { id } of blocks) void removeBlock.mutateAsync({ id }).catch(notifyFailure)
    },
  }
}
