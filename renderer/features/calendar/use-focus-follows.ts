import { useEffect, useRef } from 'react'
import type { Appointment } from '../../../shared/contract/appointments.ts'

/**
 * Keeps the keyboard on an appointment that changes its day: its box is drawn anew in another column, and the focus
 * would fall back to the page.
 */
export function useFocusFollows(appointments: readonly Appointment[]) {
  const root = useRef<HTMLDivElement>(null)
  const last = useRef<string | null>(null)

  useEffect(() => {
    const box = root.current
    function remember(event: FocusEvent) {
      last.current = event.target instanceof HTMLElement ? (event.target.dataset.appointment ?? null) : null
    }
    box?.addEventListener('focusin', remember)
    return () => box?.removeEventListener('focusin', remember)
  }, [])

  useEffect(() => {
    const lost = document.activeElement === document.body || document.activeElement === null
    if (!lost || !appointments.some(({ id }) => id === last.current)) return
    root.current?.querySelector<HTMLElement>(`[data-appointment="${last.current}"]`)?.focus()
  }, [appointments])

  return root
}
