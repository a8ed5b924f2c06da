import { Button, Group, Text } from '@mantine/core'
import { IconArrowBackUp, IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../../components/key-hint.tsx'
import type { LastStep as Step } from './use-queue.ts'

type Props = { readonly last: Step | null; readonly armed: boolean; readonly onUndo: () => void }

/** Says what was just done, always at the same place, read out as it changes; with the way back. */
export function LastStep({ last, armed, onUndo }: Props) {
  const { t } = useTranslation()
  return (
    <Group gap="sm" mih={44}>
      <Group gap={6} role="status" wrap="nowrap">
        {last && !armed ? <IconCheck size={20} aria-hidden style={{ flex: 'none' }} /> : null}
        <Text>{armed ? t('queue.newNumberSpoken') : (last?.text ?? t('queue.listKeys'))}</Text>
      </Group>
      {last?.undo && !armed ? (
        <Button
          variant="light"
          leftSection={<IconArrowBackUp size={20} aria-hidden />}
          rightSection={<KeyHint keys="R" />}
          aria-keyshortcuts="R"
          onClick={onUndo}
        >
          {t('common.undo')}
        </Button>
      ) : null}
    </Group>
  )
}
