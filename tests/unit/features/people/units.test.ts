import { afterEach, beforeEach, expect, test } from 'vitest'
import type { PersonId } from '../../../../shared/ids.ts'
import { createApp, type TestApp } from '../../../support/app.ts'
import { personInput } from '../../../support/fixtures.ts'

const NO_NUMBERS = { bgNumber: '', children: null }

let app: TestApp
let mother: PersonId
let child: PersonId
let father: PersonId

async function take(givenNames: string) {
  return (await app.call('people', 'create', personInput({ givenNames, familyName: 'Bondar', originalScript: '' }))).id
}

beforeEach(async () => {
  app = createApp()
  mother = await take('Olha')
  child = await take('Maksym')
  father = await take('Taras')
})
afterEach(() => app.close())

const found = (id: PersonId, from = '2026-07-01') =>
  app.call('people', 'foundUnit', { id, kind: 'alleinerziehend', role: 'eLb', from, ...NO_NUMBERS })

test('a unit is opened, joined and left, and each sees the others', async () => {
  const [unit] = await found(mother)
  expect(unit).toMatchObject({ kind: 'alleinerziehend', role: 'eLb', from: '2026-07-01', to: null, others: [] })
  await app.call('people', 'joinUnit', { id: child, of: mother, role: 'kind', from: '2026-07-01' })
  expect(await app.call('people', 'memberships', { id: mother })).toEqual([
    { ...unit, others: [{ personId: child, name: 'Maksym Bondar', role: 'kind' }] },
  ])
  if (!unit) throw new Error('no unit')
  const left = await app.call('people', 'leaveUnit', { id: child, unitId: unit.unitId, to: '2026-10-31' })
  expect(left).toMatchObject([{ to: '2026-10-31', others: [{ personId: mother }] }])
  expect(await app.call('people', 'memberships', { id: mother })).toMatchObject([{ others: [] }])
})

test('leaving can be taken back, but not done twice', async () => {
  const [unit] = await found(mother)
  if (!unit) throw new Error('no unit')
  const leave = (to: string | null) => app.reply('people', 'leaveUnit', { id: mother, unitId: unit.unitId, to })
  await leave('2026-10-31')
  expect(await leave('2026-11-30')).toEqual({ ok: false, error: { code: 'not_allowed_now' } })
  expect(await leave(null)).toMatchObject({ ok: true, value: [{ to: null }] })
})

test('nobody leaves before joining', async () => {
  const [unit] = await found(mother)
  if (!unit) throw new Error('no unit')
  const answer = await app.reply('people', 'leaveUnit', { id: mother, unitId: unit.unitId, to: '2026-06-30' })
  expect(answer).toEqual({ ok: false, error: { code: 'invalid_input', fields: { to: 'before_from' } } })
  expect(await app.reply('people', 'leaveUnit', { id: child, unitId: unit.unitId, to: null })).toMatchObject({
    error: { code: 'not_found' },
  })
})

test('nobody is in a unit twice', async () => {
  const [unit] = await found(mother)
  if (!unit) throw new Error('no unit')
  const already = { ok: false, error: { code: 'conflict', fields: { of: 'already_member' } } }
  const join = { of: mother, role: 'kind', from: '2026-08-01' } as const
  expect(await app.reply('people', 'joinUnit', { ...join, id: mother })).toEqual(already)
  await app.call('people', 'joinUnit', { ...join, id: child })
  expect(await app.reply('people', 'joinUnit', { ...join, id: child })).toEqual(already)
  await app.call('people', 'leaveUnit', { id: child, unitId: unit.unitId, to: '2026-09-30' })
  expect(await app.reply('people', 'joinUnit', { ...join, id: child, from: '2026-09-30' })).toEqual(already)
  expect(await app.reply('people', 'joinUnit', { ...join, id: child, from: '2026-10-01' })).toMatchObject({ ok: true })
})

test('an adult is in one unit at a time, a child may be in two', async () => {
  await found(mother)
  await found(father)
  const elsewhere = { ok: false, error: { code: 'conflict', fields: { from: 'other_unit' } } }
  expect(await app.reply('people', 'joinUnit', { id: father, of: mother, role: 'partner', from: '2026-08-01' })).toEqual(elsewhere)
  expect(await app.reply('people', 'foundUnit', { id: mother, kind: 'sonstige', role: 'eLb', from: '2026-08-01', ...NO_NUMBERS })).toEqual(
    elsewhere,
  )
  await app.call('people', 'joinUnit', { id: child, of: mother, role: 'kind', from: '2026-08-01' })
  expect(await app.call('people', 'joinUnit', { id: child, of: father, role: 'kind', from: '2026-09-01' })).toHaveLength(2)
})

test('there has to be a unit to join, and a person to join it', async () => {
  const join = { role: 'kind', from: '2026-08-01' } as const
  expect(await app.reply('people', 'joinUnit', { ...join, id: child, of: mother })).toEqual({
    ok: false,
    error: { code: 'not_found', fields: { of: 'no_unit' } },
  })
  const nobody = app.staff.id as never
  expect(
    await app.reply('people', 'foundUnit', { id: nobody, kind: 'sonstige', role: 'eLb', from: '2026-08-01', ...NO_NUMBERS }),
  ).toMatchObject({
    error: { code: 'not_found' },
  })
})

test('taking a leaving back is refused when another unit has begun', async () => {
  const [unit] = await found(mother)
  if (!unit) throw new Error('no unit')
  await app.call('people', 'leaveUnit', { id: mother, unitId: unit.unitId, to: '2026-09-30' })
  await found(mother, '2026-10-01')
  expect(await app.reply('people', 'leaveUnit', { id: mother, unitId: unit.unitId, to: null })).toEqual({
    ok: false,
    error: { code: 'conflict', fields: { from: 'other_unit' } },
  })
})

test('moving ends the one and begins the other in one step, and both stay in the history', async () => {
  const [old] = await found(mother)
  await found(father)
  if (!old) throw new Error('no unit')
  const move = { id: mother, unitId: old.unitId, of: father, kind: 'sonstige', role: 'partner' } as const
  const moved = await app.call('people', 'moveUnit', { ...move, from: '2026-09-01' })
  expect(moved).toMatchObject([
    { role: 'partner', from: '2026-09-01', to: null, others: [{ personId: father }] },
    { unitId: old.unitId, from: '2026-07-01', to: '2026-08-31' },
  ])
  const history = await app.call('people', 'history', { id: mother })
  const told = history.filter(({ about }) => about === 'membership').flatMap(({ changes }) => changes)
  expect(told).toContainEqual({ field: 'to', before: '', after: '2026-08-31', withheld: false })
  expect(told).toContainEqual({ field: 'from', before: '', after: '2026-09-01', withheld: false })
})

test('moving into a new unit of its own', async () => {
  await found(mother)
  const [old] = await app.call('people', 'joinUnit', { id: child, of: mother, role: 'kind', from: '2026-07-01' })
  if (!old) throw new Error('no unit')
  const move = { id: child, unitId: old.unitId, of: null, kind: 'alleinstehend', role: 'eLb', from: '2026-10-01' } as const
  expect(await app.call('people', 'moveUnit', move)).toMatchObject([
    { kind: 'alleinstehend', role: 'eLb', to: null, others: [] },
    { unitId: old.unitId, to: '2026-09-30' },
  ])
  expect(await app.call('people', 'memberships', { id: mother })).toMatchObject([{ others: [] }])
})

test('a move that is refused leaves everything as it was', async () => {
  const [old] = await found(mother)
  if (!old) throw new Error('no unit')
  const move = { id: mother, unitId: old.unitId, kind: 'sonstige', role: 'eLb', from: '2026-09-01' } as const
  const before = await app.call('people', 'memberships', { id: mother })
  const refusals = [
    [
      { ...move, of: null, from: '2026-07-01' },
      { code: 'invalid_input', fields: { from: 'before_move' } },
    ],
    [
      { ...move, of: child },
      { code: 'not_found', fields: { of: 'no_unit' } },
    ],
    [
      { ...move, of: mother },
      { code: 'conflict', fields: { of: 'already_member' } },
    ],
  ] as const
  for (const [input, error] of refusals) expect(await app.reply('people', 'moveUnit', input)).toEqual({ ok: false, error })
  await app.call('people', 'joinUnit', { id: father, of: mother, role: 'partner', from: '2026-07-01' })
  expect(await app.reply('people', 'moveUnit', { ...move, of: father })).toMatchObject({ error: { fields: { of: 'already_member' } } })
  await app.call('people', 'leaveUnit', { id: father, unitId: old.unitId, to: '2026-07-02' })
  expect(await app.call('people', 'memberships', { id: mother })).toEqual(before)
})

test('leaving cannot be taken back over a later stay in the same unit', async () => {
  const [unit] = await found(mother)
  if (!unit) throw new Error('no unit')
  const leave = (to: string | null) => app.reply('people', 'leaveUnit', { id: child, unitId: unit.unitId, to })
  const join = (from: string) => app.call('people', 'joinUnit', { id: child, of: mother, role: 'kind', from })
  await join('2026-07-01')
  await leave('2026-08-01')
  await join('2026-09-01')
  await leave('2026-09-30')
  expect(await leave(null)).toMatchObject({ ok: true })
  expect(await app.call('people', 'memberships', { id: child })).toMatchObject([
    { from: '2026-09-01', to: null },
    { from: '2026-07-01', to: '2026-08-01' },
  ])
})

test('what is known of the unit is changed for all its members, and told in the history of each', async () => {
  const [unit] = await found(mother)
  if (!unit) throw new Error('no unit')
  await app.call('people', 'joinUnit', { id: child, of: mother, role: 'kind', from: '2026-07-01' })
  const change = { unitId: unit.unitId, kind: 'paar_mit_kind', bgNumber: ' 39102//0001234 ', children: 3 } as const
  await app.call('people', 'updateUnit', { id: mother, ...change })
  expect(await app.call('people', 'memberships', { id: child })).toMatchObject([
    { kind: 'paar_mit_kind', bgNumber: '39102//0001234', children: 3 },
  ])
  const told = (await app.call('people', 'history', { id: child }))
    .filter(({ about }) => about === 'unit')
    .flatMap(({ changes }) => changes)
  expect(told).toContainEqual({ field: 'bgNumber', before: '', after: '39102//0001234', withheld: false })
  expect(await app.reply('people', 'updateUnit', { id: mother, ...change, children: -1 })).toMatchObject({
    error: { code: 'invalid_input', fields: { children: 'children' } },
  })
  expect(await app.reply('people', 'updateUnit', { id: father, ...change })).toMatchObject({ error: { code: 'not_found' } })
})

test('a number finds its person, however it is spaced, and never somebody else', async () => {
  const [unit] = await found(mother)
  if (!unit) throw new Error('no unit')
  await app.call('people', 'updateUnit', { id: mother, unitId: unit.unitId, kind: 'sonstige', bgNumber: '39102BG0001234', children: null })
  const person = personInput({
    givenNames: 'Ivan',
    customerNumber: '391a 123456',
    safeContact: { ...personInput().safeContact, phone: '(0202) 555-0199' },
  })
  const ivan = await app.call('people', 'create', person)
  const hits = async (text: string) => (await app.call('people', 'search', { text })).hits.map(({ id }) => id)
  expect(await hits('39102//0001234')).toEqual([mother])
  expect(await hits('391A 123 456')).toEqual([ivan.id])
  expect(await hits('+49 202 5550199')).toEqual([ivan.id])
  expect(await hits('391A123457')).toEqual([])
  expect(await hits('0202 555019')).toEqual([])
})
