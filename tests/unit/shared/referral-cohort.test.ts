import fc from 'fast-check'
import { expect, test } from 'vitest'
import { figuresOf, inOutcomeOrder, type OfferOutcome, outcomeGroups } from '../../../shared/referral-cohort.ts'
import { failureTable } from '../../../shared/referral-failures.ts'

let count = 0
function offer(change: Partial<OfferOutcome>): OfferOutcome {
  count += 1
  const n = change.n ?? change.referred ?? 0
  const base = { offerId: `o${count}`, offerName: `Angebot ${count}`, providerName: 'Träger', kind: null, sensitive: false }
  return { ...base, referred: n, n, accepted: 0, connected: 0, waits: [], ...change }
}

test('offers with enough referrals stand alone, the others together', () => {
  const groups = outcomeGroups([
    offer({ offerName: 'A', kind: 'verein', referred: 30 }),
    offer({ offerName: 'B', kind: 'verein', referred: 3 }),
    offer({ offerName: 'C', kind: 'verein', referred: 4 }),
    offer({ offerName: 'D', kind: 'kommune', referred: 12 }),
  ])
  const offers = groups?.flatMap((kind) => kind.offers.map(({ members, pooled }) => ({ names: members.map((m) => m.offerName), pooled })))
  expect(offers).toEqual([
    { names: ['D'], pooled: false },
    { names: ['A'], pooled: false },
    { names: ['B', 'C'], pooled: true },
  ])
})

test('a single small one takes the next with it, so that subtracting does not tell it', () => {
  const groups = outcomeGroups([
    offer({ offerName: 'A', referred: 30 }),
    offer({ offerName: 'B', referred: 9 }),
    offer({ offerName: 'C', referred: 1 }),
  ])
  expect(groups?.[0]?.offers.map(({ members }) => members.map((m) => m.offerName))).toEqual([['A'], ['C', 'B']])
  expect(outcomeGroups([offer({ referred: 4 })])).toBeNull()
  expect(outcomeGroups([])).toEqual([])
})

const outcomes = fc.array(
  fc.record({
    referred: fc.integer({ min: 1, max: 25 }),
    young: fc.nat({ max: 25 }),
    kind: fc.constantFrom('verein' as const, 'kommune' as const, 'kirche' as const, null),
    sensitive: fc.boolean(),
  }),
  { maxLength: 12 },
)

test('whatever is shown, and whatever is left after subtracting, is about enough referrals', () => {
  fc.assert(
    fc.property(outcomes, (given) => {
      const offers = given.map(({ referred, young, ...rest }) => offer({ ...rest, referred, n: Math.max(0, referred - young) }))
      const groups = outcomeGroups(offers)
      const all = groups?.flatMap((kind) => kind.offers.flatMap(({ members }) => members)) ?? []
      if (groups) expect(all.map(({ offerId }) => offerId).sort()).toEqual(offers.map(({ offerId }) => offerId).sort())
      for (const { members } of [...(groups ?? []), ...(groups ?? []).flatMap((kind) => kind.offers)]) {
        const least = members.some(({ sensitive }) => sensitive) ? 10 : 5
        const { referred, n } = figuresOf(members)
        expect(referred).toBeGreaterThanOrEqual(least)
        expect(n === 0 || n >= least).toBe(true)
      }
    }),
  )
})

test('figures of a group: shares of those old enough, waiting days only when enough had a contact', () => {
  const { referred, n, accepted, connected, waiting } = figuresOf([
    offer({ referred: 14, n: 10, accepted: 7, connected: 4, waits: [3, 5] }),
    offer({ referred: 10, n: 10, accepted: 5, connected: 1, waits: [9, 20] }),
  ])
  expect({ referred, n }).toEqual({ referred: 24, n: 20 })
  expect(accepted).toMatchObject({ hits: 12, n: 20, percent: 60 })
  expect(connected).toMatchObject({ hits: 5, n: 20, percent: 25, from: 11, to: 47 })
  expect(waiting).toBeNull()
  expect(figuresOf([offer({ referred: 9, n: 0, waits: [1, 2, 3, 4, 30] })])).toMatchObject({ connected: null, waiting: { median: 3 } })
})

test('below twenty nothing is put in order by share', () => {
  const row = (name: string, hits: number, n: number) => ({
    name,
    n,
    connected: figuresOf([offer({ referred: n, connected: hits })]).connected,
  })
  const rows = [row('Zebra', 20, 20), row('Anker', 5, 40), row('Birke', 19, 19), row('Ahorn', 1, 19)]
  expect(inOutcomeOrder(rows, 'connected').map(({ name }) => name)).toEqual(['Zebra', 'Anker', 'Ahorn', 'Birke'])
  expect(inOutcomeOrder(rows, 'name').map(({ name }) => name)).toEqual(['Ahorn', 'Anker', 'Birke', 'Zebra'])
})

test('reasons: a small number of an offer is not told by the other offers and their kind', () => {
  const table = failureTable(
    [
      { offerId: 'a', reason: 'voll', count: 2 },
      { offerId: 'b', reason: 'voll', count: 9 },
      { offerId: 'c', reason: 'voll', count: 8 },
      { offerId: 'c', reason: 'sprache', count: 7 },
    ],
    [[['a'], ['b']], [['c']]],
  )
  expect(table.reasons).toEqual(['voll', 'sprache'])
  const [first] = table.kinds
  expect(first?.offers[0]?.cells[0]).toEqual({ kind: 'small' })
  const told = first?.offers[1]?.cells[0]?.kind === 'count' && first.row.cells[0]?.kind === 'count'
  expect(told).toBe(false)
})

test('a kind that is alone is not hidden where the total says the same', () => {
  const { kinds, all } = failureTable(
    [
      { offerId: 'a', reason: 'voll', count: 2 },
      { offerId: 'b', reason: 'voll', count: 3 },
      { offerId: 'b', reason: 'sprache', count: 9 },
    ],
    [[['a'], ['b']]],
  )
  expect(kinds[0]?.row).toEqual(all)
})
