import type { LocalDate } from '../../shared/dates.ts'
import { backupFigure } from './backup-figure.ts'
import { calendarFigures } from './calendar-figures.ts'
import type { Starter } from './electron-run.ts'
import type { Figure } from './figure.ts'
import { offerFigures } from './offer-figures.ts'
import type { OpenLarge } from './open-large.ts'
import { saveFigures } from './save-figures.ts'
import { personFigure, todayFigure, weekFigure } from './screen-figures.ts'
import { searchFigures } from './search-figures.ts'
import { sizeFigure } from './size-figure.ts'
import { type LargeStore, LOGIN, PASSWORD } from './store-cache.ts'
import { startFigure, unlockFigures, yearDrawnFigure } from './window-figures.ts'

/** `day` is today in the store. */
type Effort = { readonly quick: boolean; readonly day: LocalDate }
type Measures<Given> = readonly {
  readonly names: readonly string[]
  readonly measure: (given: Given, effort: Effort) => Promise<Figure[]>
}[]

/** In a real window, on a copy of the large store. */
export const WINDOW_FIGURES: Measures<Starter> = [
  { names: ['start'], measure: (starter, { quick }) => startFigure(starter, quick ? 4 : 11) },
  {
    names: ['unlock', 'memory'],
    measure: (starter, { quick }) => unlockFigures(starter, { login: LOGIN, password: PASSWORD }, quick ? 2 : 5, quick ? 2000 : 4000),
  },
  {
    names: ['calendar-year-drawn'],
    measure: (starter, { quick, day }) =>
      yearDrawnFigure(starter, { login: LOGIN, password: PASSWORD }, Number(day.slice(0, 4)), quick ? 1 : 3),
  },
]

/** On the store itself, through the router and without a window. */
export const STORE_FIGURES: Measures<OpenLarge & { readonly made: LargeStore }> = [
  { names: ['search', 'search-frame'], measure: (large) => searchFigures(large, large.made) },
  { names: ['save'], measure: (large, { quick }) => saveFigures(large, quick ? 450 : 900) },
  { names: ['today'], measure: (large) => todayFigure(large) },
  { names: ['person-page'], measure: (large) => personFigure(large) },
  { names: ['team-week'], measure: (large) => weekFigure(large, large.made.day) },
  { names: ['calendar-year', 'calendar-team-week', 'free-slot'], measure: (large) => calendarFigures(large, large.made.day) },
  { names: ['backup'], measure: (large) => backupFigure(large) },
]

export const OTHER_FIGURES: Measures<null> = [
  { names: ['size'], measure: async () => sizeFigure() },
  { names: ['offer-search'], measure: () => offerFigures() },
]
