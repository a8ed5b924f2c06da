import { afterEach, beforeEach, expect, test } from 'vitest'
import type { PersonId } from '../../../../shared/ids.ts'
import { createApp, type TestApp } from '../../../support/app.ts'
import { personInput } from '../../../support/fixtures.ts'

let app: TestApp
let olha: PersonId
let taras: PersonId
let maria: PersonId

beforeEach(async () => {
  app = createApp()
  const take = async (givenNames: string) => (await app.call('people', 'create', personInput({ givenNames }))).id
  olha = await take('Olha')
  taras = await take('Taras')
  maria = await take('Maria')
})
afterEach(() => app.close())

const share = (id: PersonId, of: PersonId, from = '2026-05-01') => app.call('people', 'shareHome', { id, of, from })

test('who lives together is known, and is no Bedarfsgemeinschaft', async () => {
  expect(await share(olha, taras)).toMatchObject([
    { street: 'Lindenstraße 4', city: 'Musterstadt', from: '2026-05-01', to: null, others: [{ personId: taras }] },
  ])
  await share(maria, taras)
  expect(await app.call('people', 'homes', { id: olha })).toMatchObject([{ others: [{ personId: taras }, { personId: maria }] }])
  expect(await app.call('people', 'memberships', { id: olha })).toEqual([])
})

test('nobody lives in one household twice', async () => {
  await share(olha, taras)
  const twice = { ok: false, error: { code: 'conflict', fields: { of: 'lives_there' } } }
  expect(await app.reply('people', 'shareHome', { id: taras, of: olha, from: '2026-06-01' })).toEqual(twice)
  expect(await app.reply('people', 'shareHome', { id: olha, of: olha, from: '2026-06-01' })).toEqual(twice)
})

test('moving out keeps what was, and can be taken back', async () => {
  const [home] = await share(olha, taras)
  if (!home) throw new Error('no home')
  const leave = (to: string | null) => app.reply('people', 'leaveHome', { id: olha, householdId: home.householdId, to })
  expect(await leave('2026-04-30')).toMatchObject({ error: { fields: { to: 'before_from' } } })
  expect(await leave('2026-07-31')).toMatchObject({ ok: true, value: [{ to: '2026-07-31', others: [{ personId: taras }] }] })
  expect(await app.call('people', 'homes', { id: taras })).toMatchObject([{ to: null, others: [] }])
  expect(await leave('2026-08-01')).toMatchObject({ error: { code: 'not_allowed_now' } })
  expect(await leave(null)).toMatchObject({ ok: true, value: [{ to: null }] })
  const told = (await app.call('people', 'history', { id: olha })).filter(({ about }) => about === 'home')
  expect(told).toHaveLength(3)
})

test('an Auskunftssperre of one covers the address on the pages of all', async () => {
  await share(olha, taras)
  const safeContact = { ...personInput().safeContact, disclosureBlocked: true }
  await app.call('people', 'update', { id: taras, revision: 1, person: personInput({ givenNames: 'Taras', safeContact }) })
  for (const id of [olha, taras]) {
    expect(await app.call('people', 'homes', { id })).toMatchObject([{ street: '', postalCode: '', city: '' }])
  }
})
