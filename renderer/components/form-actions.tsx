import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { KeyHint } from './key-hint.tsx'

type Props = {
  /** Words on the primary button. */
  readonly save: string
  readonly pending?: boolean
  /** Leaves the form; its draft stays. Without it there is only the primary button. */
  readonly onClose?: () => void
  readonly className?: string | undefined
}

/** The end of every form: the next step bottom right, with its key, and the way out beside it. */
export function FormActions({ save, pending = false, onClose, className }: Props) {
  const { t } = useTranslation()
  return (
    <Group justify="flex-end" className={className ?? ''}>
      {onClose ? (
        <Button variant="default" onClick={onClose}>
          {t('common.close')}
        </Button>
      ) : null}
      <Button type="submit" loading={pending} rightSection={<KeyHint keys="Strg+Enter" />} aria-keyshortcuts="Control+Enter">
        {save}
      </Button>
    </Group>
  )
}
