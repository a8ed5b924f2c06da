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
