import type { CalendarEntry } from '../../../shared/contract/calendar.ts'
import type { Drag } from './use-drag.ts'
import type { EntryMoves } from './use-entry-moves.ts'

/** What can be done with an entry; the same in every grid. */
export type Work = {
  readonly drag: Drag
  readonly moves: EntryMoves
  readonly onOpen: (entry: CalendarEntry) => void
  readonly onRemove: (entry: CalendarEntry) => void
}
