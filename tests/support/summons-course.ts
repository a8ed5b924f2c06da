import { StaffId } from '../../shared/ids.ts'
import { type CheckAnswers, DRAFT, type SummonsEvent, type SummonsFacts, type SummonsStep } from '../../shared/summons-facts.ts'
import { advance } from '../../shared/summons-states.ts'

export const ANNA = StaffId.parse('01980000-0000-7000-8000-000000000001')
export const BERAT = StaffId.parse('01980000-0000-7000-8000-000000000002')
export const DAY = '2026-12-08'
const AT = `${DAY}T09:30`
export const ISSUED = '2026-11-24T09:00'
export const NEXT_DAY = '2026-12-09T08:00'
export const GOOD: CheckAnswers = { receipt: 'belegt', interpreter: 'nicht_noetig', health: 'kein_hinweis', report: 'keine_meldung' }

export const issue = {
  kind: 'issue',
  purpose: 'vermittlung',
  placeAllowed: true,
  startsAt: AT,
  texts: true,
  dense: false,
  denseReason: '',
} as const
export const handOver = {
  kind: 'deliver',
  method: 'uebergabe_gegen_empfang',
  on: '2026-11-24',
  deemedOn: '2026-11-24',
  usualDay: '2026-11-24',
  proof: 'unterschrieben',
} as const
export const miss = { kind: 'recordMiss', by: ANNA, findingsSeen: true } as const

/** One event of each kind that nothing speaks against where the state allows it. */
export const EVENTS: { readonly [Kind in SummonsStep]: Extract<SummonsEvent, { kind: Kind }> } = {
  issue,
  deliver: handOver,
  letterReturned: { kind: 'letterReturned', on: '2026-11-30' },
  appear: { kind: 'appear', at: AT },
  appearOtherTime: { kind: 'appearOtherTime', at: `${DAY}T15:00`, purposeReached: true },
  takeBackAppearance: { kind: 'takeBackAppearance', by: ANNA, reason: 'falsche Person' },
  withdraw: { kind: 'withdraw', reason: 'erledigt' },
  reschedule: { kind: 'reschedule', reason: 'Bitte der Person' },
  recordMiss: miss,
  offerHearing: { kind: 'offerHearing', on: '2026-12-09' },
  hear: { kind: 'hear', on: '2026-12-09', reasons: 1 },
  check: { kind: 'check', by: BERAT, answers: GOOD },
  clear: { kind: 'clear', as: 'geklaert_irrtum', note: 'war da' },
  report: { kind: 'report', by: BERAT },
  laterReport: { kind: 'laterReport', at: NEXT_DAY },
}

function walk(events: readonly (readonly [SummonsEvent, string])[], facts = DRAFT): SummonsFacts {
  return events.reduce((before, [event, now]) => {
    const result = advance(before, event, now)
    if ('refusal' in result) throw new Error(`${event.kind}: ${result.refusal}`)
    return result.facts
  }, facts)
}
export const issued = walk([[issue, ISSUED]])
export const delivered = walk([[handOver, ISSUED]], issued)
export const appeared = walk([[EVENTS.appear, NEXT_DAY]], delivered)
export const missed = walk([[miss, NEXT_DAY]], delivered)
export const heard = walk([[EVENTS.offerHearing, NEXT_DAY]], missed)
export const checked = walk([[EVENTS.check, NEXT_DAY]], heard)
