import type { InputOf } from '../../../shared/contract/index.ts'
import type { Summons, SummonsRecord } from '../../../shared/contract/summons-record.ts'
import { formatDate, formatDateTime, type LocalDate, toInstant } from '../../../shared/dates.ts'
import type { PersonId } from '../../../shared/ids.ts'
import type { SummonsDelivery } from '../../../shared/summons-lists.ts'
import { deemedOn as countedDay, legalDay } from '../../../shared/summons-rules.ts'
import { SUMMONS_NEXT } from '../../../shared/summons-states.ts'
import type { Workplace } from '../workplace.ts'
import { summonsHearing } from './hearing.ts'
import { summonsIssue } from './issue.ts'
import { laterReports, type TellBranch } from './later-report.ts'
import { summonsRecords } from './records.ts'
import { summonsRepository } from './repository.ts'

/** How long a later report stays in the list of what is to be done. */
const SHOWN_MS = 14 * 24 * 3_600_000

/** Whether a day is a public holiday of the Land; handed in, because features do not know each other. */
export type IsHoliday = (day: LocalDate) => boolean

export function summonsService(workplace: Workplace, tell: TellBranch, isHoliday: IsHoliday) {
  const { store, clock, staff, rights } = workplace
  const repository = summonsRepository(store)
  const records = summonsRecords(workplace)
  const { issue, outlook, refuseUnsafe } = summonsIssue(workplace, records)
  const later = laterReports(workplace, records, tell)

  return {
    ...summonsHearing(workplace, records),
    get: records.get,
    outlook,
    deemed: (method: SummonsDelivery, on: LocalDate) => ({ day: countedDay(method, on, isHoliday), legalDay: legalDay(method, on) }),
    issue: (input: InputOf<'summons', 'issue'>) => issue(input),
    open: (): Summons[] => {
      const rows = [...repository.reportedSince(toInstant(clock.now() - SHOWN_MS)), ...repository.open()]
      const outside = rights.outside(rows.map(({ personId }) => personId))
      const rank = ({ state, next, startsAt }: Summons) => `${state === 'nachgemeldet' ? 0 : SUMMONS_NEXT.indexOf(next) + 1} ${startsAt}`
      return rows
        .filter(({ personId }) => !outside.has(personId))
        .map(records.listed)
        .sort((one, other) => (rank(one) < rank(other) ? -1 : 1))
    },
    ofPerson: (personId: PersonId): Summons[] => repository.ofPerson(personId).map(records.listed),
    deliver: ({ method, on, deemedOn, proof, ...which }: InputOf<'summons', 'deliver'>): SummonsRecord => {
      const record = records.unchanged(which)
      refuseUnsafe(record.personId, method)
      const usualDay = countedDay(method, on, isHoliday)
      const day = deemedOn ?? usualDay
      const kept = { delivery: method, deliveredOn: on, deemedOn: day, deliveryProof: proof }
      records.take(record, { kind: 'deliver', method, on, deemedOn: day, usualDay, proof }, proof, kept)
      return records.get(record.id)
    },
    letterReturned: ({ on, ...which }: InputOf<'summons', 'letterReturned'>): SummonsRecord => {
      const record = records.unchanged(which)
      records.take(record, { kind: 'letterReturned', on }, formatDate(on), { returnedOn: on })
      return records.get(record.id)
    },
    appear: ({ at, otherTime, purposeReached, ...which }: InputOf<'summons', 'appear'>): SummonsRecord => {
      const record = records.unchanged(which)
      const reached = purposeReached ? 'Zweck des Gesprächs erreicht' : 'Zweck des Gesprächs nicht erreicht'
      const note = otherTime ? `${formatDateTime(at)}. ${reached}` : formatDateTime(at)
      records.take(record, otherTime ? { kind: 'appearOtherTime', at, purposeReached } : { kind: 'appear', at }, note)
      return records.get(record.id)
    },
    takeBackAppearance: ({ reason, ...which }: InputOf<'summons', 'takeBackAppearance'>): SummonsRecord => {
      const record = records.unchanged(which)
      records.take(record, { kind: 'takeBackAppearance', by: staff.id, reason }, reason)
      return records.get(record.id)
    },
    withdraw: ({ reason, ...which }: InputOf<'summons', 'withdraw'>): SummonsRecord => {
      const record = records.unchanged(which)
      records.take(record, { kind: 'withdraw', reason }, reason)
      return records.get(record.id)
    },
    reschedule: ({ id, revision, reason, ...fields }: InputOf<'summons', 'reschedule'>): SummonsRecord => {
      const record = records.unchanged({ id, revision })
      records.take(record, { kind: 'reschedule', reason }, reason)
      return issue({ ...fields, personId: record.personId }, record)
    },
    recordMiss: ({ findingsSeen, ...which }: InputOf<'summons', 'recordMiss'>): SummonsRecord => {
      const record = records.unchanged(which)
      const seen = findingsSeen || record.sameDay.length === 0
      records.take(record, { kind: 'recordMiss', by: staff.id, findingsSeen: seen })
      later.alreadyThere(records.get(record.id))
      return records.get(record.id)
    },
    clear: ({ as, reason, ...which }: InputOf<'summons', 'clear'>): SummonsRecord => {
      const record = records.unchanged(which)
      records.take(record, { kind: 'clear', as, note: reason }, reason)
      return records.get(record.id)
    },
    report: (which: InputOf<'summons', 'report'>): SummonsRecord => {
      const record = records.unchanged(which)
      records.take(record, { kind: 'report', by: staff.id })
      return records.get(record.id)
    },
  }
}
