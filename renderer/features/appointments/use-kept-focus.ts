import { type RefObject, useEffect, useRef } from 'react'

/**
 * When a step takes the button away that was just pressed, the focus falls to the page, out of the drawer and away from
 * its keys. The returned box then takes it; `step` is whatever changes with the step.
 */
export function useKeptFocus(step: string): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null)
  const before = useRef(step)
  useEffect(() => {
    if (before.current !== step && document.activeElement === document.body) box.current?.focus()
    before.current = step
  }, [step])
  return box
}
