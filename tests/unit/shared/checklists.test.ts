import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CHECKLIST_ITEMS, isShippedItem } from '../../../shared/checklist-items.ts'
import {
  CHECKLIST_STATES,
  type ChecklistState,
  isMissing,
  isOverdue,
  nextDue,
  progressOf,
  refusalOf,
  STATE_KEYS,
  stateOfKey,
} from '../../../shared/checklist-rules.ts'
import { SHIPPED_TEMPLATES, shippedOn } from '../../../shared/checklist-templates.ts'
import { chosenLanguage, sheetLanguageFor } from '../../../shared/paper-languages.ts'

const TODAY = '2026-11-24'
const day = fc.integer({ min: 1, max: 28 }).map((date) => `2026-11-${String(date).padStart(2, '0')}`)
const item = fc.record({ state: fc.constantFrom(...CHECKLIST_STATES), dueOn: fc.option(day) })
const at = (...states: ChecklistState[]) => states.map((state) => ({ state, dueOn: null }))

test.each([
  [at(), 0, 0],
  [at('fehlt', 'fehlt'), 0, 2],
  [at('gesehen', 'weitergeleitet', 'fehlt', 'nachreichen_bis'), 2, 4],
  [at('gesehen', 'nicht_erforderlich'), 1, 1],
  [at('nicht_erforderlich'), 0, 0],
])('progress of %j is %i of %i', (items, there, needed) => {
  expect(progressOf(items)).toEqual({ there, needed })
})

test('progress and what is missing always add up, in any order', () => {
  fc.assert(
    fc.property(fc.array(item), (items) => {
      const { there, needed } = progressOf(items)
      expect(needed - there).toBe(items.filter(({ state }) => isMissing(state)).length)
      expect(progressOf(items.toReversed())).toEqual({ there, needed })
    }),
  )
})

test('the next date is the earliest promise and never that of something settled', () => {
  fc.assert(
    fc.property(fc.array(item), (items) => {
      const promised = items.flatMap(({ state, dueOn }) => (state === 'nachreichen_bis' && dueOn ? [dueOn] : []))
      const next = nextDue(items)
      if (promised.length === 0) expect(next).toBeNull()
      else expect(promised.every((due) => next !== null && next <= due) && promised.includes(next ?? '')).toBe(true)
    }),
  )
})

test.each([
  ['2026-11-23', true],
  ['2026-11-24', false],
  ['2026-11-25', false],
  [null, false],
])('due on %s is overdue on the 24th: %s', (dueOn, overdue) => {
  expect(isOverdue(dueOn, TODAY)).toBe(overdue)
})

test('only a promise needs a day, and that lies ahead', () => {
  fc.assert(
    fc.property(item, (standing) => {
      const refusal = refusalOf(standing, TODAY)
      if (standing.state !== 'nachreichen_bis') expect(refusal).toBeNull()
      else if (standing.dueOn === null) expect(refusal).toBe('due_missing')
      else expect(refusal).toBe(standing.dueOn < TODAY ? 'in_past' : null)
    }),
  )
})

test('each state has a key of its own, whatever the case; other keys set nothing', () => {
  for (const state of CHECKLIST_STATES) {
    expect(stateOfKey(STATE_KEYS[state])).toBe(state)
    expect(stateOfKey(STATE_KEYS[state].toLowerCase())).toBe(state)
  }
  expect(new Set(Object.values(STATE_KEYS)).size).toBe(CHECKLIST_STATES.length)
  for (const key of ['Enter', 'p', ' ', '1', '']) expect(stateOfKey(key)).toBeNull()
})

describe('shipped templates', () => {
  test('cover the matters of the trade, with six kinds of benefits per child', () => {
    expect(SHIPPED_TEMPLATES.map(({ key }) => key)).toEqual([
      'erstantrag',
      'weiterbewilligung',
      'veraenderung',
      'erstausstattung',
      'umzug',
      'schulden',
      'bildung_teilhabe',
      'kita',
      'schule',
      'kinderzuschlag_wohngeld',
      'paragraf_24',
    ])
    const education = SHIPPED_TEMPLATES.find(({ key }) => key === 'bildung_teilhabe')
    expect(education).toMatchObject({ perChild: true })
    expect(education?.items).toHaveLength(6)
  })

  test('ask for nothing twice, and every item stands on some list', () => {
    for (const { items } of SHIPPED_TEMPLATES) expect(new Set(items).size).toBe(items.length)
    expect(new Set(SHIPPED_TEMPLATES.flatMap(({ items }) => items))).toEqual(new Set(Object.keys(CHECKLIST_ITEMS)))
  })

  test('of a matter only the version of the day is in force', () => {
    const [first] = SHIPPED_TEMPLATES
    if (!first) throw new Error('nothing shipped')
    const old = { ...first, name: 'alt', validFrom: '2026-01-01', validTo: '2026-06-30' }
    const next = { ...first, name: 'neu', validFrom: '2027-01-01' }
    const on = (date: string) => shippedOn(date, [old, first, next]).map(({ name }) => name)
    expect(on('2025-12-31')).toEqual([])
    expect(on('2026-06-30')).toEqual(['alt'])
    expect(on('2026-07-01')).toEqual(['Erstantrag'])
    expect(on('2027-01-01')).toEqual(['neu'])
  })

  test('an item counts as shipped only while its text is', () => {
    expect(isShippedItem('mietvertrag', 'Mietvertrag')).toBe(true)
    expect(isShippedItem('mietvertrag', 'Mietvertrag und Quittung')).toBe(false)
    expect(isShippedItem('toString', 'Mietvertrag')).toBe(false)
  })
})

describe('the language of the second page', () => {
  const reads = (code: 'deu' | 'ukr' | 'arb' | 'som' | 'rus', can = true) => ({ code, reads: can ? ('ja' as const) : ('nein' as const) })
  test.each([
    [[], 'deu'],
    [[reads('ukr')], 'ukr'],
    [[reads('deu'), reads('ukr')], 'deu'],
    [[reads('som'), reads('arb')], 'arb'],
    [[reads('ukr', false), reads('rus')], 'rus'],
    [[reads('ukr', false)], 'ukr'],
    [[reads('som')], 'deu'],
  ])('of %j is %s', (spoken, language) => {
    expect(sheetLanguageFor(spoken)).toBe(language)
    expect(chosenLanguage('tur', spoken)).toBe('tur')
    expect(chosenLanguage('deu', spoken)).toBe('deu')
    expect(chosenLanguage(null, spoken)).toBe(language)
  })
})
