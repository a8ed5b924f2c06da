import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Ticket } from '../../../shared/contract/queue.ts'
import type { SessionId, TicketId } from '../../../shared/ids.ts'
import type { TicketMove } from '../../../shared/ticket-states.ts'
import type { Lane, Language } from '../../../shared/value-lists.ts'
import { call, useApiQuery } from '../../api/client.ts'
import { notifyFailure } from '../../components/notify.tsx'

/** The last step and how it is taken back; an arrival stays. */
export type LastStep = { readonly text: string; readonly ticket: Ticket | null; readonly undo: 'step' | 'settle' | null }
type Done = { readonly text: string; readonly ticket: Ticket | null; readonly undo?: LastStep['undo'] }
type Work = (find: (id: TicketId) => Ticket | undefined) => Promise<Done | null>

/** Everything that changes the queue. Each step is settled once the list on screen is that of afterwards; none throws. */
export function useQueue(sessionId: SessionId, onDone: (ticket: Ticket | null) => void) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const list = useApiQuery('queue', 'list', { sessionId })
  const [last, setLast] = useState<LastStep | null>(null)
  const latest = useRef<LastStep | null>(null)
  const known = () => client.getQueryData<readonly Ticket[]>(['queue', 'list', { sessionId }]) ?? []

  async function run(work: Work): Promise<void> {
    try {
      const done = await work((id) => known().find((ticket) => ticket.id === id))
      if (!done) return
      await client.invalidateQueries({ queryKey: ['queue'] })
      latest.current = { undo: null, ...done }
      setLast(latest.current)
      onDone(done.ticket)
    } catch (error) {
      notifyFailure(error)
      await client.invalidateQueries({ queryKey: ['queue'] })
    }
  }

  const told = (step: TicketMove | 'undo' | 'change', ticket: Ticket) => t(`queue.done.${step}`, { number: ticket.number })

  const undo = (id: TicketId, kind: 'step' | 'settle') =>
    run(async (find) => {
      const found = find(id)
      if (!found) return null
      const { revision } = found
      if (kind === 'step') {
        const ticket = await call('queue', 'undo', { id, revision })
        return { text: told('undo', ticket), ticket }
      }
      const ticket = await call('queue', 'settle', { id, revision, nothingToRecord: false })
      return { text: t('queue.done.unsettle', { number: ticket.number }), ticket }
    })

  return {
    list,
    last,
    /** The tickets as they are now, also between two pictures. */
    known,
    create: (lane: Lane) =>
      run(async () => {
        const { number } = await call('queue', 'create', { sessionId, lane })
        return { text: t('queue.done.create', { number, lane: t(`values.lane.${lane}`) }), ticket: null }
      }),
    callNext: () =>
      run(async () => {
        const ticket = await call('queue', 'callNext', { sessionId })
        return ticket ? { text: told('call', ticket), ticket, undo: 'step' } : { text: t('queue.nobodyWaits'), ticket: null }
      }),
    move: (id: TicketId, move: Exclude<TicketMove, 'forward'>) =>
      run(async (find) => {
        const found = find(id)
        if (!found) return null
        const ticket = await call('queue', move, { id, revision: found.revision })
        return { text: told(move, ticket), ticket, undo: 'step' }
      }),
    forward: (id: TicketId, to: string) =>
      run(async (find) => {
        const found = find(id)
        if (!found) return null
        const ticket = await call('queue', 'forward', { id, revision: found.revision, to })
        return { text: told('forward', ticket), ticket, undo: 'step' }
      }),
    change: (id: TicketId, change: { lane?: Lane; language?: Language | null }) =>
      run(async (find) => {
        const found = find(id)
        if (!found) return null
        const { lane, language, revision } = found
        const ticket = await call('queue', 'change', { id, revision, lane, language, ...change })
        return { text: told('change', ticket), ticket }
      }),
    settle: (id: TicketId) =>
      run(async (find) => {
        const found = find(id)
        if (!found) return null
        const ticket = await call('queue', 'settle', { id, revision: found.revision, nothingToRecord: true })
        return { text: t('queue.done.settle', { number: ticket.number }), ticket, undo: 'settle' }
      }),
    /** Of one ticket. */
    undo,
    /** Of whichever ticket was changed last, also when that has only just been done. */
    undoLast: async () => {
      const { ticket, undo: kind } = latest.current ?? {}
      if (ticket && kind) await undo(ticket.id, kind)
    },
  }
}
