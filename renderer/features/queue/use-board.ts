import { useWindowEvent } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { contract } from '../../../shared/contract/index.ts'
import type { Ticket } from '../../../shared/contract/queue.ts'
import type { SessionId, TicketId } from '../../../shared/ids.ts'
import type { Lane } from '../../../shared/value-lists.ts'
import { useDocument } from '../../components/use-document.tsx'
import { useMay } from '../../components/use-may.ts'
import { queueGroups } from './queue-groups.ts'
import { admits, primaryOf, type QueueKey, queueKey, type TicketAction } from './queue-keys.ts'
import type { TicketWork } from './ticket-work.ts'
import { useQueue } from './use-queue.ts'

/** Id of the element that holds the board. */
export const BOARD = 'queue-board'

/** True where letters and digits are text and not keys. */
function takesText(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
}

/** Enter means the chosen number as long as nothing else has the focus that it would press. */
function leavesEnter(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return true
  return target.hasAttribute('data-row') || target.closest('button, a, input, textarea, [role="option"]') === null
}

/** Nobody sees the board while the screen is covered, and a drawer over it has keys of its own. */
function isInFront(): boolean {
  const board = document.getElementById(BOARD)
  return board?.checkVisibility() === true && document.querySelector('[aria-modal="true"]') === null
}

/** After the next paint, because the row may just be coming into being. */
function focusSoon(selector: string) {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(selector)?.focus())
}
const rowOf = (id: TicketId) => `[data-row="${id}"]`

/** What the keys mean on the board, which row they mean, and what is being typed about it. */
export function useBoard(sessionId: SessionId, toggleDisplay: () => void) {
  const navigate = useNavigate()
  const maySlip = useMay()(contract.letters.ticket)
  const prints = useDocument()
  const [chosen, setChosen] = useState<TicketId | null>(null)
  const [forwarding, setForwarding] = useState<TicketId | null>(null)
  const [armed, setArmed] = useState(false)
  const queue = useQueue(sessionId, (ticket) => {
    if (!ticket) return
    setChosen(ticket.id)
    focusSoon(rowOf(ticket.id))
  })
  const groups = useMemo(() => queueGroups(queue.list.data ?? []), [queue.list.data])
  const current = groups.rows.find(({ id }) => id === chosen) ?? groups.rows[0] ?? null

  function create(lane: Lane) {
    setArmed(false)
    queue.create(lane)
  }

  function act(ticket: Ticket, action: TicketAction) {
    const { id } = ticket
    setChosen(id)
    switch (action) {
      case 'record':
        if (ticket.state === 'aufgerufen') queue.move(id, 'begin')
        return queue.after(() => void navigate({ to: '/kontakt', search: { ticket: id } }))
      case 'nothing':
        return queue.settle(id)
      case 'forward':
        return setForwarding(id)
      case 'slip':
        return prints.open('ticket', id)
      case 'language':
        return focusSoon('#ticket-language')
      default:
        return queue.move(id, action)
    }
  }

  function step(by: 1 | -1) {
    const at = groups.rows.findIndex(({ id }) => id === current?.id)
    const focused = document.activeElement?.hasAttribute('data-row') ?? false
    const next = groups.rows[focused ? at + by : Math.max(at, 0)]
    if (next) focusSoon(rowOf(next.id))
  }

  function undoLast() {
    const { ticket, undo } = queue.last ?? {}
    if (ticket && undo) queue.undo(ticket.id, undo)
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
        return queue.callNext()
      case 'step':
        return step(key.by)
      case 'undo':
        return undoLast()
      case 'display':
        return toggleDisplay()
      case 'primary': {
        const primary = current && primaryOf(current)
        return primary ? act(current, primary) : undefined
      }
      case 'action':
        return current && admits(current, key.action, maySlip) ? act(current, key.action) : undefined
    }
  }

  useWindowEvent('keydown', (event) => {
    const { key, target } = event
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || takesText(target)) return
    const meant = queueKey(key)
    if (!meant || (event.repeat && meant.kind !== 'step')) return
    if (!isInFront() || (meant.kind === 'primary' && !leavesEnter(target))) return
    event.preventDefault()
    if (meant.kind !== 'lane') setArmed(false)
    press(meant)
  })

  const work: TicketWork = {
    maySlip,
    forwarding,
    choose: setChosen,
    act,
    change: queue.change,
    forward: (id, to) => {
      setForwarding(null)
      queue.forward(id, to)
    },
    cancelForward: () => {
      setForwarding(null)
      if (forwarding) focusSoon(rowOf(forwarding))
    },
  }
  return {
    queue,
    groups,
    current,
    armed,
    work,
    create,
    undoLast,
    undoEnded: ({ id, nothingToRecord }: Ticket) => queue.undo(id, nothingToRecord ? 'settle' : 'step'),
    prints: prints.view,
  }
}
