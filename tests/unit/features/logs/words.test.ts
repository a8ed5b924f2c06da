import { expect, test } from 'vitest'
import { isFreeText, isTold } from '../../../../electron/features/logs/told-columns.ts'
import { columnsOf, domainTables } from '../../../../electron/store/change-log.ts'
import { de } from '../../../../renderer/i18n/de.ts'
import { contract } from '../../../../shared/contract/index.ts'
import { EVENT_KINDS } from '../../../../shared/contract/logs.ts'
import { PROCEDURE_WORDS } from '../../../../shared/log-words/procedures.ts'
import { isLoggedColumn, isLoggedProcedure, isLoggedTable } from '../../../../shared/log-words.ts'
import { bareStore } from '../../../support/bare-store.ts'
import { concerning } from '../../../support/concerning.ts'

test('every procedure that can concern persons has a phrase, and no phrase is left over', () => {
  const named = concerning()
  expect(named).toEqual(expect.arrayContaining(['people.get', 'letters.print', 'today.overview', 'logs.changes']))
  expect(named.filter((name) => !isLoggedProcedure(name))).toEqual([])
  const phrases = Object.entries(PROCEDURE_WORDS).flatMap(([feature, words]) => Object.keys(words).map((call) => `${feature}.${call}`))
  expect(phrases.sort()).toEqual(named.sort())
  expect(Object.keys(contract)).toEqual(expect.arrayContaining(Object.keys(PROCEDURE_WORDS)))
  const all = Object.values<Readonly<Record<string, string>>>(PROCEDURE_WORDS).flatMap((words) => Object.values(words))
  expect(new Set(all).size).toBe(all.length)
})

test('every table and column that the officer can come across has a German word', () => {
  const { db } = bareStore()
  // The directory of offers and its imports are public and no record of anybody.
  const tables = domainTables(db).filter((table) => !/^(hsds_|import_run$)/.test(table))
  expect(tables).toContain('person')
  expect(tables.filter((table) => !isLoggedTable(table))).toEqual([])
  const columns = new Set(tables.flatMap((table) => columnsOf(db, table)).filter(isTold))
  expect([...columns].filter((column) => !isLoggedColumn(column))).toEqual([])
})

test('every kind of event has its wording', () => {
  expect(Object.keys(de.logs.event).sort()).toEqual([...EVENT_KINDS].sort())
})

test.each([
  ['person', 'note'],
  ['person_link', 'reason'],
  ['contact', 'note'],
  ['concern', 'summary'],
  ['appointment', 'purpose'],
  ['consent', 'withdrawal_note'],
  ['referral_step', 'note'],
  ['a_later_table', 'closing_remark'],
])('%s.%s is free text, of which only the length is told', (table, column) => {
  expect(isFreeText(table, column)).toBe(true)
})

test('what is written for review is told', () => {
  expect(isFreeText('break_glass', 'reason') || isFreeText('break_glass', 'remark')).toBe(false)
  expect(isFreeText('person', 'street')).toBe(false)
})
