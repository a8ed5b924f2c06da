import { Grid, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { DropInSession } from '../../../shared/contract/drop-in.ts'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { useNow } from '../../components/use-now.ts'
import { BOARD } from './board-focus.ts'
import type { useNumberDisplay } from './display-button.tsx'
import { EndedList } from './ended-list.tsx'
import { LastStep } from './last-step.tsx'
import { NewTicket } from './new-ticket.tsx'
import { QueueFigures } from './queue-figures.tsx'
import { TicketList } from './ticket-list.tsx'
import { useBoard } from './use-board.ts'

type Props = { readonly session: DropInSession; readonly display: ReturnType<typeof useNumberDisplay> }

/** The queue of one session: on the left who is here, on the right who comes next and what the day has been. */
export function QueueBoard({ session, display }: Props) {
  const { t } = useTranslation()
  const board = useBoard(session.id, display.toggle)
  const { groups, queue } = board
  const now = useNow(queue.list.data)
  const lists = { current: board.current, now, work: board.work }
  return (
    <Grid gap="md" id={BOARD} tabIndex={-1} style={{ outline: 'none' }}>
      <Grid.Col span={{ base: 12, md: 8 }}>
        <Stack gap="md">
          <LastStep last={queue.last} armed={board.armed} onUndo={board.undoLast} />
          <FailureAlert error={queue.list.error} />
          <TicketList title={t('queue.atTable')} empty={t('queue.atTableEmpty')} tickets={groups.atTable} {...lists} />
          <TicketList title={t('queue.waiting')} empty={t('queue.waitingEmpty')} tickets={groups.waiting} {...lists} />
          <TicketList title={t('queue.parked')} tickets={groups.parked} {...lists} />
          <TicketList
            title={t('queue.stubs')}
            intro={t('queue.stubsIntro')}
            empty={t('queue.stubsEmpty')}
            tickets={groups.stubs}
            {...lists}
          />
        </Stack>
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 4 }}>
        <Stack gap="md">
          <NewTicket waiting={groups.waiting} armed={board.armed} onCreate={board.create} onCallNext={board.callNext} />
          <QueueFigures sessionId={session.id} />
        </Stack>
      </Grid.Col>
      <Grid.Col span={12}>
        <EndedList tickets={groups.ended} onUndo={board.undoEnded} />
      </Grid.Col>
      {board.prints}
    </Grid>
  )
}
