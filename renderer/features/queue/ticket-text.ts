import { useTranslation } from 'react-i18next'
import type { Ticket } from '../../../shared/contract/queue.ts'
import { toLocalDateTime } from '../../../shared/dates.ts'
import { isEnded } from '../../../shared/ticket-states.ts'
import { minutesSince, talkMinutes } from '../../../shared/ticket-times.ts'

/** How long it has stood as it stands, in words. Who waits has done so since arriving, also after a while aside. */
export function useTicketText() {
  const { t } = useTranslation()

  function lasting(ticket: Ticket, now: number): string {
    const { state } = ticket
    if (state === 'fertig' || state === 'gegangen' || state === 'weitergeleitet') return ''
    const minutes = minutesSince(state === 'wartend' ? ticket.arrivedAt : ticket.since, now)
    return minutes === 0 ? t(`queue.justNow.${state}`) : t(`queue.since.${state}`, { minutes })
  }

  return {
    lasting,
    /** One line of a ticket that has ended. */
    ended: (ticket: Ticket): string => {
      const { state, forwardedTo, endedAt, beganAt, times } = ticket
      if (!isEnded(state) || !endedAt) return ''
      const time = toLocalDateTime(Date.parse(endedAt)).slice(11)
      return beganAt ? t('queue.talkedTo', { minutes: talkMinutes(times.service), time }) : t('queue.endedAt', { time, to: forwardedTo })
    },
    outcome: ({ state, forwardedTo }: Ticket): string =>
      state === 'fertig' || state === 'gegangen' || state === 'weitergeleitet' ? t(`queue.outcome.${state}`, { to: forwardedTo }) : '',
  }
}
