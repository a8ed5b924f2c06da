import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { lettersOutside } from '../../../shared/din-91379.ts'

/** Names the letters that other bodies may not be able to take; a word beside the fields, never in the way. */
export function LettersNotice({ names }: { readonly names: readonly string[] }) {
  const { t } = useTranslation()
  const letters = [...new Set(names.flatMap(lettersOutside))].slice(0, 8)
  return (
    <div role="status">
      {letters.length > 0 ? (
        <Text size="sm">
          {t('person.lettersOutside', { count: letters.length, letters: letters.map((letter) => `„\u2068${letter}\u2069“`).join(', ') })}
        </Text>
      ) : null}
    </div>
  )
}
