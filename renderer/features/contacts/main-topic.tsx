import { ActionIcon, Group, Text, Tooltip } from '@mantine/core'
import { IconStar, IconStarFilled } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Topic } from '../../../shared/value-lists.ts'

type Props = { readonly topic: Topic; readonly isMain: boolean; readonly onChoose: () => void }

/** Beside each chosen topic: the main one says so, each other one can become it. */
export function MainTopic({ topic, isMain, onChoose }: Props) {
  const { t } = useTranslation()
  if (isMain) {
    return (
      <Group gap={4} wrap="nowrap" component="span">
        <IconStarFilled size={16} aria-hidden />
        <Text span size="sm" fw={600}>
          {t('contacts.mainTopic')}
        </Text>
      </Group>
    )
  }
  return (
    <Tooltip label={t('contacts.makeMain')}>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('contacts.makeMainOf', { topic: t(`values.topic.${topic}`) })}
        // The focus stays on the keys, so that the next Enter saves.
        onMouseDown={(event) => event.preventDefault()}
        onClick={(event) => {
          // The row is a label, which would take the topic out again.
          event.preventDefault()
          onChoose()
        }}
      >
        <IconStar size={18} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
}
