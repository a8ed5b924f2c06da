import type { SummonsRecord } from './contract/summons-record.ts'
import { toLocalDate } from './dates.ts'
import type { SummonsFacts } from './summons-facts.ts'

/** What the state machine looks at, out of a record; the same on screen and in main. */
export function factsOf(record: SummonsRecord): SummonsFacts {
  const { state, startsAt, issuedAt, delivery, returnedOn, missBy, hearings, check, sameDay, interpreterNeed } = record
  return {
    state,
    startsAt,
    issuedOn: toLocalDate(Date.parse(issuedAt)),
    delivery: delivery && { method: delivery.method, deemedOn: delivery.deemedOn },
    returned: returnedOn !== null,
    missBy,
    hearingOffered: hearings.length > 0,
    reasons: hearings.reduce((count, { reasons }) => count + reasons.length, 0),
    check: check && { by: check.by, answers: check.answers },
    reportedThatDay: sameDay.some(({ kind }) => kind === 'vorsprache'),
    needsInterpreter: interpreterNeed === 'noetig',
  }
}
