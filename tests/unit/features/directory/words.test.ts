import fc from 'fast-check'
import { expect, test } from 'vitest'
import { languageCode } from '../../../../electron/features/directory/hsds/language-code.ts'
import { HSDS_TABLES } from '../../../../electron/features/directory/hsds/tables.ts'
import { openingHours, type Schedule } from '../../../../electron/features/directory/offer/opening-hours.ts'
import { ages, cost } from '../../../../electron/features/directory/offer/words.ts'
import { matching, wordEnds } from '../../../../electron/features/directory/search/search-text.ts'
import { createApp } from '../../../support/app.ts'

const EMPTY: Schedule = {
  freq: 'WEEKLY',
  interval: null,
  byday: null,
  bymonthday: null,
  opens_at: null,
  closes_at: null,
  valid_from: null,
  valid_to: null,
  description: null,
  notes: null,
}
const HOURS: readonly [Partial<Schedule>, string][] = [
  [{ byday: 'MO,TH', opens_at: '09:00', closes_at: '12:00' }, 'Mo, Do 09:00–12:00 Uhr'],
  [{ byday: 'FR,MO,TU,WE,TH', opens_at: '9:00:00', closes_at: '17:30:00Z' }, 'Mo–Fr 09:00–17:30 Uhr'],
  [{ byday: 'MO,TU,FR,SA,SU', opens_at: '08:00' }, 'Mo, Di, Fr–So ab 08:00 Uhr'],
  [{ byday: 'WE', interval: 2, opens_at: '14:00', closes_at: '16:00' }, 'Mi 14:00–16:00 Uhr, alle 2 Wochen'],
  [{ freq: 'MONTHLY', byday: '1WE,3WE', opens_at: '18:00' }, '1. Mi im Monat, 3. Mi im Monat ab 18:00 Uhr'],
  [{ freq: 'MONTHLY', byday: '-1FR', closes_at: '12:00' }, 'letzter Fr im Monat bis 12:00 Uhr'],
  [{ freq: 'MONTHLY', bymonthday: '1,15', interval: 2 }, 'am 1., 15. im Monat, alle 2 Monate'],
  [{ description: 'nach Vereinbarung' }, 'nach Vereinbarung'],
  [{ byday: 'MO', notes: 'Klingel 3', valid_from: '2026-01-01', valid_to: '2026-12-31' }, 'Mo – Klingel 3 (bis 31.12.2026)'],
  [{ byday: 'MO', valid_from: '2027-01-01' }, 'Mo (ab 01.01.2027)'],
  [{ byday: 'XX,?' }, ''],
]

test.each(HOURS)('%j reads %s', (given, words) => {
  expect(openingHours({ ...EMPTY, ...given }, '2026-11-24')).toBe(words)
})

test('no schedule, whatever a package holds, breaks the words', () => {
  const text = fc.option(fc.string(), { nil: null })
  const schedule = fc.record({
    freq: text,
    interval: fc.option(fc.integer(), { nil: null }),
    byday: text,
    bymonthday: text,
    opens_at: text,
    closes_at: text,
    valid_from: fc.constant(null),
    valid_to: fc.constant(null),
    description: text,
    notes: text,
  })
  fc.assert(fc.property(schedule, (given) => typeof openingHours(given, '2026-11-24') === 'string'))
})

test('ages and costs', () => {
  expect([ages(12, 27), ages(18, null), ages(null, 6), ages(null, null)]).toEqual(['12 bis 27 Jahre', 'ab 18 Jahren', 'bis 6 Jahre', ''])
  expect(cost({ option: null, amount: 1234.5, currency: null, description: null })).toBe('1.234,50 €')
  expect(cost({ option: 'Kurs', amount: 35, currency: 'gbp', description: 'je Stunde' })).toBe('Kurs: 35,00 GBP je Stunde')
  expect(cost({ option: 'Beratung', amount: 0, currency: 'EUR', description: '' })).toBe('Beratung: kostenlos')
})

test.each([
  ['de', 'deu'],
  ['DE-de', 'deu'],
  ['uk', 'ukr'],
  ['ger', 'deu'],
  ['ukr', 'ukr'],
  ['Ukrainisch', 'ukr'],
  ['Farsi', 'pes'],
  ['swe', 'swe'],
  ['Plattdeutsch', null],
  ['', null],
])('the language %s becomes %s', (given, code) => {
  expect(languageCode(given)).toBe(code)
})

test('whatever is typed becomes a query that the index understands', () => {
  const app = createApp()
  const find = app.store.db.prepare<[string], unknown>('SELECT service_id FROM offer_text WHERE offer_text MATCH ?')
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (typed) => {
      const query = matching(typed)
      return query === null || query.anywhere === null || Array.isArray(find.all(query.anywhere))
    }),
  )
  app.close()
})

test('ends of joined words are searchable, short words have none', () => {
  expect(wordEnds('Schuldnerberatung').split(/\s/)).toContain('beratung')
  expect(wordEnds('Kita Tafel').trim()).toBe('')
})

test('the table descriptions and the store have the same columns', () => {
  const app = createApp()
  const columns = app.store.db.prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?)')
  for (const table of HSDS_TABLES) {
    const stored = columns.all(`hsds_${table.name}`).map(({ name }) => name)
    expect(stored.sort(), table.name).toEqual([...Object.keys(table.columns), 'extra'].sort())
  }
  const links = app.store.db
    .prepare<[], { name: string }>("SELECT name FROM pragma_table_list WHERE name LIKE 'hsds\\_%' ESCAPE '\\' AND type = 'table'")
    .all()
  expect(links).toHaveLength(HSDS_TABLES.length)
  app.close()
})
