import { useTranslation } from 'react-i18next'
import type { Summons } from '../../../shared/contract/summons-record.ts'

/** What is to be done next, in one sentence. */
export function useNextWords(): (summons: Pick<Summons, 'next' | 'state'>) => string {
  const { t } = useTranslation()
  return ({ next, state }) => (state === 'nachgemeldet' ? t('summons.next.nachgemeldet') : t(`summons.next.${next}`))
}
