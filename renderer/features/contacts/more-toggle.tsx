import { Button, Text } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../../components/key-hint.tsx'
import { MORE_ID } from './more-fields.tsx'

type Props = {
  readonly open: boolean
  /** How many things stand inside. */
  readonly count: number
  readonly onToggle: () => void
}

/** One calm line that unfolds the rest, and says how much is in there while it is folded. */
export function MoreToggle({ open, count, onToggle }: Props) {
  const { t } = useTranslation()
  return (
    <Button
      variant="subtle"
      justify="flex-start"
      px="xs"
      aria-expanded={open}
      aria-controls={open ? MORE_ID : undefined}
      aria-keyshortcuts="M"
      leftSection={open ? <IconChevronUp size={20} aria-hidden /> : <IconChevronDown size={20} aria-hidden />}
      rightSection={<KeyHint keys="M" />}
      onClick={onToggle}
    >
      {t(open ? 'contacts.less' : 'contacts.more')}
      {!open && count > 0 ? (
        <Text span inherit ml={6} fw={400}>
          {t('contacts.moreCount', { count })}
        </Text>
      ) : null}
    </Button>
  )
}
