import fc from 'fast-check'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { covers } from '../../../../shared/consent-rules.ts'
import type { Consent } from '../../../../shared/contract/consents.ts'
import type { Referral } from '../../../../shared/contract/referrals.ts'
import { addDays } from '../../../../shared/dates.ts'
import { OfferId, PersonId } from '../../../../shared/ids.ts'
import { isOpen, REFERRAL_STATES, reasonsFor } from '../../../../shared/referral-states.ts'
import { type DataCategory, LEGAL_BASES } from '../../../../shared/value-lists.ts'
import { createApp, type TestApp } from '../../../support/app.ts'
import { consentInput, OFFER, PROVIDER, plantOffer, plantPerson, referralInput } from '../../../support/referral-fixtures.ts'

const OFFERS = [
  { id: OFFER, provider: PROVIDER },
  { id: OfferId.parse('019a0000-0000-7000-8000-000000000012'), provider: 'Familienhilfe Süd' },
]
/** Stands for one of those that exist then, so that most moves meet something. */
const index = fc.nat({ max: 11 })
const mostlyFirst = fc.constantFrom(0, 0, 0, 0, 1)
const categories = fc.subarray<DataCategory>(['name', 'kontaktdaten'])

const move = fc.oneof(
  fc.record({
    kind: fc.constant('give' as const),
    person: mostlyFirst,
    offer: mostlyFirst,
    categories,
    days: fc.integer({ min: 0, max: 3 }),
  }),
  fc.record({ kind: fc.constant('withdraw' as const), consent: index }),
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('create' as const),
      person: mostlyFirst,
      offer: mostlyFirst,
      categories,
      consent: fc.option(index),
      // Rarely: what rests on the law needs no consent.
      legalBasis: fc.constantFrom(null, null, null, 'sgb_ii_50' as const),
    }),
  },
  fc.record({ kind: fc.constant('attach' as const), referral: index, consent: index }),
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('advance' as const),
      referral: index,
      state: fc.oneof({ weight: 2, arbitrary: fc.constant('uebergeben' as const) }, fc.constantFrom(...REFERRAL_STATES)),
    }),
  },
  fc.record({ kind: fc.constant('undo' as const), referral: index }),
  fc.record({ kind: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 2 }) }),
)
type Move = typeof move extends fc.Arbitrary<infer Value> ? Value : never

let app: TestApp
beforeAll(() => {
  app = createApp()
  // Hundreds of short commands: what is tested here is the rule, not that the disk keeps it.
  app.store.db.pragma('synchronous = OFF')
  for (const { id, provider } of OFFERS) plantOffer(app, id, provider)
})
afterAll(() => app.close())

let today = '2026-11-24'

async function everything(persons: readonly PersonId[]) {
  const referrals: Referral[] = []
  const consents: Consent[] = []
  for (const personId of persons) {
    referrals.push(...(await app.call('referrals', 'ofPerson', { personId })))
    consents.push(...(await app.call('consents', 'ofPerson', { personId })))
  }
  const byId = (one: { id: string }, other: { id: string }) => one.id.localeCompare(other.id)
  return { referrals: referrals.sort(byId), consents: consents.sort(byId) }
}

/** Tries one move; what the rules refuse is simply refused. */
async function attempt(move: Move, persons: readonly PersonId[]) {
  const { referrals, consents } = await everything(persons)
  const person = 'person' in move ? persons[move.person] : undefined
  const offer = 'offer' in move ? OFFERS[move.offer] : undefined
  const consent = 'consent' in move && move.consent !== null ? consents[move.consent % consents.length] : undefined
  const referral = 'referral' in move ? referrals[move.referral % referrals.length] : undefined
  const versioned = referral && { id: referral.id, revision: referral.revision }
  if (move.kind === 'wait') {
    app.advance(move.days * 24 * 3_600_000)
    today = addDays(today, move.days)
  } else if (move.kind === 'give' && person && offer) {
    const validity = { validFrom: today, validUntil: addDays(today, move.days) }
    await app.reply(
      'consents',
      'give',
      consentInput(person, { ...validity, recipientOrganization: offer.provider, categories: move.categories }),
    )
  } else if (move.kind === 'withdraw' && consent) {
    await app.reply('consents', 'withdraw', { id: consent.id, note: '' })
  } else if (move.kind === 'create' && person && offer) {
    const input = {
      offerId: offer.id,
      dataShared: move.categories,
      consentId: consent?.id ?? null,
      legalBasis: move.legalBasis,
      note: 'Aufgabe nach dem Gesetz',
    }
    await app.reply('referrals', 'create', referralInput(person, input))
  } else if (move.kind === 'attach' && versioned && consent) {
    await app.reply('referrals', 'attachConsent', { ...versioned, consentId: consent.id })
  } else if (move.kind === 'advance' && versioned) {
    const reason = reasonsFor(move.state)[0] ?? null
    const recheckOn = move.state === 'warteliste' ? addDays(today, 1) : null
    await app.reply('referrals', 'advance', { ...versioned, state: move.state, note: '', reason, recheckOn })
  } else if (move.kind === 'undo' && versioned) {
    await app.reply('referrals', 'undo', versioned)
  }
}

/** Walks with two persons of its own and looks at everything after each move. Answers how often data went out. */
async function walk(moves: readonly Move[]): Promise<number> {
  const persons = [plantPerson(app, PersonId.parse(v7())), plantPerson(app, PersonId.parse(v7()))]
  let sharings = 0
  let stepsBefore = new Map<string, number>()
  for (const move of moves) {
    await attempt(move, persons)
    const { referrals, consents } = await everything(persons)
    for (const each of referrals) {
      const own = consents.find((consent) => consent.id === each.consentId) ?? null
      // A withdrawn consent has reached every open referral.
      if (isOpen(each.state)) expect(own?.withdrawnAt ?? null).toBeNull()
      expect(each.steps.at(-1)?.state).toBe(each.state)
      // Taking a later step back also leads to `uebergeben`, but nothing goes out by it: only a new step does.
      const isNewStep = each.steps.length > (stepsBefore.get(each.id) ?? 0)
      if (!isNewStep || each.dataShared.length === 0 || each.state !== 'uebergeben') continue
      sharings += 1
      const sharing = { personId: each.personId, recipientOrganization: each.providerName, categories: each.dataShared, on: today }
      if (each.legalBasis === null) expect(covers(own, sharing)).toBe('ok')
      else expect(LEGAL_BASES).toContain(each.legalBasis)
    }
    stepsBefore = new Map(referrals.map(({ id, steps }) => [id, steps.length]))
  }
  return sharings
}

test('no path takes data out without a consent that is valid then, and a withdrawal reaches every open referral', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 10, maxLength: 30, size: 'max' }), async (moves) => {
      await walk(moves)
    }),
    { numRuns: 50 },
  )
})

test('a step after the consent has run out can be taken back, and that shares nothing again', async () => {
  const sharings = await walk([
    { kind: 'give', person: 0, offer: 0, categories: ['name'], days: 0 },
    { kind: 'create', person: 0, offer: 0, categories: ['name'], consent: 0, legalBasis: null },
    { kind: 'advance', referral: 0, state: 'uebergeben' },
    { kind: 'wait', days: 1 },
    { kind: 'advance', referral: 0, state: 'angenommen' },
    { kind: 'undo', referral: 0 },
  ])
  expect(sharings).toBe(1)
})

test('the walks do reach the states they are about', async () => {
  const give: Move = { kind: 'give', person: 0, offer: 0, categories: ['name'], days: 3 }
  const sharings = await walk([
    give,
    { kind: 'create', person: 0, offer: 0, categories: ['name'], consent: 0, legalBasis: null },
    { kind: 'advance', referral: 0, state: 'uebergeben' },
    { kind: 'wait', days: 1 },
    { kind: 'advance', referral: 0, state: 'angenommen' },
    { kind: 'withdraw', consent: 0 },
    { kind: 'advance', referral: 0, state: 'angebunden' },
  ])
  expect(sharings).toBe(1)
})
