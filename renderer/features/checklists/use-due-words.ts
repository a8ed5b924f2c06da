import { useTranslation } from 'react-i18next'
import { isOverdue } from '../../../shared/checklist-rules.ts'
import { formatDay, type LocalDate, toLocalDate } from '../../../shared/dates.ts'

const DAY_MS = 86_400_000

/** A due day in words, with how long it is past where it is. */
export function useDueWords() {
  const { t } = useTranslation()
  const today = toLocalDate(Date.now())

  function addition(dueOn: LocalDate): string {
    if (dueOn === today) return `, ${t('checklists.dueToday')}`
    if (!isOverdue(dueOn, today)) return ''
    return `, ${t('checklists.overdue', { count: Math.round((Date.parse(today) - Date.parse(dueOn)) / DAY_MS) })}`
  }
  return { addition, full: (dueOn: LocalDate) => t('checklists.due', { day: formatDay(dueOn) }) + addition(dueOn) }
}
