import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { SHEET_LANGUAGES, type SheetLanguage } from '../../shared/paper-languages.ts'

type Props = { readonly value: SheetLanguage; readonly onChange: (language: SheetLanguage) => void }

/** In which language the second page of a sheet is; the German page is always the first. */
export function SheetLanguageChoice({ value, onChange }: Props) {
  const { t } = useTranslation()
  const options = SHEET_LANGUAGES.map((language) => ({
    value: language,
    label: language === 'deu' ? t('letters.germanOnly') : t(`values.language.${language}`),
  }))
  return (
    <NativeSelect
      mr="auto"
      size="md"
      label={t('letters.secondPage')}
      data={options}
      value={value}
      onChange={({ currentTarget }) => {
        const chosen = SHEET_LANGUAGES.find((language) => language === currentTarget.value)
        if (chosen) onChange(chosen)
      }}
    />
  )
}
