import { type PointerEvent, useEffect, useRef, useState } from 'react'
import type { CalendarEntry } from '../../../shared/contract/calendar.ts'
import { addDays, addMinutes, type LocalDateTime } from '../../../shared/dates.ts'
import { toMinutes } from '../../../shared/wall-minutes.ts'
import { type Span, STEP_MINUTES } from '../../components/move-keys.ts'
import { entryAfterKey } from './entry-keys.ts'
import type { Ghost } from './ghost.ts'
import { type Hours, timeAt } from './positions.ts'

/** A hand that trembles on a click has not dragged. */
const STILL_PIXELS = 4
const LONGEST = 480

export type DragMode = 'move' | 'resize'
type Held = {
  readonly entry: CalendarEntry
  readonly mode: DragMode
  readonly row: string
  readonly x: number
  readonly y: number
  grabbed: number
}
type Options = {
  readonly axis: 'down' | 'across'
  readonly hours: Hours
  readonly onDrop: (entry: CalendarEntry, span: Span, copy: boolean) => void
}

/**
 * Carries an entry by mouse or by keys over the lanes of a grid: elements with `data-lane` (a day) and `data-row`.
 * Ctrl while dragging makes a copy; the key K begins one that the arrows guide.
 */
export function useDrag({ axis, hours, onDrop }: Options) {
  const root = useRef<HTMLDivElement>(null)
  const held = useRef<Held | null>(null)
  const carried = useRef(false)
  const [ghost, setGhost] = useState<Ghost | null>(null)
  const latest = useRef({ ghost, hours, onDrop })
  latest.current = { ghost, hours, onDrop }

  function timeUnder(row: string, x: number, y: number): LocalDateTime | null {
    const lanes = [...(root.current?.querySelectorAll<HTMLElement>(`[data-lane][data-row="${CSS.escape(row)}"]`) ?? [])]
    const boxes = lanes.map((lane) => ({ day: lane.dataset.lane ?? '', box: lane.getBoundingClientRect() }))
    const under = boxes.find(({ box }) => x >= box.left && x < box.right)
    if (!under) return null
    const { box, day } = under
    const share = axis === 'down' ? (y - box.top) / box.height : (x - box.left) / box.width
    return timeAt(day, Math.min(Math.max(share, 0), 1), latest.current.hours, STEP_MINUTES)
  }

  function targetOf({ entry, mode, row, grabbed }: Held, x: number, y: number): Span | null {
    const time = timeUnder(row, x, y)
    if (!time) return null
    if (entry.allDay) return { start: `${time.slice(0, 10)}T00:00`, minutes: entry.minutes }
    if (mode === 'move') return { start: addMinutes(time, -grabbed), minutes: entry.minutes }
    const minutes = toMinutes(time) - toMinutes(entry.start)
    return { start: entry.start, minutes: Math.min(Math.max(minutes, STEP_MINUTES), LONGEST) }
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: the listeners read what is newest from the refs
  useEffect(() => {
    const letGo = () => {
      held.current = null
      setGhost(null)
    }
    const move = (event: globalThis.PointerEvent) => {
      const hand = held.current
      if (!hand) return
      if (!carried.current && Math.hypot(event.clientX - hand.x, event.clientY - hand.y) < STILL_PIXELS) return
      carried.current = true
      const span = targetOf(hand, event.clientX, event.clientY)
      if (span) setGhost({ entry: hand.entry, ...span, copy: event.ctrlKey && hand.mode === 'move', byKeys: false })
    }
    const up = () => {
      const { ghost: last, onDrop: drop } = latest.current
      const { current: hand } = held
      letGo()
      // The click of this very release comes first; later ones, and Enter, are meant.
      window.setTimeout(() => {
        carried.current = false
      }, 0)
      if (!hand || !last || last.byKeys) return
      const same = last.start === hand.entry.start && last.minutes === hand.entry.minutes
      if (!same || last.copy) drop(hand.entry, { start: last.start, minutes: last.minutes }, last.copy)
    }
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && letGo()
    window.addEventListener('pointermove', move)
    window.addEventListener('pointerup', up)
    window.addEventListener('pointercancel', letGo)
    window.addEventListener('keydown', onKey)
    return () => {
      window.removeEventListener('pointermove', move)
      window.removeEventListener('pointerup', up)
      window.removeEventListener('pointercancel', letGo)
      window.removeEventListener('keydown', onKey)
    }
  }, [axis])

  function grab(entry: CalendarEntry, row: string, mode: DragMode, event: PointerEvent) {
    if (event.button !== 0 || !entry.movable) return
    event.stopPropagation()
    carried.current = false
    held.current = { entry, mode, row, x: event.clientX, y: event.clientY, grabbed: 0 }
    const time = timeUnder(row, event.clientX, event.clientY)
    if (time && !entry.allDay) held.current.grabbed = toMinutes(time) - toMinutes(entry.start)
  }

  /** The click that ends a drag opens nothing. */
  function wasCarried(): boolean {
    const answer = carried.current
    carried.current = false
    return answer
  }

  /** True when the key guided a copy. */
  function guide(entry: CalendarEntry, { key, shiftKey, ctrlKey }: { key: string; shiftKey: boolean; ctrlKey: boolean }): boolean {
    if (ghost?.byKeys && ghost.entry.id === entry.id) {
      if (key === 'Enter') {
        setGhost(null)
        onDrop(entry, { start: ghost.start, minutes: ghost.minutes }, true)
        return true
      }
      const span = entryAfterKey({ ...ghost, allDay: entry.allDay }, { key, altKey: true, shiftKey })
      if (span) setGhost({ ...ghost, ...span })
      return span !== null
    }
    if (key.toLowerCase() !== 'k' || ctrlKey || !entry.movable || entry.allDay) return false
    const start = `${addDays(entry.start.slice(0, 10), 1)}${entry.start.slice(10)}`
    setGhost({ entry, start, minutes: entry.minutes, copy: true, byKeys: true })
    return true
  }

  return { root, ghost, grab, wasCarried, guide }
}
export type Drag = ReturnType<typeof useDrag>
