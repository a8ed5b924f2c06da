import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { CARD_LANGUAGE_FACTS, CARD_LANGUAGES, type CardLanguage } from '../../../shared/needs-card/languages.ts'
import { KeyHint } from '../../components/key-hint.tsx'

type Props = { readonly chosen: CardLanguage; readonly onChoose: (language: CardLanguage) => void }

/** Each language by its own name, so that the visitor finds it, too. */
export function LanguageChoice({ chosen, onChoose }: Props) {
  const { t } = useTranslation()
  return (
    <Group gap="xs" role="group" aria-label={t('needsCard.language')}>
      {CARD_LANGUAGES.map((language) => {
        const { name, tag, key } = CARD_LANGUAGE_FACTS[language]
        return (
          <Button
            key={language}
            variant={chosen === language ? 'light' : 'default'}
            aria-pressed={chosen === language}
            aria-keyshortcuts={key}
            rightSection={<KeyHint keys={key} />}
            onClick={() => onChoose(language)}
          >
            <span lang={tag}>{name}</span>
          </Button>
        )
      })}
    </Group>
  )
}
