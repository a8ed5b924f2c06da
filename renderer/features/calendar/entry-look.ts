import {
  IconBeach,
  IconCalendarEvent,
  IconClockOff,
  IconDoor,
  IconFileCertificate,
  IconLanguage,
  IconLock,
  type IconProps,
  IconRoute,
} from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import type { ComponentType } from 'react'
import type { Clash } from '../../../shared/calendar-conflicts.ts'
import type { CalendarEntry } from '../../../shared/contract/calendar.ts'
import { formatDateTime, formatDay } from '../../../shared/dates.ts'

const ICONS: Readonly<Record<CalendarEntry['source'], ComponentType<IconProps>>> = {
  appointment: IconCalendarEvent,
  summons: IconFileCertificate,
  session: IconDoor,
  interpreter: IconLanguage,
  absence: IconBeach,
  block: IconLock,
  busy: IconClockOff,
}

/** How each source is told apart without colour; a further source gets its own sign here and its own lines in entry.module.css. */
export function iconOf({ source, blockKind }: CalendarEntry): ComponentType<IconProps> {
  return blockKind === 'fahrzeit' ? IconRoute : ICONS[source]
}

/** What it is, without whom it is with; '' for an appointment with a name, which is what most entries are. */
export function kindOf({ source, title, siteName, blockKind, absenceKind, own, language }: CalendarEntry, t: TFunction): string {
  switch (source) {
    case 'appointment':
      return title ? '' : t(own ? 'calendar.someAppointment' : 'calendar.busy')
    case 'summons':
      return t('values.entrySource.summons')
    case 'session':
      return t('calendar.sessionAt', { site: siteName })
    case 'interpreter':
      return language ? t('calendar.inLanguage', { language: t(`values.language.${language}`) }) : t('values.entrySource.interpreter')
    case 'absence':
      return t(`values.absenceKind.${absenceKind ?? 'abwesend'}`)
    case 'block':
      return blockKind ? t(`values.blockKind.${blockKind}`) : t('calendar.busy')
    case 'busy':
      return t('calendar.busy')
  }
}

/** What it is, in a few words: the person, the place of a session, the kind of an absence; of others only that they are busy. */
export function titleOf(entry: CalendarEntry, t: TFunction): string {
  const kind = kindOf(entry, t)
  if (!entry.title || !kind) return kind || entry.title
  return t('calendar.kindAndNote', { kind, note: entry.title })
}

/** True when the interpreter was asked for another time than the one at which the talk is by now. */
export function isParted({ start, interpreting }: Pick<CalendarEntry, 'start' | 'interpreting'>): boolean {
  return interpreting !== null && interpreting.start !== start
}

/** How far an interpreter is asked for, or '' without one; when they would come, where the talk was moved away from them. */
export function interpretingWords(entry: CalendarEntry, t: TFunction): string {
  const { interpreting, language, source } = entry
  if (!interpreting) return language ? t('calendar.inLanguage', { language: t(`values.language.${language}`) }) : ''
  if (isParted(entry)) return t('calendar.interpreterAt', { when: formatDateTime(interpreting.start) })
  const state = t(`values.interpreterState.${interpreting.state}`)
  if (source === 'interpreter') return state
  return language
    ? t('calendar.interpreterState', { language: t(`values.language.${language}`), state })
    : t('calendar.kindAndNote', { kind: t('values.entrySource.interpreter'), note: state })
}

/** All of it for whoever cannot see the box: day, times, what, where, with whom. */
export function wordsOf(entry: CalendarEntry, names: readonly string[], t: TFunction): string {
  const { source, start, end, allDay, siteName, state } = entry
  const when = allDay ? t('calendar.allDay') : t('calendar.fromTo', { from: start.slice(11), to: end.slice(11) })
  return [
    `${formatDay(start.slice(0, 10))}, ${when}`,
    titleOf(entry, t),
    source === 'session' ? '' : siteName,
    names.join(', '),
    interpretingWords(entry, t),
    state && state !== 'geplant' ? t(`values.appointmentState.${state}`) : '',
  ]
    .filter(Boolean)
    .join(', ')
}

/** `Raum: 09:00–09:45 Olena Shevchenko`. */
export function clashWords({ kind, other, ...rest }: Clash<CalendarEntry>, t: TFunction): string {
  const what = `${other.allDay ? t('calendar.allDay') : `${other.start.slice(11)}–${other.end.slice(11)}`} ${titleOf(other, t)}`
  if ('minutesShort' in rest) return t('calendar.clashWay', { what, minutes: rest.minutesShort })
  return t('calendar.clash', { kind: kind === 'travel' ? '' : t(`values.resourceKind.${kind}`), what })
}
