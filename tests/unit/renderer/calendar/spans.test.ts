import { expect, test } from 'vitest'
import { isParted } from '../../../../renderer/features/calendar/entry-look.ts'
import { asEntry } from '../../../../renderer/features/calendar/ghost.ts'
import { neutralSpan } from '../../../../renderer/features/calendar/neutral-span.ts'
import { rowGroups } from '../../../../renderer/features/calendar/rows.ts'
import type { CalendarEntry, CalendarSpan } from '../../../../shared/contract/calendar.ts'
import { PersonId, SiteId, StaffId } from '../../../../shared/ids.ts'

const id = (digit: number) => `0192f000-0000-7000-8000-00000000000${digit}`
const ANNA = StaffId.parse(id(1))

function entry(change: Partial<CalendarEntry>): CalendarEntry {
  return {
    ...{ id: 'a', source: 'appointment', start: '2026-12-08T09:00', end: '2026-12-08T09:45', minutes: 45, allDay: false, staffIds: [ANNA] },
    ...{ siteId: SiteId.parse(id(2)), siteName: 'Familienzentrum', roomId: null, laptops: [], title: 'Olena Shevchenko' },
    ...{ personId: PersonId.parse(id(3)), language: 'ukr', state: 'geplant', absenceKind: null, blockKind: null, interpreterId: 'p nadia' },
    ...{ interpreterRow: 'p nadia', interpreting: { state: 'bestaetigt', start: '2026-12-08T09:00' } },
    ...{ own: true, movable: true, occupies: true, revision: 1, ...change },
  }
}
const span = (entries: CalendarEntry[]): CalendarSpan => ({
  ...{ entries, members: [{ id: ANNA, name: 'Anna Beispiel', hours: [], hoursKnown: false }], rooms: [], ways: [] },
  interpreters: [
    { id: 'p nadia', name: 'Nadia Kovalenko', poolName: 'Telefondolmetschen' },
    { id: 'open', name: '', poolName: '' },
  ],
  ...{ holidays: [], schoolHolidays: [] },
})

test('a talk lies in the row of whoever is there and of whoever interprets; where nobody was asked it is said', () => {
  const groups = rowGroups(span([entry({})]), null, 'Noch niemand angefragt')
  expect(groups.map(({ kind, rows }) => [kind, rows.map(({ label, note, entries }) => [label, note, entries.length])])).toEqual([
    ['team', [['Anna Beispiel', '', 1]]],
    [
      'interpreters',
      [
        ['Nadia Kovalenko', 'Telefondolmetschen', 1],
        ['Noch niemand angefragt', '', 0],
      ],
    ],
  ])
})

test('moved away from its interpreter it is parted; a copy never had one', () => {
  const ghost = { entry: entry({}), start: '2026-12-08T10:00', minutes: 45, byKeys: false }
  expect(isParted(asEntry({ ...ghost, copy: false }))).toBe(true)
  expect(asEntry({ ...ghost, copy: true })).toMatchObject({ interpreting: null, interpreterId: null, interpreterRow: null })
})

test('neutral view leaves times and colleagues, and nothing of whom, what or why', () => {
  const shown = neutralSpan(
    span([
      entry({}),
      entry({ id: 'b', source: 'summons', state: null, language: null }),
      entry({ id: 'c', source: 'block', blockKind: 'sperrzeit', title: 'Arzt' }),
      entry({ id: 'd', source: 'absence', absenceKind: 'fortbildung', title: '' }),
      entry({ id: 'e', state: 'abgesagt_person', occupies: false }),
    ]),
  )
  expect(shown.entries.map(({ id: which, source, movable }) => [which, source, movable])).toEqual([
    ['a', 'appointment', false],
    ['b', 'busy', false],
    ['c', 'block', false],
    ['d', 'absence', false],
  ])
  expect(shown.entries[1]).toMatchObject({ siteId: null, siteName: '' })
  expect(
    JSON.stringify({ ...shown, entries: shown.entries.map((each) => ({ ...each, interpreterId: '', interpreterRow: '' })) }),
  ).not.toMatch(/Olena|Arzt|Kovalenko|summons|ukr|fortbildung|sperrzeit|geplant|bestaetigt/)
})
