import { useTranslation } from 'react-i18next'
import type { Letter } from '../../../shared/contract/letter-dispatch.ts'
import { formatDay, toLocalDate } from '../../../shared/dates.ts'

/** What happened to a letter, in lines: whether it went out, how, and what came back. */
export function useLetterWords() {
  const { t } = useTranslation()
  const day = (instant: string) => formatDay(toLocalDate(Date.parse(instant)))

  function state({ dropped, dispatches, way }: Letter): string[] {
    const lines = dispatches.map(({ method, on, staffName, returnedOn, returnReason }) => {
      const out = t('letters.out', { method: t(`values.dispatchMethod.${method}`), day: formatDay(on), name: staffName })
      if (returnedOn === null || returnReason === null) return out
      return `${out} · ${t('letters.back', { day: formatDay(returnedOn), reason: t(`values.returnReason.${returnReason}`) })}`
    })
    if (dropped) return [t('letters.dropped'), ...lines]
    if (dispatches[0]?.returnedOn === null) return lines
    if (dispatches.length > 0) return [t('letters.waitingAgain'), ...lines]
    return [t(way === 'hand' ? 'letters.waitingByHand' : 'letters.waiting')]
  }

  function made({ number, madeAt, staffName, language, templateVersion }: Letter): string {
    const inLanguage = language === 'deu' ? t('letters.inGerman') : t('letters.inLanguage', { language: t(`values.language.${language}`) })
    const parts = [t('letters.number', { number }), t('letters.made', { day: day(madeAt), name: staffName }), inLanguage]
    return [...parts, ...(templateVersion === 0 ? [t('letters.sample')] : [])].join(' · ')
  }

  function copies({ copies: [newest, ...older] }: Letter): string | null {
    return newest ? t('letters.copies', { count: older.length + 1, day: day(newest.at), name: newest.staffName }) : null
  }
  return { state, made, copies }
}
