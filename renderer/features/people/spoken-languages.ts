import type { TFunction } from 'i18next'
import type { SpokenLanguage } from '../../../shared/contract/people.ts'

/** `Ukrainisch (Erstsprache, liest), Deutsch (wenig, liest nicht)`; empty when nothing is known. */
export function spokenLanguages(languages: readonly SpokenLanguage[], t: TFunction): string {
  return languages
    .map(({ code, level, reads }) =>
      t('person.languageLine', {
        language: t(`values.language.${code}`),
        level: t(`values.languageLevel.${level}`),
        reading: t(`values.reading.${reads}`),
      }),
    )
    .join(', ')
}
