import type { Ticket } from '../../../shared/contract/queue.ts'
import { toInstant, toLocalDate } from '../../../shared/dates.ts'
import { type SessionId, TicketId } from '../../../shared/ids.ts'
import { AppError } from '../../../shared/result.ts'
import { isEnded, isStub, nextToCall, stateAfter, stateBefore, type TicketMove } from '../../../shared/ticket-states.ts'
import { momentsOf, queueStatistics } from '../../../shared/ticket-times.ts'
import type { Lane, Language } from '../../../shared/value-lists.ts'
import { numbers } from '../numbers.ts'
import type { Workplace } from '../workplace.ts'
import { type KeptTicket, queueRepository, type Step } from './repository.ts'

type One = { readonly id: TicketId; readonly revision: number }

export function queueService(workplace: Workplace) {
  const { store, clock, newId, staff } = workplace
  const repository = queueRepository(store)
  const given = numbers(workplace)

  function kept(id: TicketId): KeptTicket {
    const found = repository.find(id)
    if (!found) throw new AppError('not_found')
    return found
  }

  function fresh({ id, revision }: One): KeptTicket {
    const found = kept(id)
    if (found.ticket.revision !== revision) throw new AppError('conflict')
    return found
  }

  /** Work goes on in a running session only; after midnight what is left over can still be ended. */
  function refuseClosed(id: SessionId, { ending = false } = {}): void {
    const session = repository.session(id)
    if (!session) throw new AppError('not_found')
    if (session.state !== 'laufend') throw new AppError('session_closed')
    if (!ending && session.day !== toLocalDate(clock.now())) throw new AppError('session_other_day')
  }

  function keep(ticket: Ticket, change: Partial<Pick<Ticket, 'lane' | 'language' | 'nothingToRecord'>>): Ticket {
    repository.update({ ...ticket, ...change, revision: ticket.revision + 1 })
    return kept(ticket.id).ticket
  }

  /** State and times are written beside the steps they follow from, so that reports need not count. */
  function keepCourse(ticket: Ticket, steps: readonly Step[], forwardedTo: string): Ticket {
    const state = steps.at(-1)?.state ?? ticket.state
    const caller = steps.findLast((step) => step.state === 'aufgerufen' || step.state === 'in_beratung')
    return keep({ ...ticket, ...momentsOf(steps), state, staffId: caller?.staffId ?? null, forwardedTo }, {})
  }

  function move({ ticket, steps }: KeptTicket, made: TicketMove, forwardedTo = ''): Ticket {
    const state = stateAfter(ticket.state, made)
    if (!state) throw new AppError('not_allowed_now')
    refuseClosed(ticket.sessionId, { ending: isEnded(state) })
    const step = { state, at: toInstant(clock.now()), staffId: staff.id }
    repository.insertStep(newId(), ticket.id, steps.length, step)
    return keepCourse(ticket, [...steps, step], forwardedTo)
  }

  return {
    create: (sessionId: SessionId, lane: Lane, language: Language | null): Ticket => {
      refuseClosed(sessionId)
      const id = TicketId.parse(newId())
      const arrivedAt = toInstant(clock.now())
      repository.insert({ id, sessionId, ...given.ticket(), lane, language, arrivedAt, revision: 1 })
      repository.insertStep(newId(), id, 0, { state: 'wartend', at: arrivedAt, staffId: staff.id })
      return kept(id).ticket
    },
    change: ({ lane, language, ...one }: One & { lane: Lane; language: Language | null }): Ticket => {
      const { ticket } = fresh(one)
      if (isEnded(ticket.state)) throw new AppError('not_allowed_now')
      refuseClosed(ticket.sessionId)
      return keep(ticket, { lane, language })
    },
    callNext: (sessionId: SessionId): Ticket | null => {
      refuseClosed(sessionId)
      const next = nextToCall(repository.ofSession(sessionId))
      return next && move(kept(next.id), 'call')
    },
    move: (made: TicketMove, one: One): Ticket => move(fresh(one), made),
    forward: ({ to, ...one }: One & { to: string }): Ticket => move(fresh(one), 'forward', to),
    undo: (one: One): Ticket => {
      const { ticket, steps } = fresh(one)
      if (stateBefore(steps) === null || ticket.recorded) throw new AppError('not_allowed_now')
      refuseClosed(ticket.sessionId)
      repository.dropStep(ticket.id, steps.length - 1)
      return keepCourse({ ...ticket, nothingToRecord: false }, steps.slice(0, -1), '')
    },
    settle: ({ nothingToRecord, ...one }: One & { nothingToRecord: boolean }): Ticket => {
      const { ticket } = fresh(one)
      if (!isStub(ticket, { recorded: ticket.recorded, nothingToRecord: false })) throw new AppError('not_allowed_now')
      return keep(ticket, { nothingToRecord })
    },
    /** A contact of this ticket is being recorded: its talk is over now, or was before. */
    finishFor: (id: TicketId, sessionId: SessionId | null): void => {
      const found = kept(id)
      const { ticket } = found
      if (ticket.sessionId !== sessionId || ticket.beganAt === null) throw new AppError('not_allowed_now')
      if (ticket.state === 'in_beratung') move(found, 'finish')
      else if (!isEnded(ticket.state)) throw new AppError('not_allowed_now')
    },
    get: (id: TicketId): Ticket => kept(id).ticket,
    list: (id: SessionId) => repository.ofSession(id),
    stubs: (id: SessionId) => repository.ofSession(id).filter((ticket) => isStub(ticket, ticket)),
    statistics: (id: SessionId) => queueStatistics(repository.ofSession(id)),
    display: () => {
      const id = repository.running(toLocalDate(clock.now()))
      if (!id) return null
      const called = repository.ofSession(id).filter(({ state }) => state === 'aufgerufen')
      return { called: called.sort((one, other) => (other.since < one.since ? -1 : 1)).map(({ number }) => number) }
    },
  }
}
