import { IconAlertTriangle, IconCopy } from '@tabler/icons-react'
import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import type { CalendarSpan } from '../../../shared/contract/calendar.ts'
import classes from './entry.module.css'
import { titleOf } from './entry-look.ts'
import { asEntry, type Ghost, objectionsTo } from './ghost.ts'

/** More would hide the calendar below. */
const SHOWN = 3

type Props = { readonly ghost: Ghost; readonly span: CalendarSpan; readonly style: CSSProperties }

/** Where an entry would be if it were let go of now, with what it would meet there. */
export function GhostBox({ ghost, span, style }: Props) {
  const { t } = useTranslation()
  const { start, end, source } = asEntry(ghost)
  const objections = objectionsTo(ghost, span, t)
  return (
    <div
      className={classes.ghost}
      style={{ ...style, minHeight: style.height, height: 'auto' }}
      data-ghost
      data-source={source}
      data-clash={objections.length > 0 || undefined}
      aria-hidden
    >
      <span className={classes.line}>
        {ghost.copy ? <IconCopy size={14} /> : null} <b>{`${start.slice(11)}–${end.slice(11)}`}</b> {titleOf(ghost.entry, t)}
      </span>
      {objections.slice(0, SHOWN).map((words) => (
        <span key={words} className={classes.wrap}>
          <IconAlertTriangle size={14} /> <b>{words}</b>
        </span>
      ))}
      {objections.length > SHOWN ? <b className={classes.wrap}>{t('calendar.moreLabel', { count: objections.length - SHOWN })}</b> : null}
    </div>
  )
}
