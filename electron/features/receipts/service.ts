import type { ApplicationInput, AttendanceInput, EmergencyInput, Receipt } from '../../../shared/contract/receipts.ts'
import { type LocalDateTime, toInstant, toLocalDate, toLocalDateTime } from '../../../shared/dates.ts'
import type { BranchId, PersonId, ReceiptId, SessionId } from '../../../shared/ids.ts'
import type { HandoverKind } from '../../../shared/receipt-lists.ts'
import { APPLICATION_WORDS, EMERGENCY_WORDS, REASON_WORDS } from '../../../shared/receipt-words.ts'
import { AppError } from '../../../shared/result.ts'
import { addWorkingDays, FORWARDING_DAYS } from '../../../shared/working-days.ts'
import { printRecordsRepository } from '../print-records-repository.ts'
import type { Workplace } from '../workplace.ts'
import { recordingDesk } from './desk.ts'
import { receiptsRepository } from './repository.ts'

/** How the branch is told; handed in, because features do not know each other. */
export type AddHandover = (item: {
  readonly branchId: BranchId
  readonly personId: PersonId | null
  readonly sessionId: SessionId | null
  readonly kind: HandoverKind
  readonly subjectId: string
  readonly urgent: boolean
  readonly summary: string
  readonly dueOn: string
}) => void

/** Who has to know that somebody was there; handed in for the same reason. */
export type AttendanceArrives = (attendance: {
  readonly personId: PersonId
  readonly id: string
  readonly at: LocalDateTime
  readonly sessionId: SessionId | null
  readonly toldBranch: BranchId | null
}) => void

export function receiptsService(workplace: Workplace, addHandover: AddHandover, attendanceArrives: AttendanceArrives) {
  const { store, clock, newId, rights } = workplace
  const repository = receiptsRepository(store)
  const sheets = printRecordsRepository(store)
  const desk = recordingDesk(workplace)

  function receipt(id: ReceiptId): Receipt {
    const found = sheets.find(id)
    if (!found) throw new AppError('not_found')
    return found
  }

  return {
    ofPerson: (personId: PersonId) => sheets.ofPerson(personId),
    ofSession: (sessionId: SessionId) => {
      const all = sheets.ofSession(sessionId)
      const outside = rights.outside(all.flatMap(({ personId }) => personId ?? []))
      return all.filter(({ personId }) => personId === null || !outside.has(personId))
    },
    get: (id: ReceiptId) => receipt(id),
    application: ({ urgent, ...input }: ApplicationInput): Receipt => {
      const person = desk.person(input.personId)
      const branch = desk.branch(input.branchId, 'branchId')
      const moment = desk.now()
      const { sessionId } = moment.head
      const id = newId()
      const day = toLocalDate(moment.at)
      const forwardBy = urgent ? day : addWorkingDays(day, FORWARDING_DAYS)
      repository.insertApplication({ ...input, ...moment.head, id, receivedAt: toInstant(moment.at), forwardBy })
      addHandover({
        ...{ branchId: input.branchId, personId: input.personId, sessionId, kind: 'antrag', subjectId: id, urgent, dueOn: forwardBy },
        summary: `${APPLICATION_WORDS[input.kind]}: ${input.wording}`,
      })
      const content = {
        kind: 'eingang',
        person,
        application: input.kind,
        wording: input.wording,
        branchName: branch.name,
        forwardBy,
      } as const
      return receipt(desk.sheet(moment, id, input.personId, content))
    },
    attendance: ({ personId, purpose, missed, ...times }: AttendanceInput): Receipt => {
      const person = desk.person(personId)
      if (missed) desk.branch(missed.branchId, 'missed.branchId')
      const moment = desk.now()
      const now = toLocalDateTime(moment.at)
      const day = now.slice(0, 10)
      const [from, to] = [`${day}T${times.from}`, `${day}T${times.to}`]
      if (from > now) throw new AppError('invalid_input', { fields: { from: 'in_future' } })
      if (to > now) throw new AppError('invalid_input', { fields: { to: 'in_future' } })
      if (to < from) throw new AppError('invalid_input', { fields: { to: 'ends_before_start' } })
      const id = newId()
      const told = { missedReason: missed?.reason ?? null, missedNote: missed?.note ?? '' }
      repository.insertAttendance({ ...moment.head, ...told, id, personId, purpose, fromAt: from, toAt: to })
      if (missed) {
        addHandover({
          ...{
            branchId: missed.branchId,
            personId,
            sessionId: moment.head.sessionId,
            kind: 'meldung',
            subjectId: id,
            urgent: true,
            dueOn: day,
          },
          summary: [`Genannter Grund: ${REASON_WORDS[missed.reason]}`, missed.note].filter(Boolean).join('. '),
        })
      }
      attendanceArrives({ personId, id, at: from, sessionId: moment.head.sessionId, toldBranch: missed?.branchId ?? null })
      const content = { kind: 'vorsprache', person, from, to, purpose, missed: missed !== null } as const
      return receipt(desk.sheet(moment, id, personId, content))
    },
    emergency: (input: EmergencyInput): Receipt => {
      const { personId, branchId, missing, since, children } = input
      const person = personId ? desk.person(personId) : null
      const branch = branchId ? desk.branch(branchId, 'branchId') : null
      const moment = desk.now()
      const day = toLocalDate(moment.at)
      if (since && since > day) throw new AppError('invalid_input', { fields: { since: 'in_future' } })
      const [kinds, steps] = [[...new Set(input.kinds)], [...new Set(input.steps)]]
      const id = newId()
      const lists = { kinds: JSON.stringify(kinds), steps: JSON.stringify(steps) }
      repository.insertEmergency({ ...moment.head, ...lists, id, personId, at: toInstant(moment.at), missing, since, children })
      if (branchId) {
        addHandover({
          ...{ branchId, personId, sessionId: moment.head.sessionId, kind: 'notfall', subjectId: id, urgent: true, dueOn: day },
          summary: [kinds.map((kind) => EMERGENCY_WORDS[kind]).join(', '), missing].filter(Boolean).join(': '),
        })
      }
      const content = { kind: 'notfall', person, kinds, missing, since, children, steps, branchName: branch?.name ?? null } as const
      return receipt(desk.sheet(moment, id, personId, content))
    },
    handOver: (id: ReceiptId, handedOver: boolean): Receipt => {
      receipt(id)
      sheets.setHandedOver(id, handedOver ? toInstant(clock.now()) : null)
      return receipt(id)
    },
  }
}
