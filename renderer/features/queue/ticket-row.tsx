import { Box, Button, Group, Text, UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Ticket } from '../../../shared/contract/queue.ts'
import { KeyHint } from '../../components/key-hint.tsx'
import { LaneMark } from './lane-mark.tsx'
import { primaryOf } from './queue-keys.ts'
import classes from './ticket-row.module.css'
import { useTicketText } from './ticket-text.ts'
import type { TicketWork } from './ticket-work.ts'

type Props = {
  readonly ticket: Ticket
  /** The row the single keys mean. */
  readonly current: boolean
  readonly now: number
  readonly work: TicketWork
  /** What else can be done; only the current row shows it. */
  readonly children: ReactNode
}

/** One number in one row: what it is for, how long it stands as it stands, and the next step. */
export function TicketRow({ ticket, current, now, work, children }: Props) {
  const { t } = useTranslation()
  const text = useTicketText()
  const primary = primaryOf(ticket)
  // While it is being said to whom, Enter belongs to that.
  const keyed = current && work.forwarding !== ticket.id
  const { id, number, lane, language, staffName } = ticket
  const calledBy = ticket.state === 'aufgerufen' || ticket.state === 'in_beratung' ? t('queue.withStaff', { name: staffName }) : ''
  const more = [calledBy, language && t(`values.language.${language}`)].filter(Boolean).join(' · ')
  return (
    <li className={classes.row} data-current={current || undefined}>
      <Group gap="sm" justify="flex-end">
        <UnstyledButton
          className={classes.choose}
          data-row={id}
          aria-current={current ? 'true' : undefined}
          aria-keyshortcuts="Enter"
          onFocus={() => work.choose(id)}
          onClick={() => work.choose(id)}
        >
          <Group gap="md" className={classes.facts}>
            <Text span fw={600} size="xl" className={classes.number}>
              {number}
            </Text>
            <Box component="span" className={classes.lane}>
              <LaneMark lane={lane} />
            </Box>
            <span>
              <Text span>{text.lasting(ticket, now) || text.ended(ticket)}</Text>
              {more ? (
                <Text span display="block" size="sm" c="dimmed">
                  {more}
                </Text>
              ) : null}
            </span>
          </Group>
        </UnstyledButton>
        {primary ? (
          <Button
            flex="none"
            variant={keyed ? 'filled' : 'default'}
            rightSection={keyed ? <KeyHint keys="Enter" /> : null}
            onClick={() => work.act(ticket, primary)}
          >
            {t(`queue.action.${primary}`)}
            <span className="visually-hidden">{`: ${number}`}</span>
          </Button>
        ) : null}
      </Group>
      {current ? <Box mt="xs">{children}</Box> : null}
    </li>
  )
}
