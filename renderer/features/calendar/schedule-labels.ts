import type { ScheduleLabelsOverride } from '@mantine/schedule'
import type { TFunction } from 'i18next'

/** Every word the calendar component could show or read out; what is missing here would be English. */
export function scheduleLabels(t: TFunction): Required<ScheduleLabelsOverride> {
  return {
    ...t('calendar.schedule', { returnObjects: true }),
    today: t('calendar.toToday'),
    timeSlot: t('calendar.slotFallback'),
    viewSelectLabel: t('calendar.view'),
    moreLabel: (count) => t('calendar.moreLabel', { count }),
  }
}
