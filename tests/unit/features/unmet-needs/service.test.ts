import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { UnmetNeedInput } from '../../../../shared/contract/unmet-needs.ts'
import { createApp, type TestApp } from '../../../support/app.ts'

const DAY = 24 * 3_600_000
const PERIOD = { from: '2026-11-01', to: '2026-11-30' }
const NEED: UnmetNeedInput = { topic: 'sprache', quarter: 'Am Anger', language: 'tir', ageClass: 'ab_25', lifePhase: null, reason: 'voll' }

let app: TestApp
beforeEach(() => {
  app = createApp()
})
afterEach(() => app.close())

async function record(times: number, change: Partial<UnmetNeedInput> = {}) {
  for (let n = 0; n < times; n += 1) await app.call('unmetNeeds', 'record', { ...NEED, ...change })
}

test('what was looked for is kept with its day and nothing about anybody', async () => {
  const need = await app.call('unmetNeeds', 'record', NEED)
  expect(need).toEqual({ ...NEED, id: need.id, day: '2026-11-24', at: '2026-11-24T08:00:00.000Z' })
  const columns = app.store.db.prepare<[], { name: string }>("SELECT name FROM pragma_table_info('unmet_need')").all()
  expect(columns.map(({ name }) => name).filter((name) => /person|name|note/.test(name))).toEqual([])
  expect(await app.call('unmetNeeds', 'mine', PERIOD)).toEqual([need])
})

test('the matrix counts a period only and shows no small number', async () => {
  await record(6)
  await record(2, { quarter: 'Nordstadt' })
  await record(7, { quarter: 'Nordstadt', topic: 'wohnen' })
  const { rows, columns, cells } = (await app.call('unmetNeeds', 'matrix', PERIOD)).topics
  expect([...rows].sort()).toEqual(['sprache', 'wohnen'])
  expect([...columns].sort()).toEqual(['Am Anger', 'Nordstadt'])
  expect(cells[rows.indexOf('sprache')]?.[columns.indexOf('Nordstadt')]).toEqual({ kind: 'small' })
  expect(cells.flat()).not.toContainEqual({ kind: 'count', n: 2 })
  expect((await app.call('unmetNeeds', 'matrix', { from: '2026-12-01', to: '2026-12-31' })).topics.rows).toEqual([])
})

test('by phase of life: the one that was said, else the one that follows from the age, in the order of life', async () => {
  await record(6, { lifePhase: 'kita', ageClass: 'ab_25' })
  await record(7, { ageClass: 'ab_40' })
  await record(5, { ageClass: 'unter_18' })
  await record(8, { ageClass: null })
  const { phases, topics } = await app.call('unmetNeeds', 'matrix', PERIOD)
  expect(phases.rows).toEqual(['kita', 'erwerbsalter', 'unter_18', ''])
  expect(phases.cells.map(([first]) => first)).toEqual([6, 7, 5, 8, 26].map((n) => ({ kind: 'count', n })))
  expect(phases.cells.at(-1)).toEqual(topics.cells.at(-1))
})

test('what is left out for a topic is not told by the phases', async () => {
  await record(6, { lifePhase: 'kita' })
  await record(2, { topic: 'wohnen', lifePhase: 'kita' })
  const { phases, topics } = await app.call('unmetNeeds', 'matrix', PERIOD)
  // Six shown and eight in the only phase would make it two.
  const shown = [...topics.cells.flat(), ...phases.cells.flat()].filter(({ kind }) => kind === 'count')
  expect(shown).not.toEqual(
    expect.arrayContaining([
      { kind: 'count', n: 6 },
      { kind: 'count', n: 8 },
    ]),
  )
})

test('an own one can be taken back on the same day, and not later', async () => {
  const first = await app.call('unmetNeeds', 'record', NEED)
  const second = await app.call('unmetNeeds', 'record', NEED)
  await app.call('unmetNeeds', 'remove', { id: first.id })
  expect(await app.call('unmetNeeds', 'mine', PERIOD)).toEqual([second])
  app.advance(DAY)
  expect(await app.reply('unmetNeeds', 'remove', { id: second.id })).toMatchObject({ error: { code: 'not_allowed_now' } })
  expect(await app.reply('unmetNeeds', 'remove', { id: first.id })).toMatchObject({ error: { code: 'not_found' } })
})

test('report and table say the period, the marks and no small number; without anything there is none', async () => {
  expect(await app.reply('unmetNeeds', 'report', PERIOD)).toMatchObject({ error: { code: 'not_found' } })
  await record(6)
  await record(2, { topic: 'wohnen' })
  const { token, title } = await app.call('unmetNeeds', 'report', PERIOD)
  expect(title).toBe('Angebotslücken')
  expect(await app.call('unmetNeeds', 'print', { token })).toEqual({ done: true })
  app.host.answers.save = join(app.folder, 'gaps.csv')
  expect(await app.call('unmetNeeds', 'exportTable', PERIOD)).toEqual({ done: true })
  const csv = readFileSync(join(app.folder, 'gaps.csv'), 'utf8')
  expect(csv).toContain('Thema;Am Anger;Summe')
  expect(csv).toContain('Wohnen;< 5;×')
  expect(csv).toContain('Lebensphase;Am Anger;Summe')
  expect(csv).toContain('01.11.2026 bis 30.11.2026')
  expect(await app.reply('unmetNeeds', 'save', { token: 'another' })).toMatchObject({ error: { code: 'not_found' } })
})
