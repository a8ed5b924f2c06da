import type { SummonsRecord } from '../../../shared/contract/summons-record.ts'
import { formatDateTime, type LocalDateTime, toLocalDate } from '../../../shared/dates.ts'
import type { BranchId, PersonId, SessionId } from '../../../shared/ids.ts'
import type { HandoverKind } from '../../../shared/receipt-lists.ts'
import type { Workplace } from '../workplace.ts'
import { findingsRepository } from './findings-repository.ts'
import { type SummonsRecords, summonsRecords } from './records.ts'
import { summonsRepository } from './repository.ts'

/** How a branch is told; handed in, because features do not know each other. */
export type TellBranch = (item: {
  readonly branchId: BranchId
  readonly personId: PersonId
  readonly sessionId: SessionId | null
  readonly kind: HandoverKind
  readonly subjectId: string
  readonly urgent: boolean
  readonly summary: string
  readonly dueOn: string
}) => void

/** What a Vorsprachebestätigung says that has just been made. */
export type Attendance = {
  readonly personId: PersonId
  /** The record, which its sheet is found by. */
  readonly id: string
  readonly at: LocalDateTime
  readonly sessionId: SessionId | null
  /** A branch has already been told of it. */
  readonly toldBranch: BranchId | null
}

/** An appearance after a miss: the miss is one no longer, and the branch has to know the same day. */
export function laterReports(workplace: Workplace, records: SummonsRecords, tell: TellBranch) {
  const { store, clock, staff } = workplace
  const findings = findingsRepository(store)

  function tellBranch(personId: PersonId, subjectId: string, sessionId: SessionId | null, at: LocalDateTime, told: BranchId | null) {
    const branchId = findings.branchFor(personId, staff.id)
    if (branchId === null || branchId === told) return
    // Others read the list, too: that somebody was there is all it says.
    const summary = `Persönliche Vorsprache am ${formatDateTime(at)}, nach einem versäumten Termin. Bitte heute prüfen.`
    tell({ branchId, personId, subjectId, sessionId, kind: 'meldung', urgent: true, summary, dueOn: toLocalDate(clock.now()) })
  }

  return {
    /** A miss that has just been recorded, although somebody came later. */
    alreadyThere: (record: SummonsRecord): void => {
      const [first] = record.later
      if (!first) return
      records.take(record, { kind: 'laterReport', at: first.at })
      tellBranch(record.personId, record.id, null, first.at, null)
    },
    arrived: ({ personId, id, at, sessionId, toldBranch }: Attendance): void => {
      const misses = summonsRepository(store)
        .missesOf(personId)
        .filter(({ startsAt }) => startsAt.slice(0, 10) < at.slice(0, 10))
      for (const miss of misses) records.take(records.get(miss.id), { kind: 'laterReport', at })
      if (misses.length > 0) tellBranch(personId, id, sessionId, at, toldBranch)
    },
  }
}

/** For the desk that confirms an attendance, in the transaction of the confirmation. */
export function attendanceArrivesOn(workplace: Workplace, tell: TellBranch): (attendance: Attendance) => void {
  const records = summonsRecords(workplace)
  return laterReports(workplace, records, tell).arrived
}
