import { Button, Group, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Ticket } from '../../../shared/contract/queue.ts'
import { KeyHint } from '../../components/key-hint.tsx'
import type { TicketWork } from './ticket-work.ts'

/** To whom, in words, in the row itself: no dialog stands between two visitors. */
export function ForwardField({ ticket, work }: { readonly ticket: Ticket; readonly work: TicketWork }) {
  const { t } = useTranslation()
  const [to, setTo] = useState('')
  const [error, setError] = useState<string | null>(null)

  function send() {
    if (to.trim() === '') setError(t('fields.required'))
    else work.forward(ticket.id, to)
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <Group gap="xs" align="flex-end">
        <TextInput
          flex="1 1 20rem"
          autoFocus
          maxLength={300}
          label={t('queue.forwardTo')}
          description={t('queue.forwardHint')}
          value={to}
          error={error}
          onChange={(event) => setTo(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') work.cancelForward()
          }}
        />
        <Button variant="default" onClick={work.cancelForward}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" rightSection={<KeyHint keys="Enter" />}>
          {t('queue.action.forward')}
        </Button>
      </Group>
    </form>
  )
}
