import { Select } from '@mantine/core'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { QUICK_TOPICS } from '../../../shared/topics.ts'
import { TOPICS, type Topic } from '../../../shared/value-lists.ts'
import { ChoiceGroup } from '../../components/choice-group.tsx'
import { KeyChoice } from '../../components/key-choice.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { MainTopic } from './main-topic.tsx'

type Props = {
  readonly chosen: readonly Topic[]
  readonly onToggle: (topic: Topic) => void
  readonly onMain: (topic: Topic) => void
  /** Called when the control in focus goes away with its topic, to take the focus back to the keys. */
  readonly onFocusLost: () => void
  /** The search for all other topics, opened by its key. */
  readonly search: RefObject<HTMLInputElement | null>
  readonly error: string | null
}

const ON_KEYS: readonly Topic[] = QUICK_TOPICS

export function TopicChoice({ chosen, onToggle, onMain, onFocusLost, search, error }: Props) {
  const { t } = useTranslation()
  const others = TOPICS.filter((topic) => !ON_KEYS.includes(topic))
  const row = (topic: Topic, { onToggled, ...more }: { keys?: string; id?: string; onToggled?: () => void }) => (
    <KeyChoice
      key={topic}
      kind="checkbox"
      name="topics"
      label={t(`values.topic.${topic}`)}
      checked={chosen.includes(topic)}
      onToggle={() => {
        onToggle(topic)
        onToggled?.()
      }}
      remark={chosen.includes(topic) ? <MainTopic isMain={chosen[0] === topic} topic={topic} onChoose={() => onMain(topic)} /> : null}
      {...more}
    />
  )
  return (
    <ChoiceGroup legend={t('contacts.topics')} error={error}>
      {ON_KEYS.map((topic, index) => row(topic, { keys: String(index + 1), ...(index === 0 ? { id: 'topics' } : {}) }))}
      {others.filter((topic) => chosen.includes(topic)).map((topic) => row(topic, { onToggled: onFocusLost }))}
      <Select
        ref={search}
        searchable
        selectFirstOptionOnChange
        value={null}
        aria-label={t('contacts.moreTopics')}
        aria-keyshortcuts="0"
        placeholder={t('contacts.moreTopics')}
        nothingFoundMessage={t('contacts.noTopic')}
        data={others.filter((topic) => !chosen.includes(topic)).map((topic) => ({ value: topic, label: t(`values.topic.${topic}`) }))}
        rightSection={<KeyHint keys="0" />}
        rightSectionPointerEvents="none"
        onChange={(value) => {
          const topic = others.find((one) => one === value)
          if (!topic) return
          onToggle(topic)
          onFocusLost()
        }}
      />
    </ChoiceGroup>
  )
}
