import { useTranslation } from 'react-i18next'
import { ageOn } from '../../../shared/ages.ts'
import { toLocalDate } from '../../../shared/dates.ts'

/** `35 Jahre`, `40 oder 41 Jahre` while the day of birth is not known; empty when nothing is. */
export function useAgeWords(birthDate: string): string {
  const { t } = useTranslation()
  const age = ageOn(birthDate, toLocalDate(Date.now()))
  if (!age) return ''
  return age.from === age.to ? t('person.age', { count: age.from }) : t('person.ageEither', age)
}
