import type { ScheduleLabelsOverride } from '@mantine/schedule'
import type { TFunction } from 'i18next'

/** Every word the calendar component could show or read out; what is missing here would be English. */
export function scheduleLabels(t: TFunction): Required<ScheduleLabelsOverride> {
  return {
    ...t('appointments.schedule', { returnObjects: true }),
    today: t('appointments.thisWeek'),
    timeSlot: t('appointments.slotFallback'),
    viewSelectLabel: t('appointments.view'),
    moreLabel: (count) => t('appointments.moreLabel', { count }),
  }
}
