import { useTranslation } from 'react-i18next'
import { LANGUAGES } from '../../shared/value-lists.ts'

const OTHERS = new Intl.DisplayNames(['de'], { type: 'language', fallback: 'none' })

/** Languages of an offer in words and in German order. */
export function useLanguageNames(): (codes: readonly string[]) => string {
  const name = useLanguageName()
  return (codes) =>
    codes
      .map(name)
      .sort((a, b) => a.localeCompare(b, 'de'))
      .join(', ')
}

/** A language of an offer in words; a directory may name languages that this product's own list does not have. */
export function useLanguageName(): (code: string) => string {
  const { t } = useTranslation()
  return (code) => {
    const known = LANGUAGES.find((one) => one === code)
    if (known) return t(`values.language.${known}`)
    return /^[a-z]{3}$/.test(code) ? (OTHERS.of(code) ?? t('common.unknown')) : code
  }
}
