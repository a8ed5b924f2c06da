import { useTranslation } from 'react-i18next'
import { type DayEndFindings, OPEN_KINDS } from '../../../shared/day-end-rules.ts'

/** "2 Wartenummern, ein Merkzettel"; empty when nothing is open. */
export function useToldFindings(): (findings: DayEndFindings) => string {
  const { t } = useTranslation()
  return (findings) =>
    OPEN_KINDS.filter((kind) => findings[kind] > 0)
      .map((kind) => t(`dayEnd.told.${kind}`, { count: findings[kind] }))
      .join(', ')
}
