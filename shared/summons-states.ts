import { existsOnClock } from './clock-change.ts'
import { addDays, type LocalDate, type LocalDateTime } from './dates.ts'
import type { By, CheckAnswers, SummonsEvent, SummonsFacts, SummonsRefusal, SummonsStep } from './summons-facts.ts'
import type { SummonsState } from './summons-lists.ts'
import { LEAD_DAYS } from './summons-rules.ts'

/**
 * The Meldeaufforderung (§ 59 SGB II with § 309 SGB III), never mixed with voluntary appointments. It ends with the
 * hand-over of facts to the Fachverfahren: nothing in here computes or decides a consequence.
 */
const FROM: Readonly<Record<SummonsStep, readonly SummonsState[]>> = {
  issue: ['entwurf'],
  deliver: ['ausgestellt'],
  letterReturned: ['zugestellt', 'nicht_erschienen_offen'],
  // Somebody who is there is there, whether or not it was noted how the letter reached them.
  appear: ['ausgestellt', 'zugestellt'],
  appearOtherTime: ['ausgestellt', 'zugestellt'],
  // Recorded for the wrong person or date: it goes on from where it was, and the entry stays in the history.
  takeBackAppearance: ['erschienen', 'erschienen_andere_zeit'],
  withdraw: ['ausgestellt', 'zugestellt'],
  reschedule: ['ausgestellt', 'zugestellt'],
  recordMiss: ['zugestellt'],
  offerHearing: ['nicht_erschienen_offen'],
  hear: ['nicht_erschienen_offen'],
  check: ['nicht_erschienen_offen'],
  clear: ['nicht_erschienen_offen'],
  report: ['nicht_erschienen_offen'],
  laterReport: ['nicht_erschienen_offen', 'an_fachverfahren_gemeldet'],
}

const dayOf = (moment: LocalDateTime | null) => moment?.slice(0, 10) ?? ''
const said = (text: string) => text.trim() !== ''

/** Nothing more is to be done about it here. */
export function isClosed(state: SummonsState): boolean {
  return !['entwurf', 'ausgestellt', 'zugestellt', 'nicht_erschienen_offen'].includes(state)
}

function outOfTurn({ state }: SummonsFacts, step: SummonsStep): SummonsRefusal {
  if (isClosed(state)) return 'summons_closed'
  if (step === 'recordMiss' && state === 'ausgestellt') return 'summons_not_delivered'
  if (step === 'deliver' && state === 'zugestellt') return 'summons_already_delivered'
  return FROM[step].includes('nicht_erschienen_offen') && state !== 'nicht_erschienen_offen' ? 'summons_no_miss' : 'summons_state'
}

type Issue = Extract<SummonsEvent, { kind: 'issue' }>
function refusalOfIssue(event: Issue, now: LocalDateTime): SummonsRefusal | null {
  const { purpose, placeAllowed, startsAt, texts, dense, denseReason } = event
  if (purpose === null) return 'summons_purpose'
  if (!placeAllowed) return 'summons_place'
  if (!existsOnClock(startsAt)) return 'time_missing'
  if (startsAt <= now) return 'in_past'
  if (dayOf(startsAt) < addDays(dayOf(now), LEAD_DAYS)) return 'summons_lead_time'
  if (!texts) return 'summons_text_missing'
  return dense && !said(denseReason) ? 'summons_dense_reason' : null
}

type Delivery = Extract<SummonsEvent, { kind: 'deliver' }>
function refusalOfDelivery({ issuedOn }: SummonsFacts, event: Delivery, today: LocalDate): SummonsRefusal | null {
  if (event.on > today) return 'in_future'
  if (issuedOn !== null && event.on < issuedOn) return 'summons_before_issue'
  if (event.deemedOn < event.on) return 'summons_deemed_early'
  // Only the posting of a letter stands by itself; everything else, and any other day than the legal one, needs its proof.
  return (event.method !== 'post' || event.deemedOn !== event.usualDay) && !said(event.proof) ? 'summons_proof' : null
}

function refusalOfAppearance(facts: SummonsFacts, at: LocalDateTime, now: LocalDateTime): SummonsRefusal | null {
  if (dayOf(now) < dayOf(facts.startsAt)) return 'summons_day_not_come'
  if (dayOf(at) !== dayOf(facts.startsAt)) return 'summons_other_day'
  return at > now ? 'in_future' : null
}

/** Taking an appearance back opens the way to a miss, so only a person may, with a reason, and never against a sheet that proves it. */
function refusalOfTakingBack({ reportedThatDay }: SummonsFacts, by: By, reason: string): SummonsRefusal | null {
  if (by === null) return 'summons_person_needed'
  if (reportedThatDay) return 'summons_appearance_proven'
  return said(reason) ? null : 'summons_reason'
}

/** § 309 SGB III leaves the whole day: before it is over nobody has missed anything. */
function refusalOfMiss(facts: SummonsFacts, by: By, findingsSeen: boolean, today: LocalDate): SummonsRefusal | null {
  if (by === null) return 'summons_person_needed'
  if (today <= dayOf(facts.startsAt)) return 'summons_too_early'
  if (facts.delivery === null) return 'summons_not_delivered'
  if (facts.returned) return 'summons_returned'
  if (facts.delivery.deemedOn >= dayOf(facts.startsAt)) return 'summons_arrived_late'
  return findingsSeen ? null : 'summons_findings'
}

function refusalOfCheck({ missBy, needsInterpreter }: SummonsFacts, by: By, answers: CheckAnswers): SummonsRefusal | null {
  if (by === null) return 'summons_person_needed'
  if (by === missBy) return 'summons_same_person'
  return needsInterpreter && answers.interpreter === 'nicht_noetig' ? 'summons_interpreter_needed' : null
}

function refusalOfReport(facts: SummonsFacts, by: By): SummonsRefusal | null {
  const { check, missBy } = facts
  if (by === null) return 'summons_person_needed'
  if (by === missBy) return 'summons_same_person'
  if (facts.reportedThatDay) return 'summons_reported_that_day'
  if (facts.returned) return 'summons_returned'
  if (!facts.hearingOffered) return 'summons_hearing_missing'
  if (check === null || check.by === missBy) return 'summons_check_missing'
  if (check.answers.receipt !== 'belegt') return 'summons_receipt_unproven'
  if (check.answers.interpreter === 'nicht_beruecksichtigt') return 'summons_interpreter_open'
  if (facts.needsInterpreter && check.answers.interpreter === 'nicht_noetig') return 'summons_interpreter_needed'
  if (check.answers.health === 'hinweis_offen') return 'summons_health_open'
  return check.answers.report === 'meldung_gefunden' ? 'summons_report_found' : null
}

/** Why a step is refused now, or null. `now` is wall time in Berlin. */
export function refusalOf(facts: SummonsFacts, event: SummonsEvent, now: LocalDateTime): SummonsRefusal | null {
  if (!FROM[event.kind].includes(facts.state)) return outOfTurn(facts, event.kind)
  const today = dayOf(now)
  switch (event.kind) {
    case 'issue':
      return refusalOfIssue(event, now)
    case 'deliver':
      return refusalOfDelivery(facts, event, today)
    case 'letterReturned':
    case 'offerHearing':
    case 'hear':
      return event.on > today ? 'in_future' : null
    case 'appear':
      return refusalOfAppearance(facts, event.at, now)
    case 'appearOtherTime':
      return refusalOfAppearance(facts, event.at, now) ?? (event.purposeReached === null ? 'summons_purpose_reached' : null)
    case 'takeBackAppearance':
      return refusalOfTakingBack(facts, event.by, event.reason)
    case 'withdraw':
    case 'reschedule':
      return said(event.reason) ? null : 'summons_reason'
    case 'recordMiss':
      return refusalOfMiss(facts, event.by, event.findingsSeen, today)
    case 'check':
      return refusalOfCheck(facts, event.by, event.answers)
    case 'clear':
      if (!said(event.note)) return 'summons_reason'
      return event.as === 'geklaert_wichtiger_grund' && facts.reasons === 0 ? 'summons_no_reason_heard' : null
    case 'report':
      return refusalOfReport(facts, event.by)
    case 'laterReport':
      return dayOf(event.at) > dayOf(facts.startsAt) && event.at <= now ? null : 'summons_other_day'
  }
}

function after(facts: SummonsFacts, event: SummonsEvent, now: LocalDateTime): SummonsFacts {
  switch (event.kind) {
    case 'issue':
      return { ...facts, state: 'ausgestellt', startsAt: event.startsAt, issuedOn: dayOf(now) }
    case 'deliver':
      return { ...facts, state: 'zugestellt', delivery: { method: event.method, deemedOn: event.deemedOn } }
    case 'letterReturned':
      return { ...facts, returned: true }
    case 'appear':
      return { ...facts, state: 'erschienen' }
    case 'appearOtherTime':
      return { ...facts, state: 'erschienen_andere_zeit' }
    case 'takeBackAppearance':
      return { ...facts, state: facts.delivery === null ? 'ausgestellt' : 'zugestellt' }
    case 'withdraw':
      return { ...facts, state: 'aufgehoben' }
    case 'reschedule':
      return { ...facts, state: 'verschoben' }
    case 'recordMiss':
      return { ...facts, state: 'nicht_erschienen_offen', missBy: event.by }
    case 'offerHearing':
      return { ...facts, hearingOffered: true }
    case 'hear':
      return { ...facts, hearingOffered: true, reasons: facts.reasons + event.reasons }
    case 'check':
      return { ...facts, check: event.by && { by: event.by, answers: event.answers } }
    case 'clear':
      return { ...facts, state: event.as }
    case 'report':
      return { ...facts, state: 'an_fachverfahren_gemeldet' }
    case 'laterReport':
      return { ...facts, state: 'nachgemeldet' }
  }
}

export type Advance = { readonly refusal: SummonsRefusal } | { readonly facts: SummonsFacts }

/** The one way on: what comes of a step, or why it is refused. Nothing else changes a state. */
export function advance(facts: SummonsFacts, event: SummonsEvent, now: LocalDateTime): Advance {
  const refusal = refusalOf(facts, event, now)
  return refusal ? { refusal } : { facts: after(facts, event, now) }
}

/** What is to be done next, for lists: in the order in which it presses. */
export const SUMMONS_NEXT = ['pruefen', 'anhoeren', 'klaeren', 'heute', 'zustellen', 'abwarten', 'fertig'] as const
export type SummonsNext = (typeof SUMMONS_NEXT)[number]

export function nextOf(facts: SummonsFacts, today: LocalDate): SummonsNext {
  const day = dayOf(facts.startsAt)
  if (isClosed(facts.state)) return 'fertig'
  if (facts.state === 'nicht_erschienen_offen') return facts.hearingOffered ? 'pruefen' : 'anhoeren'
  if (day < today) return 'klaeren'
  if (day === today) return 'heute'
  return facts.state === 'zugestellt' ? 'abwarten' : 'zustellen'
}
