import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDateTime } from '../../shared/dates.ts'
import type { Span } from './move-keys.ts'
import { notifyDone, notifyFailure } from './notify.tsx'

/** Several key presses in a row are one move to the person, so they get one way back. */
const BURST_MS = 700

type Burst = { readonly id: string; readonly from: Span; readonly timer: number }
type Movable = Span & { readonly id: string; readonly revision: number }

type Options<Item extends Movable> = {
  /** Saves it and answers its newest state. */
  readonly send: (current: Item, to: Span) => Promise<Item>
  readonly nameOf: (item: Item) => string
}

/**
 * Moves entries by key, drag or form: one after the other, each from the newest known state, so that fast keys
 * neither get lost nor collide with their own revision. `announcement` belongs into a live region.
 */
export function useMoves<Item extends Movable>({ send, nameOf }: Options<Item>) {
  const { t } = useTranslation()
  const [announcement, setAnnouncement] = useState('')
  const newest = useRef(new Map<string, Item>())
  const tail = useRef<Promise<unknown>>(Promise.resolve())
  const burst = useRef<Burst | null>(null)

  function newestOf(item: Item): Item {
    const known = newest.current.get(item.id)
    return known && known.revision > item.revision ? known : item
  }
  const wordsOf = (item: Item) => ({ name: nameOf(item), when: formatDateTime(item.start), minutes: item.minutes })

  async function step(item: Item, target: (current: Item) => Span | null, back: boolean): Promise<boolean> {
    const current = newestOf(item)
    const span = target(current)
    if (!span) return false
    try {
      const moved = await send(current, { start: span.start, minutes: span.minutes })
      newest.current.set(moved.id, moved)
      setAnnouncement(back ? t('appointments.movedBack', wordsOf(moved)) : t('appointments.moved', wordsOf(moved)))
      if (!back) offerUndo(current, moved)
      return true
    } catch (error) {
      notifyFailure(error)
      return false
    }
  }

  function offerUndo(before: Item, after: Item): void {
    const open = burst.current?.id === after.id ? burst.current : null
    if (open) window.clearTimeout(open.timer)
    const from = open?.from ?? before
    const timer = window.setTimeout(() => {
      burst.current = null
      notifyDone(t('appointments.moved', wordsOf(after)), () => void move(after, () => from, true))
    }, BURST_MS)
    burst.current = { id: after.id, from, timer }
  }

  /** True when the entry has moved; failures are said in a notification. */
  function move(item: Item, target: (current: Item) => Span | null, back = false): Promise<boolean> {
    const done = tail.current.then(() => step(item, target, back))
    tail.current = done
    return done
  }

  return { move, announcement }
}
