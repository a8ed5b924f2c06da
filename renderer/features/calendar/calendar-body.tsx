import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CalendarEntry, CalendarSpan } from '../../../shared/contract/calendar.ts'
import type { LocalDate } from '../../../shared/dates.ts'
import { Agenda } from './agenda.tsx'
import { asEntry, type Ghost, objectionsTo } from './ghost.ts'
import { MonthView } from './month-view.tsx'
import { RowGrid } from './row-grid.tsx'
import { daysWithWork } from './rows.ts'
import { TimeGrid } from './time-grid.tsx'
import { useCopy } from './use-copy.ts'
import { useDrag } from './use-drag.ts'
import { useEntryMoves } from './use-entry-moves.ts'
import type { View } from './views.ts'
import { shownHours } from './week.ts'
import { YearView } from './year-view.tsx'

type Props = {
  readonly view: View
  readonly day: LocalDate
  readonly days: readonly LocalDate[]
  readonly span: CalendarSpan | undefined
  readonly siteId: string | null
  readonly clashes: ReadonlySet<string>
  readonly onOpen: (entry: CalendarEntry) => void
  readonly onDay: (day: LocalDate) => void
  readonly onBook: ((start?: string, staff?: string) => void) | null
}

/** The view itself; what is being carried over it belongs to all grids alike. */
export function CalendarBody({ view, day, days, span, siteId, clashes, onOpen, onDay, onBook }: Props) {
  const { t } = useTranslation()
  const moves = useEntryMoves()
  const { copy, remove } = useCopy()
  const own = useMemo(() => span && { ...span, entries: span.entries.filter((entry) => entry.own) }, [span])
  // A busy time in the evening is cut off rather than making the day longer than work is.
  const hours = useMemo(() => shownHours((own?.entries ?? []).filter(({ allDay, source }) => !allDay && source !== 'busy')), [own])
  const drag = useDrag({
    axis: view === 'team' || view === 'teamwoche' ? 'across' : 'down',
    hours,
    onDrop: (entry, to, isCopy) => (isCopy ? copy(entry, to) : void moves.move(entry, () => to)),
  })
  if (view === 'jahr') return <YearView year={Number(day.slice(0, 4))} />
  if (!span || !own) return null
  const work = { drag, moves, onOpen, onRemove: remove }
  const book = onBook ?? (() => undefined)
  return (
    <>
      {view === 'tag' || view === 'woche' ? (
        <TimeGrid {...{ days, span: own, all: span, hours, clashes, work, onDay }} onBook={(start) => book(start)} />
      ) : null}
      {view === 'team' || view === 'teamwoche' ? (
        <RowGrid
          {...{ span, siteId, hours, clashes, work, onDay }}
          days={view === 'team' ? days : daysWithWork([...days], span.entries)}
          onBook={(start, staffId) => book(start, staffId)}
        />
      ) : null}
      {view === 'monat' ? <MonthView {...{ day, span, siteId, onDay }} /> : null}
      {view === 'liste' ? <Agenda {...{ days, day, span: own, clashes, onOpen }} /> : null}
      <div role="status" className="visually-hidden">
        {drag.ghost?.byKeys ? ghostWords(drag.ghost, span, t) : moves.announcement}
      </div>
    </>
  )
}

function ghostWords(ghost: Ghost, span: CalendarSpan, t: TFunction): string {
  const { start, end } = asEntry(ghost)
  return [t('calendar.copyAt', { start: start.replace('T', ' '), end: end.slice(11) }), ...objectionsTo(ghost, span, t)].join(', ')
}
