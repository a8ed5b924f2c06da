import { describe, expect, test } from 'vitest'
import { addDays, type LocalDate } from '../../../shared/dates.ts'
import {
  type CheckAnswers,
  DRAFT,
  SUMMONS_STEPS,
  type SummonsEvent,
  type SummonsFacts,
  type SummonsRefusal,
} from '../../../shared/summons-facts.ts'
import { SUMMONS_STATES, type SummonsState } from '../../../shared/summons-lists.ts'
import { advance, nextOf, refusalOf } from '../../../shared/summons-states.ts'
import {
  ANNA,
  appeared,
  BERAT,
  checked,
  DAY,
  delivered,
  EVENTS,
  GOOD,
  handOver,
  heard,
  ISSUED,
  issue,
  issued,
  miss,
  missed,
  NEXT_DAY,
} from '../../support/summons-course.ts'

/** The whole table once more in its own words; `from: step>to …`, everything else is refused. */
const TABLE = `
  entwurf: issue>ausgestellt
  ausgestellt: deliver>zugestellt appear>erschienen appearOtherTime>erschienen_andere_zeit withdraw>aufgehoben reschedule>verschoben
  zugestellt: letterReturned>zugestellt appear>erschienen appearOtherTime>erschienen_andere_zeit withdraw>aufgehoben reschedule>verschoben recordMiss>nicht_erschienen_offen
  erschienen: takeBackAppearance>zugestellt
  erschienen_andere_zeit: takeBackAppearance>zugestellt
  nicht_erschienen_offen: letterReturned>nicht_erschienen_offen offerHearing>nicht_erschienen_offen hear>nicht_erschienen_offen check>nicht_erschienen_offen clear>geklaert_irrtum report>an_fachverfahren_gemeldet laterReport>nachgemeldet
  an_fachverfahren_gemeldet: laterReport>nachgemeldet
`
test('every step from every state ends as the table says, when nothing else speaks against it', () => {
  const allowed = TABLE.trim()
    .split('\n')
    .flatMap((line) => {
      const [from = '', steps = ''] = line.trim().split(': ')
      return steps.split(' ').map((step) => `${from} ${step}`)
    })
  const actual = SUMMONS_STATES.flatMap((state) =>
    SUMMONS_STEPS.flatMap((step) => {
      const result = advance({ ...checked, state }, EVENTS[step], step === 'issue' ? ISSUED : NEXT_DAY)
      return 'facts' in result ? [`${state} ${step}>${result.facts.state}`] : []
    }),
  )
  expect(actual.sort()).toEqual(allowed.sort())
})

type Case = readonly [why: string, facts: SummonsFacts, event: SummonsEvent, now: string, refusal: SummonsRefusal | null]
const refuse = (answers: Partial<CheckAnswers>) => ({ ...checked, check: { by: BERAT, answers: { ...GOOD, ...answers } } })
const CASES: readonly Case[] = [
  ['seven days ahead', DRAFT, { ...issue, startsAt: '2026-12-01T09:30' }, ISSUED, null],
  ['no purpose', DRAFT, { ...issue, purpose: null }, ISSUED, 'summons_purpose'],
  ['a place that may not be named', DRAFT, { ...issue, placeAllowed: false }, ISSUED, 'summons_place'],
  ['six days ahead', DRAFT, { ...issue, startsAt: '2026-11-30T09:30' }, ISSUED, 'summons_lead_time'],
  ['in the past', DRAFT, { ...issue, startsAt: '2026-11-23T09:30' }, ISSUED, 'in_past'],
  ['an hour the clock skips', DRAFT, { ...issue, startsAt: '2027-03-28T02:30' }, ISSUED, 'time_missing'],
  ['no text of the law', DRAFT, { ...issue, texts: false }, ISSUED, 'summons_text_missing'],
  ['too many without a reason', DRAFT, { ...issue, dense: true, denseReason: '  ' }, ISSUED, 'summons_dense_reason'],
  ['too many with a reason', DRAFT, { ...issue, dense: true, denseReason: 'Frist' }, ISSUED, null],
  [
    'posted without further proof',
    issued,
    { ...handOver, method: 'post', deemedOn: '2026-11-30', usualDay: '2026-11-30', proof: '' },
    ISSUED,
    null,
  ],
  [
    'posted, arrived earlier, unproven',
    issued,
    { ...handOver, method: 'post', deemedOn: '2026-11-26', usualDay: '2026-11-30', proof: '' },
    ISSUED,
    'summons_proof',
  ],
  ['handed over unsigned', issued, { ...handOver, proof: '' }, ISSUED, 'summons_proof'],
  [
    'electronic without proof',
    issued,
    { ...handOver, method: 'elektronisch', deemedOn: '2026-11-30', usualDay: '2026-11-30', proof: ' ' },
    ISSUED,
    'summons_proof',
  ],
  ['delivered tomorrow', issued, { ...handOver, on: '2026-11-25', deemedOn: '2026-11-25' }, ISSUED, 'in_future'],
  ['delivered before it was issued', issued, { ...handOver, on: '2026-11-23' }, ISSUED, 'summons_before_issue'],
  ['there before it was sent', issued, { ...handOver, deemedOn: '2026-11-23' }, ISSUED, 'summons_deemed_early'],
  ['delivered twice', delivered, handOver, ISSUED, 'summons_already_delivered'],
  ['appeared the day before', delivered, EVENTS.appear, `${addDays(DAY, -1)}T23:59`, 'summons_day_not_come'],
  ['appeared on another day', delivered, { kind: 'appear', at: '2026-12-09T07:00' }, NEXT_DAY, 'summons_other_day'],
  ['will appear', delivered, { kind: 'appear', at: `${DAY}T10:00` }, `${DAY}T09:00`, 'in_future'],
  ['another time, purpose unanswered', delivered, { ...EVENTS.appearOtherTime, purposeReached: null }, NEXT_DAY, 'summons_purpose_reached'],
  ['another time, purpose not reached', delivered, { ...EVENTS.appearOtherTime, purposeReached: false }, NEXT_DAY, null],
  [
    'posted, on the fourth day though that is a Saturday, unproven',
    issued,
    { ...handOver, method: 'post', deemedOn: '2026-11-28', usualDay: '2026-11-30', proof: '' },
    ISSUED,
    'summons_proof',
  ],
  ['an appearance taken back', appeared, EVENTS.takeBackAppearance, NEXT_DAY, null],
  ['an appearance taken back without a word', appeared, { ...EVENTS.takeBackAppearance, reason: ' ' }, NEXT_DAY, 'summons_reason'],
  ['an appearance taken back by nobody', appeared, { ...EVENTS.takeBackAppearance, by: null }, NEXT_DAY, 'summons_person_needed'],
  [
    'an appearance that a sheet proves',
    { ...appeared, reportedThatDay: true },
    EVENTS.takeBackAppearance,
    NEXT_DAY,
    'summons_appearance_proven',
  ],
  ['an appearance taken back that was none', delivered, EVENTS.takeBackAppearance, NEXT_DAY, 'summons_state'],
  ['withdrawn without a reason', delivered, { kind: 'withdraw', reason: '' }, ISSUED, 'summons_reason'],
  ['a miss in the last minute of the day', delivered, miss, `${DAY}T23:59`, 'summons_too_early'],
  ['a miss in the first minute after', delivered, miss, '2026-12-09T00:00', null],
  ['a miss the day before', delivered, miss, '2026-12-07T12:00', 'summons_too_early'],
  ['a miss by nobody', delivered, { ...miss, by: null }, NEXT_DAY, 'summons_person_needed'],
  ['a miss without delivery', issued, miss, NEXT_DAY, 'summons_not_delivered'],
  ['a miss though traces are unseen', delivered, { ...miss, findingsSeen: false }, NEXT_DAY, 'summons_findings'],
  ['a miss of a letter that came back', { ...delivered, returned: true }, miss, NEXT_DAY, 'summons_returned'],
  [
    'a miss of a letter that came on the day',
    { ...delivered, delivery: { method: 'post', deemedOn: DAY } },
    miss,
    NEXT_DAY,
    'summons_arrived_late',
  ],
  ['a hearing before a miss', delivered, EVENTS.offerHearing, NEXT_DAY, 'summons_no_miss'],
  ['a hearing offered tomorrow', missed, { kind: 'offerHearing', on: '2026-12-10' }, NEXT_DAY, 'in_future'],
  ['checked by whoever recorded it', heard, { ...EVENTS.check, by: ANNA }, NEXT_DAY, 'summons_same_person'],
  ['checked by nobody', heard, { ...EVENTS.check, by: null }, NEXT_DAY, 'summons_person_needed'],
  ['interpreter needed, answered not', { ...heard, needsInterpreter: true }, EVENTS.check, NEXT_DAY, 'summons_interpreter_needed'],
  ['cleared without a word', missed, { ...EVENTS.clear, note: '' }, NEXT_DAY, 'summons_reason'],
  [
    'an important reason nobody named',
    missed,
    { kind: 'clear', as: 'geklaert_wichtiger_grund', note: 'x' },
    NEXT_DAY,
    'summons_no_reason_heard',
  ],
  [
    'an important reason that was named',
    { ...missed, reasons: 1 },
    { kind: 'clear', as: 'geklaert_wichtiger_grund', note: 'x' },
    NEXT_DAY,
    null,
  ],
  ['reported without a hearing', { ...checked, hearingOffered: false }, EVENTS.report, NEXT_DAY, 'summons_hearing_missing'],
  ['reported without a check', heard, EVENTS.report, NEXT_DAY, 'summons_check_missing'],
  ['reported by whoever recorded it', checked, { kind: 'report', by: ANNA }, NEXT_DAY, 'summons_same_person'],
  ['reported by nobody', checked, { kind: 'report', by: null }, NEXT_DAY, 'summons_person_needed'],
  ['receipt unproven', refuse({ receipt: 'nicht_belegt' }), EVENTS.report, NEXT_DAY, 'summons_receipt_unproven'],
  ['interpreter missing', refuse({ interpreter: 'nicht_beruecksichtigt' }), EVENTS.report, NEXT_DAY, 'summons_interpreter_open'],
  ['a hint on health', refuse({ health: 'hinweis_offen' }), EVENTS.report, NEXT_DAY, 'summons_health_open'],
  ['a report found', refuse({ report: 'meldung_gefunden' }), EVENTS.report, NEXT_DAY, 'summons_report_found'],
  ['a Vorsprachebestätigung of that day', { ...checked, reportedThatDay: true }, EVENTS.report, NEXT_DAY, 'summons_reported_that_day'],
  ['a letter that came back after the check', { ...checked, returned: true }, EVENTS.report, NEXT_DAY, 'summons_returned'],
  ['an interpreter noted after the check', { ...checked, needsInterpreter: true }, EVENTS.report, NEXT_DAY, 'summons_interpreter_needed'],
  ['a later report on the day itself', missed, { kind: 'laterReport', at: `${DAY}T16:00` }, NEXT_DAY, 'summons_other_day'],
]
describe('guards', () => {
  test.each(CASES)('%s', (_, facts, event, now, refusal) => {
    expect(refusalOf(facts, event, now)).toBe(refusal)
  })
})

test('who appeared before any delivery was noted goes back to there, and nothing of what was known is lost', () => {
  for (const before of [issued, delivered]) {
    const result = advance({ ...before, state: 'erschienen' }, EVENTS.takeBackAppearance, NEXT_DAY)
    expect('facts' in result && result.facts).toEqual(before)
  }
})

test.each<[SummonsFacts, LocalDate, ReturnType<typeof nextOf>]>([
  [issued, '2026-11-25', 'zustellen'],
  [delivered, '2026-11-25', 'abwarten'],
  [delivered, DAY, 'heute'],
  [delivered, '2026-12-09', 'klaeren'],
  [missed, '2026-12-09', 'anhoeren'],
  [heard, '2026-12-09', 'pruefen'],
  [{ ...heard, state: 'nachgemeldet' }, '2026-12-09', 'fertig'],
])('%#: what is to be done next', (facts, today, next) => {
  expect(nextOf(facts, today)).toBe(next)
})

test('no state stands for a decision about money', () => {
  const words: readonly SummonsState[] = SUMMONS_STATES
  expect(words.filter((state) => /minder|sankt|leistung/.test(state))).toEqual([])
})
