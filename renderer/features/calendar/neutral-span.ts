import type { CalendarEntry, CalendarSpan } from '../../../shared/contract/calendar.ts'

/** Only when somebody is taken; not whom it is for, in which language, nor whether the law is behind it. */
function neutralEntry(entry: CalendarEntry): CalendarEntry {
  const { source, siteId, siteName } = entry
  const lawful = source === 'summons'
  return {
    ...entry,
    ...{ source: lawful ? 'busy' : source, siteId: lawful ? null : siteId, siteName: lawful ? '' : siteName },
    ...{ title: '', personId: null, language: null, state: null, absenceKind: null, blockKind: null, interpreting: null },
    // What is not shown is not changed either: moving a blocked time would save it without its note.
    movable: false,
  }
}

/** What the calendar shows while somebody looks on. Conflicts are found before, in what is really there. */
export function neutralSpan(span: CalendarSpan): CalendarSpan {
  return {
    ...span,
    entries: span.entries.filter(({ occupies }) => occupies).map(neutralEntry),
    interpreters: span.interpreters.map((row) => ({ ...row, name: row.poolName })),
  }
}
