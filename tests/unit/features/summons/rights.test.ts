import { afterEach, beforeEach, expect, test } from 'vitest'
import type { BranchId, PersonId, SiteId } from '../../../../shared/ids.ts'
import { createApp, type TestApp } from '../../../support/app.ts'
import { addBranch, assign, colleague } from '../../../support/colleague.ts'
import { addPerson } from '../../../support/person.ts'
import { summonsInput, summonsSite } from '../../../support/summons-fixtures.ts'

let app: TestApp
let north: BranchId
let south: BranchId
let personId: PersonId
let siteId: SiteId
beforeEach(async () => {
  app = createApp()
  north = addBranch(app, 'Geschäftsstelle 3')
  south = addBranch(app, 'Geschäftsstelle 5')
  personId = await addPerson(app)
  siteId = await summonsSite(app)
})
afterEach(() => app.close())

test('of a person of another branch nothing is shown and nothing written', async () => {
  const { id } = await app.call('summons', 'issue', summonsInput(personId, siteId))
  assign(app, personId, { branch: south, responsible: null })
  const stranger = colleague(app, { branch: north })
  const refused = { ok: false, error: { code: 'outside_scope' } }
  expect(await stranger.reply('summons', 'issue', summonsInput(personId, siteId))).toMatchObject(refused)
  expect(await stranger.reply('summons', 'get', { id })).toMatchObject(refused)
  expect(await stranger.reply('summons', 'ofPerson', { personId })).toMatchObject(refused)
  expect(await stranger.reply('summons', 'withdraw', { id, revision: 1, reason: 'x' })).toMatchObject(refused)
  expect(await stranger.call('summons', 'open', {})).toEqual([])
  const insider = colleague(app, { branch: south })
  expect(await insider.call('summons', 'open', {})).toMatchObject([{ id, own: false }])
})

test.each(['drop_in_clerk', 'youth_welfare_worker', 'benefits_clerk', 'family_coach', 'trainee'] as const)(
  '%s finds no trace of it',
  async (role) => {
    await app.call('summons', 'issue', summonsInput(personId, siteId))
    const other = colleague(app, { roles: [role] })
    for (const answer of [await other.reply('summons', 'open', {}), await other.reply('summons', 'ofPerson', { personId })])
      expect(answer).toMatchObject({ ok: false, error: { code: 'forbidden' } })
    const pages = [await other.call('today', 'overview', {}), await other.call('people', 'get', { id: personId })]
    const lists = ['receipts', 'appointments'] as const
    for (const list of lists) {
      const answer = await other.reply(list, 'ofPerson', { personId })
      if (answer.ok) pages.push(...(answer.value as never[]))
    }
    const history = await other.reply('people', 'history', { id: personId })
    expect(JSON.stringify([pages, history])).not.toMatch(/summons|Meldeauff|vermittlung/)
  },
)

test('the texts of the law come in versions, each for the days it is in force', async () => {
  const head = colleague(app, { roles: ['branch_head'] })
  const text = { kind: 'rechtsfolgen', body: 'Text der Behörde' } as const
  await head.call('summons', 'saveText', { ...text, version: '2026-2', validFrom: '2026-12-10' })
  const both = await head.call('summons', 'saveText', { ...text, version: '2027-1', validFrom: '2027-01-01' })
  expect(both.filter(({ kind, sample }) => kind === 'rechtsfolgen' && !sample)).toMatchObject([
    { version: '2027-1', validTo: null },
    { version: '2026-2', validTo: '2026-12-31' },
  ])
  const versions = async (day: string) =>
    (await app.call('summons', 'outlook', { personId, day, without: null })).texts.map(({ version }) => version)
  expect(await versions('2026-12-09')).toEqual(['Muster 1', 'Muster 1'])
  expect(await versions('2026-12-31')).toEqual(['2026-2', 'Muster 1'])
  expect(await versions('2027-01-01')).toEqual(['2027-1', 'Muster 1'])
  const again = (change: object) => head.reply('summons', 'saveText', { ...text, version: '2027-2', validFrom: '2027-02-01', ...change })
  expect(await again({ version: '2027-1' })).toMatchObject({ error: { fields: { version: 'summons_version_taken' } } })
  expect(await again({ validFrom: '2027-01-01' })).toMatchObject({ error: { fields: { validFrom: 'summons_text_order' } } })
})
