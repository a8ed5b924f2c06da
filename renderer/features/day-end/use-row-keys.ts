import { useHotkeys } from '@mantine/hooks'
import { type RefObject, useEffect, useRef } from 'react'

/** What a row is settled with: the first button or link that is marked so, else the first button. */
function actionOf(row: Element): HTMLElement | null {
  return row.querySelector<HTMLElement>('[data-settle]') ?? row.querySelector<HTMLElement>('button')
}

/**
 * Arrow keys move from row to row of all lists in the container, on what settles each. When a settled row has gone, the
 * one that takes its place has the focus, so that a day is worked off with Enter alone.
 *
 * @param changed whatever changes when a row comes or goes
 */
export function useRowKeys(container: RefObject<HTMLElement | null>, changed: unknown): void {
  const last = useRef<number | null>(null)
  const actions = () => [...(container.current?.querySelectorAll('li') ?? [])].flatMap((row) => actionOf(row) ?? [])
  const focused = () => {
    const rows = [...(container.current?.querySelectorAll('li') ?? [])]
    return rows.findIndex((row) => row.contains(document.activeElement))
  }

  function step(by: 1 | -1) {
    const all = actions()
    const at = focused()
    const next = all[at === -1 ? (by === 1 ? 0 : all.length - 1) : at + by]
    next?.focus()
    next?.scrollIntoView({ block: 'nearest' })
  }
  useHotkeys([
    ['ArrowDown', () => step(1)],
    ['ArrowUp', () => step(-1)],
  ])

  useEffect(() => {
    const note = () => {
      const at = focused()
      if (at !== -1) last.current = at
      else if (document.activeElement !== document.body) last.current = null
    }
    document.addEventListener('focusin', note)
    return () => document.removeEventListener('focusin', note)
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks only after a row has come or gone
  useEffect(() => {
    if (last.current === null || document.activeElement !== document.body) return
    const all = actions()
    all[Math.min(last.current, all.length - 1)]?.focus()
  }, [changed])
}
