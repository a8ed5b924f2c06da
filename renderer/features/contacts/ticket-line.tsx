import { Button, Group, Text } from '@mantine/core'
import { IconClock } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Ticket } from '../../../shared/contract/queue.ts'
import { toLocalDateTime } from '../../../shared/dates.ts'
import { isEnded } from '../../../shared/ticket-states.ts'
import { talkMinutes, timesAt } from '../../../shared/ticket-times.ts'
import { IconText } from '../../components/icon-text.tsx'
import { useNow } from '../../components/use-now.ts'

type Props = {
  readonly ticket: Ticket
  readonly minutes: number | string
  /** Sets the minutes without that being something typed. */
  readonly onRun: (minutes: number) => void
  readonly onTake: (minutes: number) => void
}

/** Which number this is the talk of, and how long it has gone on; the duration runs along until somebody changes it. */
export function TicketLine({ ticket, minutes, onRun, onTake }: Props) {
  const { t } = useTranslation()
  const now = useNow(ticket)
  const talked = talkMinutes(timesAt(ticket, now).service)
  const shown = useRef(minutes)
  const run = useRef(onRun)
  run.current = onRun
  useEffect(() => {
    if (shown.current !== minutes || talked === minutes) return
    shown.current = talked
    run.current(talked)
  }, [talked, minutes])

  const time = ticket.beganAt ? toLocalDateTime(Date.parse(ticket.beganAt)).slice(11) : ''
  return (
    <Group gap="md" mih={44}>
      <Text fw={600}>{t('queue.contactOf', { number: ticket.number })}</Text>
      <Text>{t(`values.lane.${ticket.lane}`)}</Text>
      <IconText icon={IconClock}>
        {isEnded(ticket.state) ? t('queue.contactOver', { minutes: talked }) : t('queue.contactRunning', { time, minutes: talked })}
      </IconText>
      {minutes === talked ? null : (
        <Button variant="default" onClick={() => onTake(talked)}>
          {t('queue.takeMinutes', { minutes: talked })}
        </Button>
      )}
    </Group>
  )
}
