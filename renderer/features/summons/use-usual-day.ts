import { useTranslation } from 'react-i18next'
import { formatDay, LocalDate } from '../../../shared/dates.ts'
import { useApiQuery } from '../../api/client.ts'
import type { FormStep, StepValues } from './step-values.ts'

/** On which day it counts as received when nothing else is proven, as a sentence; empty until way and day are known. */
export function useUsualDay(step: FormStep, { method, on }: Pick<StepValues, 'method' | 'on'>): string {
  const { t } = useTranslation()
  const known = step === 'deliver' && method !== null && LocalDate.safeParse(on).success
  const { data } = useApiQuery('summons', 'deemed', { method: method ?? 'post', on }, { enabled: known })
  if (!known || !data) return ''
  const day = formatDay(data.day)
  return data.day === data.legalDay
    ? t('summons.hint.deemedOn', { day })
    : t('summons.hint.deemedMoved', { day, legal: formatDay(data.legalDay) })
}
