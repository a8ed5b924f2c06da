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
/** Mostly one of the right person, body and paper, so that walks come to where data goes out. */
const mostly = fc.constantFrom(true, true, true, false)
const mostlyFirst = fc.constantFrom(0, 0, 0, 0, 1)
const categories = fc.subarray<DataCategory>(['name', 'kontaktdaten'], { minLength: 1 })

const move = fc.oneof(
  fc.record({
    kind: fc.constant('give' as const),
    person: mostlyFirst,
    offer: mostlyFirst,
    paper: fc.constantFrom('uebermittlung' as const, 'uebermittlung' as const, 'schweigepflicht' as const),
    categories,
    days: fc.integer({ min: 0, max: 5 }),
  }),
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('sign' as const), consent: index, signed: fc.constantFrom(true, true, true, false) }),
  },
  fc.record({ kind: fc.constant('renew' as const), consent: index, days: fc.integer({ min: 0, max: 3 }) }),
  fc.record({ kind: fc.constant('refuse' as const), consent: index }),
  fc.record({ kind: fc.constant('withdraw' as const), consent: index }),
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('create' as const),
      person: mostlyFirst,
      offer: mostlyFirst,
      categories,
      confidential: fc.constantFrom<DataCategory[]>([], ['name']),
      consent: fc.option(index),
      fit: mostly,
      // Rarely: what rests on the law needs no consent.
      legalBasis: fc.constantFrom(null, null, null, 'sgb_ii_50' as const),
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('attach' as const), referral: index, consent: index, fit: mostly }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('advance' as const),
      referral: index,
      state: fc.oneof({ weight: 4, arbitrary: fc.constant('uebergeben' as const) }, fc.constantFrom(...REFERRAL_STATES)),
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
  const referral = 'referral' in move ? referrals[move.referral % referrals.length] : undefined
  const about = { personId: referral?.personId ?? person, body: referral?.providerName ?? offer?.provider }
  const papers =
    'fit' in move && move.fit
      ? consents.filter(
          ({ kind, personId, recipientOrganization }) =>
            personId === about.personId && recipientOrganization === about.body && (move.kind === 'attach' || kind === 'uebermittlung'),
        )
      : consents
  const consent = 'consent' in move && move.consent !== null ? papers[move.consent % papers.length] : undefined
  const versioned = referral && { id: referral.id, revision: referral.revision }
  if (move.kind === 'wait') {
    app.advance(move.days * 24 * 3_600_000)
    today = addDays(today, move.days)
  } else if (move.kind === 'give' && person && offer) {
    const validity = { validFrom: today, validUntil: addDays(today, move.days) }
    const paper = { kind: move.paper, releasedPerson: move.paper === 'schweigepflicht' ? 'Frau Weber, Hebamme' : '' } as const
    await app.reply(
      'consents',
      'give',
      consentInput(person, { ...validity, ...paper, recipientOrganization: offer.provider, categories: move.categories }),
    )
  } else if (move.kind === 'sign' && consent) {
    await app.reply('consents', 'sign', { id: consent.id, signed: move.signed })
  } else if (move.kind === 'renew' && consent) {
    const { kind, categories, recipientOrganization, releasedPerson } = consent
    const anew = { kind, categories, recipientOrganization, releasedPerson, validFrom: today, validUntil: addDays(today, move.days) }
    await app.reply('consents', 'give', consentInput(consent.personId, { ...anew, replacesId: consent.id }))
  } else if (move.kind === 'refuse' && consent) {
    await app.reply('consents', 'refuse', { id: consent.id })
  } else if (move.kind === 'withdraw' && consent) {
    await app.reply('consents', 'withdraw', { id: consent.id, note: '' })
  } else if (move.kind === 'create' && person && offer) {
    const input = {
      offerId: offer.id,
      dataShared: move.fit && consent ? consent.categories : move.categories,
      confidential: move.confidential,
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

type Seen = { readonly withdrawn: ReadonlySet<string>; readonly steps: ReadonlyMap<string, number> }

/** What went out by the last move: only a new step into `uebergeben` shares, taking a later one back does not. */
function sharedBy(referrals: readonly Referral[], { steps }: Seen) {
  return referrals.filter(
    ({ id, steps: now, dataShared, state }) => now.length > (steps.get(id) ?? 0) && dataShared.length > 0 && state === 'uebergeben',
  )
}

/** Every sharing is carried by what has to carry it, and the papers it names tell of it. */
async function requireCarried(
  { id, personId, providerName, dataShared, confidential, legalBasis, ...rest }: Referral,
  consents: Consent[],
) {
  const paper = (wanted: string | null) => consents.find((consent) => consent.id === wanted) ?? null
  const [consent, release] = [paper(rest.consentId), paper(rest.releaseId)]
  const sharing = { personId, recipientOrganization: providerName, on: today }
  if (legalBasis === null) {
    expect(covers(consent, { ...sharing, kind: 'uebermittlung', categories: dataShared })).toBe('ok')
    expect(consent).toMatchObject({ kind: 'uebermittlung', state: 'erteilt', personId })
  } else expect(LEGAL_BASES).toContain(legalBasis)
  const secret = confidential.filter((category) => dataShared.includes(category))
  if (secret.length > 0) {
    expect(covers(release, { ...sharing, kind: 'schweigepflicht', categories: secret })).toBe('ok')
    expect(release).toMatchObject({ kind: 'schweigepflicht', state: 'erteilt', personId })
  }
  for (const carrying of [legalBasis === null ? consent : null, secret.length > 0 ? release : null]) {
    if (!carrying) continue
    const told = await app.call('consents', 'passedOn', { id: carrying.id, personId })
    expect(told.map(({ referralId }) => referralId)).toContain(id)
  }
}

/** Walks with two persons of its own and looks at everything after each move. Answers how often data went out, and secrets. */
async function walk(moves: readonly Move[]): Promise<{ sharings: number; secrets: number }> {
  const persons = [plantPerson(app, PersonId.parse(v7())), plantPerson(app, PersonId.parse(v7()))]
  const count = { sharings: 0, secrets: 0 }
  let before: Seen = { withdrawn: new Set(), steps: new Map() }
  for (const move of moves) {
    await attempt(move, persons)
    const { referrals, consents } = await everything(persons)
    const ended = new Set(consents.filter(({ state }) => state === 'widerrufen').map(({ id }) => id))
    for (const each of referrals) {
      // A withdrawn paper, whichever of the two, has reached every open referral; a replaced one carries none.
      if (!isOpen(each.state)) continue
      for (const { id, state } of consents.filter(({ id }) => id === each.consentId || id === each.releaseId))
        expect([id, state]).not.toEqual([id, expect.stringMatching(/^(widerrufen|ersetzt)$/)])
      expect(each.steps.at(-1)?.state).toBe(each.state)
    }
    for (const each of sharedBy(referrals, before)) {
      await requireCarried(each, consents)
      count.sharings += 1
      if (each.confidential.length > 0) count.secrets += 1
    }
    // What was withdrawn stays withdrawn.
    for (const id of before.withdrawn) expect(ended).toContain(id)
    before = { withdrawn: ended, steps: new Map(referrals.map(({ id, steps }) => [id, steps.length])) }
  }
  return count
}

const give = (paper: 'uebermittlung' | 'schweigepflicht', days: number): Move => ({
  ...{ kind: 'give', person: 0, offer: 0, paper, categories: ['name'], days },
})
const sign = (consent: number): Move => ({ kind: 'sign', consent, signed: true })
const create = (consent: number | null, confidential: DataCategory[] = []): Move => ({
  ...{ kind: 'create', person: 0, offer: 0, categories: ['name'], confidential, consent, fit: false, legalBasis: null },
})
const advance = (state: (typeof REFERRAL_STATES)[number]): Move => ({ kind: 'advance', referral: 0, state })

/** Every walk begins with both papers signed; what becomes of them is up to it. */
const BOTH_PAPERS = [give('uebermittlung', 3), sign(0), give('schweigepflicht', 3), sign(1)]

test('no path takes data out without a consent that is valid then, and a withdrawal reaches every open referral', async () => {
  const reached = { sharings: 0, secrets: 0 }
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 20, maxLength: 50, size: 'max' }), async (moves) => {
      const { sharings, secrets } = await walk([...BOTH_PAPERS, ...moves])
      reached.sharings += sharings
      reached.secrets += secrets
    }),
    { numRuns: 80 },
  )
  // Walks that nothing goes out on would prove nothing.
  expect(reached.sharings).toBeGreaterThan(40)
  expect(reached.secrets).toBeGreaterThan(4)
})

test('a step after the consent has run out can be taken back, and that shares nothing again', async () => {
  const after = [{ kind: 'wait', days: 1 }, advance('angenommen'), { kind: 'undo', referral: 0 }] as const
  expect(await walk([give('uebermittlung', 0), sign(0), create(0), advance('uebergeben'), ...after])).toEqual({ sharings: 1, secrets: 0 })
})

test('the walks do reach the states they are about', async () => {
  const moves: Move[] = [give('uebermittlung', 3), create(0), advance('uebergeben'), sign(0), advance('uebergeben')]
  const ended: Move[] = [{ kind: 'wait', days: 1 }, advance('angenommen'), { kind: 'withdraw', consent: 0 }, advance('angebunden')]
  expect(await walk([...moves, ...ended])).toEqual({ sharings: 1, secrets: 0 })
})

test('a professional secret goes out with both papers only, and a renewed consent still reaches what it took over', async () => {
  const both: Move[] = [give('uebermittlung', 1), sign(0), create(0, ['name']), advance('uebergeben'), give('schweigepflicht', 3)]
  const shared: Move[] = [sign(1), { kind: 'attach', referral: 0, consent: 1, fit: false }, advance('uebergeben')]
  const renewed: Move[] = [{ kind: 'renew', consent: 0, days: 3 }, sign(2), { kind: 'withdraw', consent: 2 }, advance('angenommen')]
  expect(await walk([...both, ...shared, ...renewed])).toEqual({ sharings: 1, secrets: 1 })
})
