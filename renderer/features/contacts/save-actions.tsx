import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../../components/key-hint.tsx'

type Props = {
  /** Offered with a person only: the next anonymous contact begins by itself. */
  readonly onNext: (() => void) | null
}

export function SaveActions({ onNext }: Props) {
  const { t } = useTranslation()
  return (
    <Group justify="flex-end" gap="xs" mt="auto">
      {onNext ? (
        <Button variant="default" rightSection={<KeyHint keys="Umschalt+Enter" />} aria-keyshortcuts="Shift+Enter" onClick={onNext}>
          {t('contacts.recordAndNext')}
        </Button>
      ) : null}
      <Button type="submit" rightSection={<KeyHint keys="Enter" />} aria-keyshortcuts="Enter Control+Enter">
        {t('contacts.record')}
      </Button>
    </Group>
  )
}
