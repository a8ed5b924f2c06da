import { Drawer } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CalendarEntry } from '../../../shared/contract/calendar.ts'
import type { LocalDate } from '../../../shared/dates.ts'
import { AbsenceForm } from './absence-form.tsx'
import { BlockForm } from './block-form.tsx'

/** What is being put in or changed; without an entry it is a new one. */
export type Task = { readonly kind: 'absence' | 'block'; readonly entry: CalendarEntry | null }
type Props = { readonly task: Task | null; readonly day: LocalDate; readonly onClose: () => void }

/** Absence or blocked time beside the calendar. */
export function EntryDrawer({ task, day, onClose }: Props) {
  const { t } = useTranslation()
  const title = task?.kind === 'absence' ? t('calendar.absenceTitle') : t('calendar.blockTitle')
  return (
    <Drawer opened={task !== null} onClose={onClose} size="lg" title={title} closeButtonProps={{ 'aria-label': t('common.close') }}>
      {task?.kind === 'absence' ? <AbsenceForm key={task.entry?.id} entry={task.entry} day={day} onDone={onClose} /> : null}
      {task?.kind === 'block' ? <BlockForm key={task.entry?.id} entry={task.entry} day={day} onDone={onClose} /> : null}
    </Drawer>
  )
}
