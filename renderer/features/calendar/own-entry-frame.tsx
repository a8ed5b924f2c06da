import { Button, Group } from '@mantine/core'
import type { ComponentProps, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CalendarEntry } from '../../../shared/contract/calendar.ts'
import { DraftFormFrame } from '../../components/draft-form-frame.tsx'
import { FormActions } from '../../components/form-actions.tsx'
import { useCopy } from './use-copy.ts'

type Props = Pick<ComponentProps<typeof DraftFormFrame>, 'draft' | 'errors' | 'labels'> & {
  /** Null for a new one, which cannot be removed yet. */
  readonly entry: CalendarEntry | null
  readonly command: { readonly error: unknown; readonly isPending: boolean }
  /** False when something was not valid. */
  readonly onSave: () => Promise<boolean>
  readonly onDone: () => void
  readonly children: ReactNode
}

/** What one puts into the calendar oneself: saved, removed or left as it is. */
export function OwnEntryFrame({ entry, command, onSave, onDone, children, ...frame }: Props) {
  const { t } = useTranslation()
  const { remove } = useCopy()

  async function submit() {
    try {
      if (await onSave()) onDone()
    } catch {
      // Shown by the frame, which reads the command's own error.
    }
  }
  return (
    <DraftFormFrame {...frame} error={command.error} onSubmit={submit}>
      {children}
      {entry ? (
        <Group>
          <Button
            variant="default"
            onClick={() => {
              remove(entry)
              onDone()
            }}
          >
            {t('calendar.remove')}
          </Button>
        </Group>
      ) : null}
      <FormActions save={t('common.save')} pending={command.isPending} onClose={onDone} />
    </DraftFormFrame>
  )
}
