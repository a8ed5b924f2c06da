import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type LocalDate } from '../../../shared/dates.ts'
import { DRAFT, type SummonsEvent, type SummonsFacts } from '../../../shared/summons-facts.ts'
import { CLEARED_STATES, SUMMONS_DELIVERIES } from '../../../shared/summons-lists.ts'
import { advance, isClosed } from '../../../shared/summons-states.ts'
import { ANNA, BERAT, EVENTS, handOver, issue, miss } from '../../support/summons-course.ts'

const day = fc.integer({ min: -2, max: 20 }).map((days) => addDays('2026-11-24', days))
const time = fc.constantFrom('00:00', '09:30', '15:00', '23:59')
const moment = fc.tuple(day, time).map(([on, at]) => `${on}T${at}`)
const by = fc.constantFrom(ANNA, BERAT, null)
const words = fc.constantFrom('', 'Grund')
const answers = fc.record({
  receipt: fc.constantFrom('belegt', 'nicht_belegt'),
  interpreter: fc.constantFrom('nicht_noetig', 'beruecksichtigt', 'nicht_beruecksichtigt'),
  health: fc.constantFrom('kein_hinweis', 'hinweis_geklaert', 'hinweis_offen'),
  report: fc.constantFrom('keine_meldung', 'meldung_gefunden'),
} as const)
const event: fc.Arbitrary<SummonsEvent> = fc.oneof(
  fc.record({
    kind: fc.constant('issue' as const),
    purpose: fc.constantFrom('vermittlung', null),
    placeAllowed: fc.boolean(),
    startsAt: moment,
    texts: fc.boolean(),
    dense: fc.boolean(),
    denseReason: words,
  }),
  { weight: 16, arbitrary: fc.constantFrom<SummonsEvent>(issue, handOver, miss, EVENTS.offerHearing, EVENTS.check, EVENTS.report) },
  fc.record({
    kind: fc.constant('deliver' as const),
    method: fc.constantFrom(...SUMMONS_DELIVERIES),
    on: day,
    deemedOn: day,
    usualDay: day,
    proof: words,
  }),
  fc.record({ kind: fc.constant('letterReturned' as const), on: day }),
  fc.record({ kind: fc.constant('appear' as const), at: moment }),
  fc.record({ kind: fc.constant('appearOtherTime' as const), at: moment, purposeReached: fc.constantFrom(true, false, null) }),
  fc.record({ kind: fc.constant('takeBackAppearance' as const), by, reason: words }),
  fc.record({ kind: fc.constantFrom('withdraw' as const, 'reschedule' as const), reason: words }),
  fc.record({ kind: fc.constant('recordMiss' as const), by, findingsSeen: fc.boolean() }),
  fc.record({ kind: fc.constant('offerHearing' as const), on: day }),
  fc.record({ kind: fc.constant('hear' as const), on: day, reasons: fc.nat(2) }),
  fc.record({ kind: fc.constant('check' as const), by, answers }),
  fc.record({ kind: fc.constant('clear' as const), as: fc.constantFrom(...CLEARED_STATES), note: words }),
  fc.record({ kind: fc.constant('report' as const), by }),
  fc.record({ kind: fc.constant('laterReport' as const), at: moment }),
)
/** Time goes on, and now and then something becomes known from elsewhere. */
const seldom = fc.nat(19).map((dice) => dice === 0)
const turn = fc.record({ event, wait: fc.integer({ min: 0, max: 3 * 24 }), reported: seldom, interpreter: seldom })

type Seen = { readonly before: SummonsFacts; readonly event: SummonsEvent; readonly after: SummonsFacts; readonly today: LocalDate }
function play(turns: readonly (typeof turn extends fc.Arbitrary<infer Turn> ? Turn : never)[]): Seen[] {
  let facts = DRAFT
  let hours = 0
  const seen: Seen[] = []
  for (const { event: wish, wait, reported, interpreter } of turns) {
    hours += wait
    const now = new Date(Date.parse('2026-11-24T09:00Z') + hours * 3_600_000).toISOString().slice(0, 16)
    facts = { ...facts, reportedThatDay: facts.reportedThatDay || reported, needsInterpreter: interpreter }
    const before = facts
    const result = advance(facts, wish, now)
    if ('refusal' in result) continue
    facts = result.facts
    seen.push({ before, event: wish, after: facts, today: now.slice(0, 10) })
  }
  return seen
}
/** Long enough, and with a good beginning often enough, that misses and reports do occur. */
const begun = fc.constant([
  { event: issue, wait: 0, reported: false, interpreter: false },
  { event: handOver, wait: 1, reported: false, interpreter: false },
  { event: miss, wait: 12 * 24, reported: false, interpreter: false },
])
const wronglyThere = fc.constant([
  { event: issue, wait: 0, reported: false, interpreter: false },
  { event: handOver, wait: 1, reported: false, interpreter: false },
  { event: EVENTS.appear, wait: 14 * 24, reported: false, interpreter: false },
  { event: EVENTS.takeBackAppearance, wait: 1, reported: false, interpreter: false },
])
const game = fc
  .tuple(fc.oneof(begun, wronglyThere, fc.constant([])), fc.array(turn, { maxLength: 25 }))
  .map(([first, rest]) => play([...first, ...rest]))
const RUNS = { numRuns: 2000 }

test('over any sequence nobody has missed anything on the day or before, and only a person says so', () => {
  let misses = 0
  fc.assert(
    fc.property(game, (seen) => {
      for (const { before, after, event: done, today } of seen) {
        if (before.state === after.state || after.state !== 'nicht_erschienen_offen') continue
        misses += 1
        expect(done.kind).toBe('recordMiss')
        expect(today > (before.startsAt ?? '').slice(0, 10)).toBe(true)
        expect(after.missBy).not.toBeNull()
        expect(before.delivery !== null && before.delivery.deemedOn < (before.startsAt ?? '').slice(0, 10) && !before.returned).toBe(true)
      }
    }),
    RUNS,
  )
  expect(misses).toBeGreaterThan(50)
})

test('over any sequence nothing reaches the Fachverfahren without every guard, and by another person', () => {
  let reports = 0
  const ready: fc.Arbitrary<Seen[]> = fc
    .array(turn, { maxLength: 12 })
    .map((rest) =>
      play([
        { event: issue, wait: 0, reported: false, interpreter: false },
        { event: handOver, wait: 1, reported: false, interpreter: false },
        { event: miss, wait: 15 * 24, reported: false, interpreter: false },
        ...rest,
      ]),
    )
  fc.assert(
    fc.property(fc.oneof(game, { weight: 3, arbitrary: ready }), (seen) => {
      for (const { before, after, event: done } of seen) {
        if (after.state !== 'an_fachverfahren_gemeldet' || before.state === after.state) continue
        reports += 1
        expect(before.state).toBe('nicht_erschienen_offen')
        expect(before.hearingOffered && !before.reportedThatDay && !before.returned).toBe(true)
        expect(before.check?.answers).toMatchObject({ receipt: 'belegt', report: 'keine_meldung' })
        expect(before.check?.answers.health).not.toBe('hinweis_offen')
        expect(before.check?.answers.interpreter).not.toBe('nicht_beruecksichtigt')
        expect(before.check?.by).not.toBe(before.missBy)
        expect(done.kind === 'report' && done.by !== null && done.by !== before.missBy).toBe(true)
      }
    }),
    RUNS,
  )
  expect(reports).toBeGreaterThan(20)
})

test('what is closed stays as it is, but for a later report and an appearance that a person takes back with a reason', () => {
  let takenBack = 0
  fc.assert(
    fc.property(game, (seen) => {
      for (const { before, after, event: done } of seen) {
        if (!isClosed(before.state)) continue
        if (done.kind !== 'takeBackAppearance') {
          expect(`${before.state} ${after.state}`).toBe('an_fachverfahren_gemeldet nachgemeldet')
          continue
        }
        takenBack += 1
        expect(before.state).toMatch(/^erschienen/)
        expect(done.by !== null && done.reason !== '' && !before.reportedThatDay).toBe(true)
        // Never straight to a miss, and nothing of what was known is lost.
        expect(after).toEqual({ ...before, state: before.delivery === null ? 'ausgestellt' : 'zugestellt' })
      }
    }),
    RUNS,
  )
  expect(takenBack).toBeGreaterThan(20)
})
