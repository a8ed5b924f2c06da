import { useWindowEvent } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useMemo, useRef, useState } from 'react'
import { contract } from '../../../shared/contract/index.ts'
import type { Ticket } from '../../../shared/contract/queue.ts'
import type { SessionId, TicketId } from '../../../shared/ids.ts'
import type { Lane } from '../../../shared/value-lists.ts'
import { useDocument } from '../../components/use-document.tsx'
import { useMay } from '../../components/use-may.ts'
import { BOARD, focusSoon, isInFront, leavesEnter, takesText } from './board-focus.ts'
import { queueGroups } from './queue-groups.ts'
import { admits, primaryOf, type QueueKey, queueKey, type TicketAction } from './queue-keys.ts'
import type { TicketWork } from './ticket-work.ts'
import { useQueue } from './use-queue.ts'

/** The row the keys mean: the chosen one while it is there, else the first. */
function chosenOf(rows: readonly Ticket[], id: TicketId | null): Ticket | null {
  return rows.find((ticket) => ticket.id === id) ?? rows[0] ?? null
}

/** What the keys mean on the board, which row they mean, and what is being typed about it. */
export function useBoard(sessionId: SessionId, toggleDisplay: () => void) {
  const navigate = useNavigate()
  const maySlip = useMay()(contract.letters.ticket)
  const prints = useDocument()
  const [chosen, setChosen] = useState<TicketId | null>(null)
  // What is chosen, ahead of the picture: the next key may come before it is drawn.
  const latest = useRef(chosen)
  const line = useRef<Promise<unknown>>(Promise.resolve())
  const [forwarding, setForwarding] = useState<TicketId | null>(null)
  const [armed, setArmed] = useState(false)
  const queue = useQueue(sessionId, (ticket) => {
    if (!ticket) return
    choose(ticket.id)
    focusChosen()
  })
  const groups = useMemo(() => queueGroups(queue.list.data ?? []), [queue.list.data])
  const current = chosenOf(groups.rows, chosen)

  /** The row that is chosen by then, because a later step may have chosen another; without any, the board itself. */
  function focusChosen() {
    focusSoon(() => {
      const ticket = chosenOf(queueGroups(queue.known()).rows, latest.current)
      return ticket ? `[data-row="${ticket.id}"]` : `#${BOARD}`
    })
  }

  const ready = queue.list.data !== undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the board is there; the keys mean it from the start
  useEffect(() => {
    if (ready) focusChosen()
  }, [ready])

  function choose(id: TicketId) {
    latest.current = id
    setChosen(id)
  }

  /** One after the other: a key waits until the step before is done and means what that has left, however fast somebody types. */
  function inTurn(work: () => unknown) {
    line.current = line.current.then(work)
  }

  function create(lane: Lane) {
    setArmed(false)
    inTurn(() => queue.create(lane))
  }

  async function act(ticket: Ticket, action: TicketAction) {
    const { id } = ticket
    choose(id)
    switch (action) {
      case 'record':
        if (ticket.state === 'aufgerufen') await queue.move(id, 'begin')
        return navigate({ to: '/kontakt', search: { ticket: id } })
      case 'nothing':
        return queue.settle(id)
      case 'forward':
        return setForwarding(id)
      case 'slip':
        return prints.open('ticket', id)
      case 'language':
        return focusSoon(() => '#ticket-language')
      default:
        return queue.move(id, action)
    }
  }

  function step(by: 1 | -1) {
    const { rows } = queueGroups(queue.known())
    const at = rows.findIndex(({ id }) => id === chosenOf(rows, latest.current)?.id)
    const focused = document.activeElement?.hasAttribute('data-row') ?? false
    const next = rows[focused ? at + by : Math.max(at, 0)]
    if (!next) return
    choose(next.id)
    focusChosen()
  }

  /** Of the chosen ticket as it is now, which may be further than the picture. */
  function actOn(meant: (ticket: Ticket) => TicketAction | null) {
    const ticket = chosenOf(queueGroups(queue.known()).rows, latest.current)
    const action = ticket && meant(ticket)
    return ticket && action ? act(ticket, action) : undefined
  }

  function press(key: QueueKey) {
    switch (key.kind) {
      case 'new':
        return setArmed(true)
      case 'lane':
        return armed ? create(key.lane) : undefined
      case 'cancel':
        return undefined
      case 'next':
        return inTurn(queue.callNext)
      case 'step':
        return inTurn(() => step(key.by))
      case 'undo':
        return inTurn(queue.undoLast)
      case 'display':
        return toggleDisplay()
      case 'primary':
        return inTurn(() => actOn(primaryOf))
      case 'action':
        return inTurn(() => actOn((ticket) => (admits(ticket, key.action, maySlip) ? key.action : null)))
    }
  }

  useWindowEvent('keydown', (event) => {
    const { key, target } = event
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || takesText(target)) return
    const meant = queueKey(key)
    if (!meant || forwarding || (event.repeat && meant.kind !== 'step')) return
    if (!isInFront() || (meant.kind === 'primary' && !leavesEnter(target))) return
    event.preventDefault()
    if (meant.kind !== 'lane') setArmed(false)
    press(meant)
  })

  const work: TicketWork = {
    maySlip,
    forwarding,
    choose,
    act: (ticket, action) => inTurn(() => act(ticket, action)),
    change: (id, change) => inTurn(() => queue.change(id, change)),
    forward: (id, to) => {
      setForwarding(null)
      inTurn(() => queue.forward(id, to))
    },
    cancelForward: () => {
      setForwarding(null)
      focusChosen()
    },
  }
  return {
    queue,
    groups,
    current,
    armed,
    work,
    create,
    callNext: () => inTurn(queue.callNext),
    undoLast: () => inTurn(queue.undoLast),
    undoEnded: ({ id, nothingToRecord }: Ticket) => inTurn(() => queue.undo(id, nothingToRecord ? 'settle' : 'step')),
    prints: prints.view,
  }
}
