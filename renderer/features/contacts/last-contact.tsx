import { Button, Group, Text } from '@mantine/core'
import { IconArrowBackUp, IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../../components/key-hint.tsx'
import { type LastStep, useContactInWords } from './use-recording.ts'

/**
 * Says what was just done, always at the same place and never over the keys, because the next visitor is already
 * speaking. Read out as it changes.
 */
export function LastContact({ last, onTakeBack }: { readonly last: LastStep; readonly onTakeBack: () => void }) {
  const { t } = useTranslation()
  const inWords = useContactInWords()
  return (
    <Group gap="sm">
      <Group gap={6} role="status" mih={44} wrap="nowrap">
        {last ? <IconCheck size={20} aria-hidden style={{ flex: 'none' }} /> : null}
        {last ? (
          <Text>{last.kind === 'recorded' ? t('contacts.recorded', { what: inWords(last.contact) }) : t('contacts.takenBack')}</Text>
        ) : null}
      </Group>
      {last?.kind === 'recorded' ? (
        <Button
          variant="light"
          leftSection={<IconArrowBackUp size={20} aria-hidden />}
          rightSection={<KeyHint keys="Strg+Z" />}
          aria-keyshortcuts="Control+Z"
          onClick={onTakeBack}
        >
          {t('common.undo')}
        </Button>
      ) : null}
    </Group>
  )
}
