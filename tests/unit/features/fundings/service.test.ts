import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Funding, FundingInput } from '../../../../shared/contract/fundings.ts'
import { isOffered, isTwice } from '../../../../shared/fundings.ts'
import { FundingId } from '../../../../shared/ids.ts'
import { createApp, type TestApp } from '../../../support/app.ts'

let app: TestApp
beforeEach(() => {
  app = createApp({ roles: ['project_coordinator'] })
})
afterEach(() => app.close())

const NOWHERE = FundingId.parse('01900000-0000-7000-8000-000000000000')
const refused = (fields: Record<string, string>) => ({ ok: false, error: { code: 'invalid_input', fields } })
const project = (change: Partial<FundingInput> = {}): FundingInput => ({
  ...{ kind: 'projekt', name: 'Familien im Quartier', validFrom: '2026-01-01', validTo: null },
  ...change,
})

test('a name stands once in a list at a time, and an end lies not before the beginning', async () => {
  const { id } = await app.call('fundings', 'add', project({ validTo: '2026-12-31' }))
  expect(await app.reply('fundings', 'add', project({ name: ' familien im quartier ' }))).toEqual(refused({ name: 'funding_twice' }))
  await app.call('fundings', 'add', project({ validFrom: '2027-01-01' }))
  expect(await app.reply('fundings', 'change', { id, funding: project() })).toEqual(refused({ name: 'funding_twice' }))
  expect(await app.reply('fundings', 'change', { id, funding: project({ validTo: '2025-12-31' }) })).toEqual(
    refused({ 'funding.validTo': 'before_from' }),
  )
  expect(await app.reply('fundings', 'change', { id: NOWHERE, funding: project({ name: 'Anderes' }) })).toEqual({
    ok: false,
    error: { code: 'not_found' },
  })
})

test('a changed entry keeps its kind, because contacts point at it as what it was', async () => {
  const { id } = await app.call('fundings', 'add', project())
  const changed = await app.call('fundings', 'change', { id, funding: project({ kind: 'kostentraeger', name: 'Familien vor Ort' }) })
  expect(changed).toEqual({ ...project({ name: 'Familien vor Ort' }), id })
  expect(await app.call('fundings', 'all', {})).toEqual([changed])
})

test.each([
  ['2025-12-31', false],
  ['2026-01-01', true],
  ['2026-06-30', true],
  ['2026-07-01', false],
])('on %s an entry of the first half of the year is offered: %s', (day, offered) => {
  expect(isOffered({ validFrom: '2026-01-01', validTo: '2026-06-30' }, day)).toBe(offered)
})

test('two entries are the same only in one list, by one name, on a common day', () => {
  const other: Funding = { ...project({ validTo: '2026-06-30' }), id: NOWHERE }
  expect(isTwice(project({ name: 'FAMILIEN IM QUARTIER' }), [other])).toBe(true)
  expect(isTwice(project({ validFrom: '2026-06-30' }), [other])).toBe(true)
  expect(isTwice(project({ validFrom: '2026-07-01' }), [other])).toBe(false)
  expect(isTwice(project({ kind: 'kostentraeger' }), [other])).toBe(false)
  expect(isTwice(project({ name: 'Familien' }), [other])).toBe(false)
})
