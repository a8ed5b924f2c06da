import { afterEach, beforeEach, expect, test } from 'vitest'
import type { BranchId, PersonId } from '../../../../shared/ids.ts'
import { createApp, type TestApp } from '../../../support/app.ts'
import { addBranch } from '../../../support/colleague.ts'
import { accessesOf } from '../../../support/logs.ts'
import { addPerson } from '../../../support/person.ts'

const DAY = 86_400_000
let app: TestApp
let personId: PersonId
let branchId: BranchId
beforeEach(async () => {
  app = createApp({ roles: ['case_manager'] })
  branchId = addBranch(app, 'Geschäftsstelle 3')
  personId = await addPerson(app)
})
afterEach(() => app.close())

async function apply(urgent: boolean) {
  const { id } = await app.call('receipts', 'application', { personId, kind: 'but', wording: 'Klassenfahrt', branchId, urgent })
  const [item] = await app.call('handover', 'ofReceipt', { receiptId: id })
  if (!item) throw new Error('the branch was not told')
  return item
}

test('called, taken on, and each step taken back in turn', async () => {
  const { id, revision } = await apply(true)
  const phoned = await app.call('handover', 'phoned', { id, revision, with: 'Frau Kaya' })
  expect(phoned).toMatchObject({ phonedAt: '2026-11-24T08:00:00.000Z', phonedWith: 'Frau Kaya', revision: 2 })
  const taken = await app.call('handover', 'acknowledge', { id, revision: 2, by: 'Herr Lang' })
  expect(taken).toMatchObject({ acknowledgedBy: 'Herr Lang', phonedWith: 'Frau Kaya', revision: 3 })
  expect(await app.call('handover', 'open', {})).toEqual([])
  expect(await app.reply('handover', 'phoned', { id, revision: 3, with: 'x' })).toMatchObject({ error: { code: 'not_allowed_now' } })
  expect(await app.reply('handover', 'acknowledge', { id, revision: 2, by: 'x' })).toMatchObject({ error: { code: 'conflict' } })
  expect(await app.call('handover', 'undo', { id, revision: 3 })).toMatchObject({
    acknowledgedAt: null,
    acknowledgedBy: '',
    phonedWith: 'Frau Kaya',
  })
  expect(await app.call('handover', 'undo', { id, revision: 4 })).toMatchObject({ phonedAt: null, phonedWith: '' })
  expect(await app.reply('handover', 'undo', { id, revision: 5 })).toMatchObject({ error: { code: 'not_allowed_now' } })
  expect(accessesOf(app, 'handover').every(({ persons }) => persons.length === 0 || persons[0] === personId)).toBe(true)
})

test('a list is taken on as a whole or not at all', async () => {
  const [one, other] = [await apply(true), await apply(false)]
  const stale = [
    { id: one.id, revision: one.revision },
    { id: other.id, revision: other.revision + 1 },
  ]
  expect(await app.reply('handover', 'acknowledgeAll', { items: stale, by: 'Herr Lang' })).toMatchObject({ error: { code: 'conflict' } })
  expect(await app.call('handover', 'open', {})).toHaveLength(2)
  const items = [one, other].map(({ id, revision }) => ({ id, revision }))
  const taken = await app.call('handover', 'acknowledgeAll', { items, by: 'Herr Lang' })
  expect(taken.map(({ acknowledgedBy, acknowledgedAt }) => [acknowledgedBy, acknowledgedAt])).toEqual([
    ['Herr Lang', '2026-11-24T08:00:00.000Z'],
    ['Herr Lang', '2026-11-24T08:00:00.000Z'],
  ])
  expect(await app.call('handover', 'open', {})).toEqual([])
  expect(await app.reply('handover', 'acknowledgeAll', { items, by: 'Herr Lang' })).toMatchObject({ ok: false })
})

test('"Heute" reminds of urgent ones nobody has called about, and the next day of those nobody has taken on', async () => {
  await apply(false)
  const urgent = await apply(true)
  const waiting = async () => (await app.call('today', 'overview', {})).handoverWaiting.map(({ id }) => id)
  expect(await waiting()).toEqual([urgent.id])
  await app.call('handover', 'phoned', { id: urgent.id, revision: 1, with: 'Frau Kaya' })
  expect(await waiting()).toEqual([])
  app.advance(DAY)
  expect(await waiting()).toEqual([urgent.id])
  await app.call('handover', 'acknowledge', { id: urgent.id, revision: 2, by: 'Herr Lang' })
  expect(await waiting()).toEqual([])
})

test('overdue ones come first', async () => {
  const calm = await apply(false)
  app.advance(8 * DAY)
  const urgent = await apply(true)
  expect((await app.call('handover', 'open', {})).map(({ id }) => id)).toEqual([calm.id, urgent.id])
})

test('the branch of the person is suggested, else the only one; closed ones are not offered', async () => {
  expect(await app.call('handover', 'branches', { personId })).toEqual({
    branches: [{ id: branchId, name: 'Geschäftsstelle 3' }],
    suggested: branchId,
  })
  const other = addBranch(app, 'Geschäftsstelle 5')
  expect((await app.call('handover', 'branches', { personId: null })).suggested).toBeNull()
  app.store.db.prepare('UPDATE staff SET branch_id = ?').run(other)
  app.store.db.prepare('UPDATE person SET branch_id = ?').run(other)
  expect((await app.call('handover', 'branches', { personId })).suggested).toBe(other)
  app.store.db.prepare('UPDATE branch SET active = 0 WHERE id = ?').run(other)
  expect(await app.call('handover', 'branches', { personId })).toMatchObject({ branches: [{ id: branchId }], suggested: branchId })
})
