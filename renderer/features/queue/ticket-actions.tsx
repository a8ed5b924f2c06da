import { Button, Group, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Ticket } from '../../../shared/contract/queue.ts'
import { isEnded } from '../../../shared/ticket-states.ts'
import { LANES, LANGUAGES } from '../../../shared/value-lists.ts'
import { KeyHint } from '../../components/key-hint.tsx'
import { ForwardField } from './forward-field.tsx'
import { ACTION_KEYS, othersOf } from './queue-keys.ts'
import type { TicketWork } from './ticket-work.ts'

type Props = { readonly ticket: Ticket; readonly work: TicketWork }

/** All but the next step: in single keys, with what can be put right about the number beside them. */
export function TicketActions({ ticket, work }: Props) {
  const { t } = useTranslation()
  if (work.forwarding === ticket.id) return <ForwardField ticket={ticket} work={work} />
  return (
    <Group gap="xs">
      {othersOf(ticket, work.maySlip).map((action) => (
        <Button
          key={action}
          variant="default"
          px="sm"
          rightSection={<KeyHint keys={ACTION_KEYS[action] ?? ''} />}
          aria-keyshortcuts={ACTION_KEYS[action]}
          onClick={() => work.act(ticket, action)}
        >
          {t(`queue.action.${action}`)}
        </Button>
      ))}
      {isEnded(ticket.state) ? null : <Corrections ticket={ticket} work={work} />}
    </Group>
  )
}

function Corrections({ ticket, work }: Props) {
  const { t } = useTranslation()
  return (
    <Group gap="xs" w="100%">
      <Select
        w={150}
        aria-label={t('queue.lane')}
        allowDeselect={false}
        data={LANES.map((lane) => ({ value: lane, label: t(`values.lane.${lane}`) }))}
        value={ticket.lane}
        onChange={(value) => {
          const lane = LANES.find((one) => one === value)
          if (lane && lane !== ticket.lane) work.change(ticket.id, { lane })
        }}
      />
      <Select
        id="ticket-language"
        w={210}
        aria-label={t('queue.action.language')}
        aria-keyshortcuts={ACTION_KEYS.language}
        placeholder={t('queue.action.language')}
        rightSection={ticket.language ? undefined : <KeyHint keys={ACTION_KEYS.language ?? ''} />}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('queue.languageNone') }}
        data={LANGUAGES.map((language) => ({ value: language, label: t(`values.language.${language}`) }))}
        value={ticket.language}
        onChange={(value) => work.change(ticket.id, { language: LANGUAGES.find((one) => one === value) ?? null })}
      />
    </Group>
  )
}
