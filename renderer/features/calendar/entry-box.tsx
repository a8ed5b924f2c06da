import { UnstyledButton } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconLanguage } from '@tabler/icons-react'
import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import { isLive } from '../../../shared/appointment-states.ts'
import type { CalendarEntry } from '../../../shared/contract/calendar.ts'
import classes from './entry.module.css'
import { entryAfterKey } from './entry-keys.ts'
import { iconOf, interpretingWords, isParted, kindOf, titleOf, wordsOf } from './entry-look.ts'
import type { Work } from './work.ts'

type Props = {
  readonly entry: CalendarEntry
  readonly row: string
  readonly style?: CSSProperties
  readonly clash: boolean
  /** Names of those who are in it; read out. */
  readonly names: readonly string[]
  readonly work: Work
  /** Hours run across: where the box stands says when, and its breadth is for the name. */
  readonly across?: boolean
  /** One line only: the box is low. */
  readonly flat: boolean
  /** Of several parts of one entry only the first is a stop for the keyboard. */
  readonly reachable?: boolean
}

/** A box in the calendar: Enter opens, Alt and arrows do what dragging does, K copies, Entf removes what is one's own. */
export function EntryBox({ entry, row, style, clash, names, work, flat, across = false, reachable = true }: Props) {
  const { t } = useTranslation()
  const { id, source, start, state, movable } = entry
  const { drag, moves, onOpen, onRemove } = work
  const Icon = iconOf(entry)
  const done = state !== null && !isLive(state)
  const time = entry.allDay ? '' : start.slice(11)
  const parted = source === 'appointment' && isParted(entry)
  // What is not voluntary says so before it says whom it is for; in a low box its sign has to do.
  const kindFirst = (source === 'summons' || source === 'interpreter') && !flat && entry.title !== ''
  const below = source === 'session' ? '' : kindFirst ? entry.title : parted ? interpretingWords(entry, t) : entry.siteName
  return (
    <UnstyledButton
      className={classes.entry ?? ''}
      {...(style ? { style } : {})}
      tabIndex={reachable ? 0 : -1}
      title={wordsOf(entry, names, t)}
      data-entry={id}
      data-appointment={source === 'appointment' ? id : undefined}
      data-source={source}
      data-clash={clash || parted || undefined}
      data-done={done || undefined}
      data-movable={movable || undefined}
      data-carried={(drag.ghost?.entry.id === id && !drag.ghost.copy) || undefined}
      aria-keyshortcuts={movable ? 'Alt+ArrowUp Alt+ArrowDown Alt+ArrowLeft Alt+ArrowRight K' : undefined}
      onPointerDown={(event) => drag.grab(entry, row, 'move', event)}
      onClick={() => {
        if (!drag.wasCarried()) onOpen(entry)
      }}
      onKeyDown={(event) => {
        const { key, altKey, shiftKey } = event
        const guided = drag.guide(entry, event)
        const removes = key === 'Delete' && movable && source !== 'appointment'
        if (!guided && !removes && !(movable && entryAfterKey(entry, event))) return
        event.preventDefault()
        event.stopPropagation()
        if (guided) return
        if (removes) onRemove(entry)
        else void moves.move(entry, (current) => entryAfterKey(current, { key, altKey, shiftKey }))
      }}
    >
      <span className="visually-hidden">{wordsOf(entry, names, t)}</span>
      <span aria-hidden className={classes.line}>
        {source === 'appointment' ? null : <Icon size={14} />} {done ? <IconCircleCheck size={14} /> : null}
        {clash || parted ? <IconAlertTriangle size={14} /> : null} {across ? null : <b>{time}</b>}{' '}
        {entry.interpreting && !parted && source === 'appointment' ? <IconLanguage size={14} /> : null}{' '}
        {kindFirst ? kindOf(entry, t) : source === 'summons' && entry.title ? entry.title : titleOf(entry, t)}
      </span>
      {flat ? null : (
        <span aria-hidden className={classes.line}>
          {across && !kindFirst ? time : clash && !kindFirst ? <b>{t('calendar.overlap')}</b> : below}
        </span>
      )}
      {clash ? <span className="visually-hidden">{`, ${t('calendar.overlap')}`}</span> : null}
      {movable && !entry.allDay ? (
        <span className={classes.grip} aria-hidden onPointerDown={(event) => drag.grab(entry, row, 'resize', event)} />
      ) : null}
    </UnstyledButton>
  )
}
