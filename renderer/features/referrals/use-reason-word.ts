import { useTranslation } from 'react-i18next'
import { END_REASONS, type EndReason, REFUSAL_REASONS, type RefusalReason } from '../../../shared/value-lists.ts'

/** Reason of a step in words, whichever list it is from. */
export function useReasonWord(): (reason: RefusalReason | EndReason) => string {
  const { t } = useTranslation()
  return (reason) => {
    const refusal = REFUSAL_REASONS.find((each) => each === reason)
    if (refusal) return t(`values.refusalReason.${refusal}`)
    const end = END_REASONS.find((each) => each === reason)
    return end ? t(`values.endReason.${end}`) : ''
  }
}
