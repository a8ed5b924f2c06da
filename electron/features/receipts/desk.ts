import type { ClockFinding } from '../../../shared/clock-check.ts'
import { toInstant, toLocalDateTime } from '../../../shared/dates.ts'
import { type PersonId, ReceiptId, type SessionId } from '../../../shared/ids.ts'
import type { ReceiptContent, ReceiptPerson } from '../../../shared/receipt-content.ts'
import { AppError } from '../../../shared/result.ts'
import { clockWatch } from '../clock-watch.ts'
import { numbers } from '../numbers.ts'
import { printRecordsRepository } from '../print-records-repository.ts'
import type { Workplace } from '../workplace.ts'
import { type ReceiptsRepository, type RecordHead, receiptsRepository } from './repository.ts'

type Without<Content, Key extends string> = Content extends unknown ? Omit<Content, Key> : never
/** What a receipt says beside when, where and by whom it was made. */
export type OwnContent = Without<ReceiptContent, 'at' | 'office' | 'staffName' | 'site' | 'clock'>

/** When, where, by whom and with which clock. */
type Moment = {
  readonly at: number
  readonly place: ReturnType<ReceiptsRepository['desk']>
  readonly head: Omit<RecordHead, 'id' | 'clock'> & { readonly clock: ClockFinding; readonly sessionId: SessionId | null }
}

/** The moment and the place at which something is put on record, and the numbered sheet that comes of it. */
export function recordingDesk(workplace: Workplace) {
  const { store, clock, newId, staff } = workplace
  const repository = receiptsRepository(store)
  const sheets = printRecordsRepository(store)
  const given = numbers(workplace)
  const finding = clockWatch(workplace)

  return {
    /** Read once per record, so that record and sheet tell the same moment. */
    now: (): Moment => {
      const place = repository.desk()
      const at = clock.now()
      const head = { siteId: place?.siteId ?? null, sessionId: place?.sessionId ?? null, staffId: staff.id, clock: finding() }
      return { at, place, head }
    },
    person: (id: PersonId): ReceiptPerson => {
      const person = repository.person(id)
      if (!person) throw new AppError('not_found')
      return person
    },
    branch: (id: string, field: string): { name: string } => {
      const branch = repository.branch(id)
      if (!branch) throw new AppError('not_found', { fields: { [field]: 'branch_missing' } })
      if (branch.active !== 1) throw new AppError('invalid_input', { fields: { [field]: 'branch_closed' } })
      return branch
    },
    /** Gives the number and keeps what the sheet says. */
    sheet: ({ at, place, head }: Moment, subjectId: string, personId: PersonId | null, own: OwnContent): ReceiptId => {
      const id = ReceiptId.parse(newId())
      const address = place ? [place.street, place.town].filter(Boolean).join(', ') : ''
      const site = place ? { name: place.name, address, phone: place.phone } : null
      const content = { ...own, at: toLocalDateTime(at), office: staff.office, staffName: staff.displayName, site, clock: head.clock }
      const number = given.document(place?.siteKind ?? null)
      const { sessionId, staffId } = head
      sheets.insert({ id, number, subjectId, personId, sessionId, staffId, madeAt: toInstant(at), clock: head.clock, content })
      return id
    },
  }
}
