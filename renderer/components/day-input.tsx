import { DateInput } from '@mantine/dates'
import { IconCalendar } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDay, LocalDate, toLocalDate } from '../../shared/dates.ts'

type Props = {
  readonly id?: string
  readonly label: string
  readonly description?: string
  /** A day, or empty. */
  readonly value?: string
  readonly onChange: (day: string) => void
  readonly minDate?: LocalDate
  readonly error?: ReactNode
  readonly required?: boolean
  /** The day may be left open again: by emptying the field, or by the cross in it. */
  readonly clearable?: boolean
  /** The description stands under the field, so that a field beside it without one is in line. */
  readonly hintBelow?: boolean
}

/** `24.11.2026`, `24.11.26` and `24.11.` as people type them; the year that is meant is this one or the next. */
export function typedDay(text: string, today: LocalDate): LocalDate | null {
  const match = /(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4}|\d{2})?\s*$/.exec(text)
  if (!match) return null
  const [, day = '', month = '', year = ''] = match
  const monthAndDay = `${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const thisYear = Number(today.slice(0, 4))
  const guessed = `${thisYear}-${monthAndDay}` < today ? thisYear + 1 : thisYear
  const written = year.length === 2 ? `20${year}` : year
  const parsed = LocalDate.safeParse(`${written || guessed}-${monthAndDay}`)
  return parsed.success ? parsed.data : null
}

/** A day, typed or picked, shown as `Di, 24.11.2026`. */
export function DayInput({ value = '', onChange, error, hintBelow = false, ...rest }: Props) {
  const { t } = useTranslation()
  return (
    <DateInput
      size="md"
      value={value === '' ? null : value}
      onChange={(day) => onChange(day ?? '')}
      valueFormat={formatDay}
      dateParser={(text) => typedDay(text, toLocalDate(Date.now()))}
      leftSection={<IconCalendar size={20} aria-hidden />}
      leftSectionPointerEvents="none"
      popoverProps={{ transitionProps: { duration: 0 }, withinPortal: false }}
      hideOutsideDates
      highlightToday
      // Choosing the same day again means that day.
      allowDeselect={false}
      // As with lists: by keyboard the field itself is emptied.
      clearButtonProps={{ tabIndex: -1, 'aria-hidden': true }}
      weekendDays={[]}
      ariaLabels={{
        nextMonth: t('common.nextMonth'),
        previousMonth: t('common.previousMonth'),
        nextYear: t('common.nextYear'),
        previousYear: t('common.previousYear'),
        nextDecade: t('common.nextDecade'),
        previousDecade: t('common.previousDecade'),
      }}
      error={error}
      {...(hintBelow ? { inputWrapperOrder: ['label', 'input', 'description', 'error'] } : {})}
      {...rest}
    />
  )
}
