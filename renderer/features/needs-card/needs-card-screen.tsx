import { Button, Group, Text } from '@mantine/core'
import { useHotkeys, useLocalStorage } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { contract } from '../../../shared/contract/index.ts'
import { CARD_LANGUAGE_FACTS, CARD_LANGUAGES, type CardLanguage } from '../../../shared/needs-card/languages.ts'
import { CARD_WORDS } from '../../../shared/needs-card/words.ts'
import { TOPICS, type Topic } from '../../../shared/value-lists.ts'
import { KeyHint } from '../../components/key-hint.tsx'
import { Page } from '../../components/page.tsx'
import { useMay } from '../../components/use-may.ts'
import { LanguageChoice } from './language-choice.tsx'
import styles from './needs-card.module.css'
import { PrintCard } from './print-card.tsx'
import { TopicTile } from './topic-tile.tsx'
import { MOST_TOPICS, useCardChoice } from './use-card-choice.ts'

/** The screen is turned to the visitor, who points; what was pointed at goes into the contact. Shows nothing of anybody. */
export function NeedsCardScreen({ topics }: { readonly topics: readonly Topic[] }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const may = useMay()
  const { chosen, point, clear } = useCardChoice(topics)
  const [language, setLanguage] = useLocalStorage<CardLanguage>({
    key: 'needs-card-language',
    defaultValue: 'deu',
    getInitialValueInEffect: false,
  })
  const { tag, direction } = CARD_LANGUAGE_FACTS[language]
  const { question, hint } = CARD_WORDS[language]

  function toContact() {
    if (chosen.length === 0) return
    // Whatever else the contact was begun with (its person) comes back with the topics.
    void navigate({ to: '/kontakt', search: (begun) => ({ ...begun, topics: chosen }) })
  }
  useHotkeys([
    ...CARD_LANGUAGES.map((code): [string, () => void] => [CARD_LANGUAGE_FACTS[code].key, () => setLanguage(code)]),
    ['mod+Enter', toContact],
  ])

  return (
    <Page title={t('needsCard.title')} actions={<LanguageChoice chosen={language} onChoose={setLanguage} />} wide>
      <div lang={tag} dir={direction}>
        <Group gap="md" align="baseline" mb="xs">
          <Text fz="h1" fw={600} lh={1.2} component="p" id="card-question">
            {question}
          </Text>
          <Text c="dimmed">{hint}</Text>
        </Group>
        <ul className={styles.grid} aria-labelledby="card-question">
          {TOPICS.map((topic) => (
            <li key={topic}>
              <TopicTile topic={topic} language={language} place={chosen.indexOf(topic) + 1} onPoint={() => point(topic)} />
            </li>
          ))}
        </ul>
      </div>
      <Group justify="space-between">
        <Text role="status">{t(chosen.length === MOST_TOPICS ? 'needsCard.full' : 'needsCard.chosen', { count: chosen.length })}</Text>
        <Group gap="xs">
          {may(contract.letters.needsCard) ? <PrintCard language={language} /> : null}
          {chosen.length > 0 ? (
            <Button variant="default" onClick={clear}>
              {t('needsCard.clear')}
            </Button>
          ) : null}
          <Button
            disabled={chosen.length === 0}
            rightSection={<KeyHint keys="Strg+Enter" />}
            aria-keyshortcuts="Control+Enter"
            onClick={toContact}
          >
            {t('needsCard.toContact')}
          </Button>
        </Group>
      </Group>
    </Page>
  )
}
