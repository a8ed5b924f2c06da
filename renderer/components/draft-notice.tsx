import { Alert, Button, Group, Text } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { formatDateTime, toLocalDateTime } from '../../shared/dates.ts'

type Props = { readonly restoredAt: string | null; readonly onDiscard: () => void }

/** Says that this form holds what was typed earlier, and offers to throw it away. */
export function DraftNotice({ restoredAt, onDiscard }: Props) {
  const { t } = useTranslation()
  if (!restoredAt) return null
  return (
    <Alert color="kern" icon={<IconPencil aria-hidden />} role="status" py="xs">
      <Group justify="space-between">
        <Text size="sm">{t('common.draftRestored', { when: formatDateTime(toLocalDateTime(Date.parse(restoredAt))) })}</Text>
        <Button size="compact-md" variant="subtle" onClick={onDiscard}>
          {t('common.draftDiscard')}
        </Button>
      </Group>
    </Alert>
  )
}
