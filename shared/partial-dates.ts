import { LocalDate } from './dates.ts'

/** `17.04.1991`, `04.1991` or `1991` for a birth date of that precision; empty stays empty. */
export function formatPartialDate(value: string): string {
  return value.split('-').reverse().join('.')
}

/**
 * The birth date (ISO 8601, as precise as it is known) behind what was typed: `TT.MM.JJJJ`, `MM.JJJJ` or `JJJJ`,
 * also without leading zeros. Null when it is none of these or no day of the calendar.
 */
export function parsePartialDate(typed: string): string | null {
  const text = typed.trim()
  if (text === '') return ''
  const parts = text.split(/[./-]/)
  const inOrder = parts[0]?.length === 4 ? parts : parts.reverse()
  const [year = '', month = '', day = ''] = inOrder
  if (inOrder.length > 3 || !/^(18|19|20)\d{2}$/.test(year) || !inOrder.slice(1).every((part) => /^\d{1,2}$/.test(part))) return null
  const date = [year, month.padStart(2, '0'), day.padStart(2, '0')].slice(0, inOrder.length).join('-')
  return LocalDate.safeParse(`${date}${'-01'.repeat(3 - inOrder.length)}`).success ? date : null
}

/** Under which words a birth date is found: the year with four or two digits, the month, the whole day. */
export function birthDateForms(value: string): string[] {
  const [year = '', month = '', day = ''] = value.split('-')
  if (year === '') return []
  const short = year.slice(2)
  return [
    year,
    short,
    ...(month ? [`${month}${year}`, `${year}${month}`] : []),
    ...(day ? [`${day}${month}${year}`, `${day}${month}${short}`, `${year}${month}${day}`] : []),
  ]
}

/**
 * Beginnings of birth date forms that a typed word may stand for, also while it is still being typed: `17.4.91`
 * stands for `170491`, `17.4` for the fourth month or for one that begins with 4. Empty when the word is no number.
 */
export function birthDatePrefixes(word: string): string[] {
  if (!/^\d[\d./-]*$/.test(word)) return []
  const parts = word.split(/[./-]/)
  const last = parts.pop() ?? ''
  const before = parts.map((part) => part.padStart(2, '0')).join('')
  const padded = parts.length > 0 && last.length === 1 ? [before + last.padStart(2, '0')] : []
  return [...new Set([before + last, ...padded])]
}

/** The same date with day and month the other way round, or null when that is no other day. */
export function swappedDay(date: string): string | null {
  const [year = '', month = '', day = ''] = date.split('-')
  return day !== '' && day !== month && Number(day) <= 12 ? `${year}-${day}-${month}` : null
}
