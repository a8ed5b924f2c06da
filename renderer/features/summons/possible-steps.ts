import type { SummonsRecord } from '../../../shared/contract/summons-record.ts'
import type { StaffId } from '../../../shared/ids.ts'
import type { SummonsEvent, SummonsRefusal, SummonsStep } from '../../../shared/summons-facts.ts'
import { refusalOf } from '../../../shared/summons-states.ts'
import { factsOf } from '../../../shared/summons-view.ts'

/** Steps of this page; moving has a page of its own, a later report comes by itself. */
export type PageStep = Exclude<SummonsStep, 'issue' | 'laterReport'>
type Possible = { readonly step: PageStep; readonly refusal: SummonsRefusal | null }

/** What can be thought of at each stage, the usual one first. */
const STAGES: Partial<Readonly<Record<SummonsRecord['state'], readonly PageStep[]>>> = {
  ausgestellt: ['deliver', 'appear', 'recordMiss', 'reschedule', 'withdraw'],
  zugestellt: ['appear', 'appearOtherTime', 'recordMiss', 'letterReturned', 'reschedule', 'withdraw'],
  erschienen: ['takeBackAppearance'],
  erschienen_andere_zeit: ['takeBackAppearance'],
  nicht_erschienen_offen: ['offerHearing', 'hear', 'check', 'clear', 'report', 'letterReturned'],
}

/** The event as it would be with everything filled in well: what is refused then is not possible now. */
function tried(step: PageStep, { startsAt }: SummonsRecord, by: StaffId, now: string): SummonsEvent {
  const today = now.slice(0, 10)
  const at = startsAt <= now ? startsAt : `${startsAt.slice(0, 10)}T00:00`
  switch (step) {
    case 'deliver':
      return { kind: step, method: 'post', on: today, deemedOn: today, usualDay: today, proof: 'x' }
    case 'letterReturned':
    case 'offerHearing':
      return { kind: step, on: today }
    case 'hear':
      return { kind: step, on: today, reasons: 1 }
    case 'appear':
      return { kind: step, at }
    case 'appearOtherTime':
      return { kind: step, at, purposeReached: true }
    case 'takeBackAppearance':
      return { kind: step, by, reason: 'x' }
    case 'withdraw':
    case 'reschedule':
      return { kind: step, reason: 'x' }
    case 'recordMiss':
      return { kind: step, by, findingsSeen: true }
    case 'check':
      return {
        kind: step,
        by,
        answers: { receipt: 'belegt', interpreter: 'beruecksichtigt', health: 'kein_hinweis', report: 'keine_meldung' },
      }
    case 'clear':
      return { kind: step, as: 'geklaert_irrtum', note: 'x' }
    case 'report':
      return { kind: step, by }
  }
}

/** The steps of a stage, each with the reason why it is not possible now. Those that are possible come first. */
export function possibleSteps(record: SummonsRecord, by: StaffId, now: string): Possible[] {
  const facts = factsOf(record)
  const posted = record.delivery?.method === 'post' || record.delivery?.method === 'postzustellung'
  // What was handed over does not come back by post.
  const stage = (STAGES[record.state] ?? []).filter((step) => step !== 'letterReturned' || posted)
  const steps = stage.map((step) => ({ step, refusal: refusalOf(facts, tried(step, record, by, now), now) }))
  return [...steps.filter(({ refusal }) => refusal === null), ...steps.filter(({ refusal }) => refusal !== null)]
}

const USUAL: Partial<Readonly<Record<SummonsRecord['next'], PageStep>>> = {
  zustellen: 'deliver',
  heute: 'appear',
  klaeren: 'appear',
  anhoeren: 'offerHearing',
  pruefen: 'check',
}

/** The step that stands out; none where waiting is right. A miss never does. */
export function usualStep({ next, check }: Pick<SummonsRecord, 'next' | 'check'>): PageStep | null {
  if (next === 'pruefen' && check !== null) return 'report'
  return USUAL[next] ?? null
}
