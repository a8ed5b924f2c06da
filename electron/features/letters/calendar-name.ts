import { type AppointmentState, isCancelled, isLive } from '../../../shared/appointment-states.ts'
import type { LocalDateTime } from '../../../shared/dates.ts'

type Standing = { readonly state: AppointmentState; readonly provisional: boolean }

/**
 * Name of a calendar file: day and time, so that two of a day do not overwrite each other, and how it stands. No name and no
 * office in it: file names are read over shoulders. It does not say "Änderung": a move shows in day or time, and the revision
 * counts confirmations too, which change nothing for whoever reads the file.
 * @param head what it begins with, as "Termin"
 */
export function calendarName(head: string, start: LocalDateTime, standings: readonly Standing[]): string {
  const ahead = standings.filter(({ state }) => isLive(state))
  const off = standings.every(({ state }) => isCancelled(state)) ? ' Absage' : ''
  const pencilled = ahead.length > 0 && ahead.every(({ provisional }) => provisional) ? ' vorläufig' : ''
  return `${head} ${start.slice(0, 10)} ${start.slice(11).replace(':', '.')} Uhr${off}${pencilled}.ics`
}
