import { useTranslation } from 'react-i18next'
import type { Topic } from '../../shared/value-lists.ts'

/** Topics in words, the main one first. */
export function useTopicNames() {
  const { t } = useTranslation()
  return (topics: readonly Topic[]) => topics.map((topic) => t(`values.topic.${topic}`)).join(', ')
}
