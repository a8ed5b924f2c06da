import { useTranslation } from 'react-i18next'
import type { Pool } from '../../../shared/contract/interpreters.ts'
import { formatDay } from '../../../shared/dates.ts'

/** When a pool can come at the earliest, in words. */
export function useEarliest(): (pool: Pick<Pool, 'leadDays' | 'earliest'>) => string {
  const { t } = useTranslation()
  return ({ leadDays, earliest }) => (leadDays === 0 ? t('interpreters.atOnce') : t('interpreters.earliest', { day: formatDay(earliest) }))
}
