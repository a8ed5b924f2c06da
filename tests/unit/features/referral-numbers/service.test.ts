import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { OfferId, PersonId, type ReferralId } from '../../../../shared/ids.ts'
import type { ReferralState, StepDetails } from '../../../../shared/referral-states.ts'
import { createApp, type TestApp } from '../../../support/app.ts'
import { OFFER, plantOffer, plantPerson, referralInput } from '../../../support/referral-fixtures.ts'

const DAY = 24 * 3_600_000
const OLENA = PersonId.parse('019a0000-0000-7000-8000-000000000001')
const OTHER = OfferId.parse('019a0000-0000-7000-8000-000000000012')
const PERIOD = { from: '2026-11-24', to: '2026-11-24' }

let app: TestApp
beforeEach(() => {
  app = createApp({ roles: ['case_manager', 'project_coordinator'] })
  plantOffer(app)
  plantPerson(app, OLENA)
})
afterEach(() => app.close())

type Going = { id: ReferralId; revision: number }

async function handedOver(times: number, offerId = OFFER): Promise<Going[]> {
  const all: Going[] = []
  for (let n = 0; n < times; n += 1) {
    const made = await app.call('referrals', 'create', referralInput(OLENA, { offerId }))
    all.push(await step(made, 'uebergeben'))
  }
  return all
}

async function step({ id, revision }: Going, state: ReferralState, reason: StepDetails['reason'] = null): Promise<Going> {
  return app.call('referrals', 'advance', { id, revision, state, note: '', reason })
}

async function stepAll(all: readonly Going[], state: ReferralState, reason: StepDetails['reason'] = null): Promise<Going[]> {
  const after: Going[] = []
  for (const each of all) after.push(await step(each, state, reason))
  return after
}

test('shares count those handed over ten weeks ago; what came later than that does not count for them', async () => {
  const all = await handedOver(8)
  app.advance(10 * DAY)
  const met = await stepAll(all.slice(0, 6), 'erstkontakt')
  app.advance(58 * DAY)
  await stepAll(met.slice(0, 3), 'angebunden')
  expect((await app.call('referralNumbers', 'figures', PERIOD)).all).toMatchObject({ referred: 8, n: 0, accepted: null, connected: null })
  app.advance(2 * DAY)
  await stepAll(met.slice(3, 4), 'angebunden')
  app.advance(DAY)
  await stepAll(met.slice(4, 6), 'angebunden')
  const { all: row, offers, kinds } = await app.call('referralNumbers', 'figures', PERIOD)
  expect(row).toMatchObject({
    referred: 8,
    n: 8,
    accepted: { hits: 6, n: 8, percent: 75 },
    connected: { hits: 4, n: 8, percent: 50 },
    waiting: { n: 6, lower: 10, median: 10, upper: 10 },
  })
  expect(offers).toMatchObject([{ name: 'Schuldnerberatung', providerName: 'Schuldnerhilfe Nordstadt e. V.', pooled: false, n: 8 }])
  expect(kinds).toMatchObject([{ name: 'ohne Angabe', n: 8 }])
})

test('the period is that of the hand-over in Berlin, drafts and plain information do not count', async () => {
  await handedOver(6)
  await app.call('referrals', 'create', referralInput(OLENA))
  await step(await app.call('referrals', 'create', referralInput(OLENA)), 'nur_information')
  // 23:30 in Berlin is the same day there, and 22:30 in UTC.
  app.advance(14.5 * 3_600_000)
  await handedOver(1)
  app.advance(3_600_000)
  await handedOver(5)
  expect((await app.call('referralNumbers', 'figures', PERIOD)).all?.referred).toBe(7)
  expect((await app.call('referralNumbers', 'figures', { from: '2026-11-25', to: '2026-11-30' })).all?.referred).toBe(5)
  expect((await app.call('referralNumbers', 'figures', { from: '2026-11-26', to: '2026-11-30' })).all).toBeNull()
})

test('reasons by what was said last, without those who were connected in the end', async () => {
  const all = await handedOver(17)
  await stepAll(all.slice(0, 6), 'abgelehnt_angebot', 'voll')
  await stepAll(all.slice(6, 11), 'nicht_angetreten')
  await stepAll(await stepAll(all.slice(11, 16), 'angebunden'), 'beendet', 'abbruch_person')
  const { reasons, all: row, offers } = await app.call('referralNumbers', 'figures', PERIOD)
  expect(reasons).toEqual(['voll', 'nicht_angetreten'])
  expect(row?.failures).toEqual([6, 5].map((n) => ({ kind: 'count', n })))
  expect(offers[0]?.failed).toEqual({ kind: 'count', n: 11 })
})

test('an offer with few referrals stands under no name of its own; an offer about addiction needs ten', async () => {
  plantOffer(app, OTHER, 'Suchthilfe', 'Gruppe')
  app.store.db.prepare('UPDATE hsds_organization SET extra = \'{"kind":"verein"}\' WHERE name = \'Suchthilfe\'').run()
  await handedOver(12)
  await handedOver(6, OTHER)
  const before = await app.call('referralNumbers', 'figures', PERIOD)
  expect(before.offers.map(({ name }) => name)).toEqual(['Gruppe', 'Schuldnerberatung'])
  expect(before.kinds.map(({ name }) => name)).toEqual(['ohne Angabe', 'Verein'])
  app.store.db.exec(`INSERT INTO hsds_taxonomy (id, name) VALUES ('t', 'quartierlotse-topics');
    INSERT INTO hsds_taxonomy_term (id, code, name, taxonomy_id) VALUES ('s', 'sucht', 'Sucht', 't');
    INSERT INTO hsds_attribute (id, link_id, link_entity, taxonomy_term_id) VALUES ('a', '${OTHER}', 'service', 's')`)
  const { offers, kinds } = await app.call('referralNumbers', 'figures', PERIOD)
  expect(offers).toMatchObject([{ name: 'Weitere Angebote mit zu wenigen Verweisungen', pooled: true, referred: 18 }])
  expect(kinds).toMatchObject([{ name: 'Weitere Arten mit zu wenigen Verweisungen', referred: 18 }])
})

test('report and table name n, interval and how to read them, and no person', async () => {
  expect(await app.reply('referralNumbers', 'report', PERIOD)).toMatchObject({ error: { code: 'not_found' } })
  await stepAll(await handedOver(20), 'angebunden')
  app.advance(80 * DAY)
  const { token, title } = await app.call('referralNumbers', 'report', PERIOD)
  expect(title).toBe('Verweisungszahlen')
  expect(await app.call('referralNumbers', 'print', { token })).toEqual({ done: true })
  app.host.answers.save = join(app.folder, 'numbers.csv')
  expect(await app.call('referralNumbers', 'exportTable', PERIOD)).toEqual({ done: true })
  const csv = readFileSync(join(app.folder, 'numbers.csv'), 'utf8')
  expect(csv).toContain('Angebot;Schuldnerberatung;Schuldnerhilfe Nordstadt e. V.;20;20;20;100;84;100;20;100;84;100;0;0;0;20')
  expect(csv).toContain('Wilson-Intervall')
  expect(csv).not.toContain('Shevchenko')
  expect(csv).not.toContain('Beispiel')
})

test('whoever receives visitors does not see them', async () => {
  const clerk = createApp({ roles: ['drop_in_clerk'] })
  expect(await clerk.reply('referralNumbers', 'figures', PERIOD)).toMatchObject({ error: { code: 'forbidden' } })
  clerk.close()
})
