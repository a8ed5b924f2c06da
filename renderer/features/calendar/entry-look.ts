import { IconBeach, IconCalendarEvent, IconDoor, IconLock, type IconProps, IconRoute } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import type { ComponentType } from 'react'
import type { Clash } from '../../../shared/calendar-conflicts.ts'
import type { CalendarEntry } from '../../../shared/contract/calendar.ts'
import { formatDay } from '../../../shared/dates.ts'

/** How each source is told apart without colour; a further source gets its own sign here and its own line in calendar.module.css. */
export function iconOf({ source, blockKind }: CalendarEntry): ComponentType<IconProps> {
  if (source === 'session') return IconDoor
  if (source === 'absence') return IconBeach
  if (source === 'block') return blockKind === 'fahrzeit' ? IconRoute : IconLock
  return IconCalendarEvent
}

/** What it is, in a few words: the person, the place of a session, the kind of an absence; of others only that they are busy. */
export function titleOf({ source, title, siteName, blockKind, absenceKind, own }: CalendarEntry, t: TFunction): string {
  if (source === 'appointment') return title || t(own ? 'calendar.someAppointment' : 'calendar.busy')
  if (source === 'session') return t('calendar.sessionAt', { site: siteName })
  if (source === 'absence') return t(`values.absenceKind.${absenceKind ?? 'abwesend'}`)
  const kind = blockKind ? t(`values.blockKind.${blockKind}`) : t('calendar.busy')
  return title ? t('calendar.kindAndNote', { kind, note: title }) : kind
}

/** All of it for whoever cannot see the box: day, times, what, where, with whom. */
export function wordsOf(entry: CalendarEntry, names: readonly string[], t: TFunction): string {
  const { source, start, end, allDay, siteName, state, language } = entry
  const when = allDay ? t('calendar.allDay') : t('calendar.fromTo', { from: start.slice(11), to: end.slice(11) })
  return [
    `${formatDay(start.slice(0, 10))}, ${when}`,
    titleOf(entry, t),
    source === 'session' ? '' : siteName,
    names.join(', '),
    language ? t('calendar.inLanguage', { language: t(`values.language.${language}`) }) : '',
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
