import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Appointment } from '../../shared/contract/appointments.ts'
import { formatDateTime } from '../../shared/dates.ts'
import { useApiCommand } from '../api/client.ts'
import type { Span } from './move-keys.ts'
import { notifyDone, notifyFailure } from './notify.tsx'

/** Several key presses in a row are one move to the person, so they get one way back. */
const BURST_MS = 700

type Burst = { readonly id: string; readonly from: Span; readonly timer: number }

/**
 * Moves appointments by key, drag or form: one after the other, each from the newest known state, so that fast keys
 * neither get lost nor collide with their own revision. `announcement` belongs into a live region.
 */
export function useAppointmentMoves() {
  const { t } = useTranslation()
  const { mutateAsync } = useApiCommand('appointments', 'move')
  const [announcement, setAnnouncement] = useState('')
  const newest = useRef(new Map<string, Appointment>())
  const tail = useRef<Promise<unknown>>(Promise.resolve())
  const burst = useRef<Burst | null>(null)

  function newestOf(appointment: Appointment): Appointment {
    const known = newest.current.get(appointment.id)
    return known && known.revision > appointment.revision ? known : appointment
  }

  async function step(appointment: Appointment, target: (current: Appointment) => Span | null, back: boolean): Promise<boolean> {
    const current = newestOf(appointment)
    const span = target(current)
    if (!span) return false
    try {
      const { start, minutes } = span
      const moved = await mutateAsync({ id: current.id, revision: current.revision, start, minutes })
      newest.current.set(moved.id, moved)
      const words = { name: moved.personName, when: formatDateTime(moved.start), minutes: moved.minutes }
      setAnnouncement(back ? t('appointments.movedBack', words) : t('appointments.moved', words))
      if (!back) offerUndo(current, moved)
      return true
    } catch (error) {
      notifyFailure(error)
      return false
    }
  }

  function offerUndo(before: Appointment, after: Appointment): void {
    const open = burst.current?.id === after.id ? burst.current : null
    if (open) window.clearTimeout(open.timer)
    const from = open?.from ?? before
    const timer = window.setTimeout(() => {
      burst.current = null
      const message = t('appointments.moved', { name: after.personName, when: formatDateTime(after.start), minutes: after.minutes })
      notifyDone(message, () => void move(after, () => from, true))
    }, BURST_MS)
    burst.current = { id: after.id, from, timer }
  }

  /** True when the appointment has moved; failures are said in a notification. */
  function move(appointment: Appointment, target: (current: Appointment) => Span | null, back = false): Promise<boolean> {
    const done = tail.current.then(() => step(appointment, target, back))
    tail.current = done
    return done
  }

  return { move, announcement }
}
export type AppointmentMoves = ReturnType<typeof useAppointmentMoves>
