import { Badge, Text, UnstyledButton } from '@mantine/core'
import { CARD_LANGUAGE_FACTS, type CardLanguage } from '../../../shared/needs-card/languages.ts'
import { CARD_WORDS } from '../../../shared/needs-card/words.ts'
import type { Topic } from '../../../shared/value-lists.ts'
import styles from './needs-card.module.css'
import { Pictogram } from './pictogram.tsx'

type Props = {
  readonly topic: Topic
  readonly language: CardLanguage
  /** Its place among the chosen ones, from 1; 0 when it is not chosen. */
  readonly place: number
  readonly onPoint: () => void
}

/** One picture to point at; the German word stays underneath for whoever counsels. */
export function TopicTile({ topic, language, place, onPoint }: Props) {
  const { tag } = CARD_LANGUAGE_FACTS[language]
  return (
    <UnstyledButton className={styles.tile} aria-pressed={place > 0} onClick={onPoint}>
      <Pictogram topic={topic} size={48} />
      <span className={styles.word} lang={tag}>
        {CARD_WORDS[language].topics[topic]}
      </span>
      {language === 'deu' ? null : (
        <Text span size="xs" c="dimmed" className={styles.german} lang="de" dir="ltr">
          {CARD_WORDS.deu.topics[topic]}
        </Text>
      )}
      {place > 0 ? (
        <Badge circle size="lg" className={styles.number} aria-hidden>
          {place}
        </Badge>
      ) : null}
    </UnstyledButton>
  )
}
