import { z } from 'zod'
import type { ApplicationInput, AttendanceInput, EmergencyInput } from '../../../shared/contract/receipts.ts'
import { BranchId, SessionId, SiteId } from '../../../shared/ids.ts'
import { SITE_KINDS } from '../../../shared/value-lists.ts'
import type { Store } from '../../store/store.ts'

const Desk = z.object({
  sessionId: SessionId,
  siteId: SiteId,
  siteKind: z.enum(SITE_KINDS),
  name: z.string(),
  street: z.string(),
  town: z.string(),
  phone: z.string(),
})
const Person = z.object({ name: z.string(), originalScript: z.string(), birthDate: z.string() })
const Branch = z.object({ id: BranchId, name: z.string(), active: z.number() })

/** Where, by whom and with which clock; the same for every kind of record. */
export type RecordHead = {
  readonly id: string
  readonly siteId: string | null
  readonly sessionId: string | null
  readonly staffId: string
  readonly clock: string
}
type ApplicationRow = RecordHead & Omit<ApplicationInput, 'urgent'> & { receivedAt: string; forwardBy: string }
type AttendanceRow = RecordHead &
  Pick<AttendanceInput, 'personId' | 'purpose'> & { fromAt: string; toAt: string; missedReason: string | null; missedNote: string }
type EmergencyRow = RecordHead &
  Pick<EmergencyInput, 'personId' | 'missing' | 'since' | 'children'> & { at: string; kinds: string; steps: string }

export function receiptsRepository({ db, device }: Store) {
  const desk = db.prepare<[string], unknown>(
    `SELECT session.id AS sessionId, site.id AS siteId, site.kind AS siteKind, site.name, site.street,
       trim(site.postal_code || ' ' || site.city) AS town, site.phone
     FROM drop_in_session AS session JOIN site ON site.id = session.site_id
     WHERE session.device = ? AND session.state = 'laufend' ORDER BY session.started_at DESC LIMIT 1`,
  )
  const person = db.prepare<[string], unknown>(
    `SELECT trim(given_names || ' ' || family_name) AS name, original_script AS originalScript, birth_date AS birthDate
     FROM person WHERE id = ?`,
  )
  const branch = db.prepare<[string], unknown>('SELECT id, name, active FROM branch WHERE id = ?')
  const insertApplication = db.prepare<[ApplicationRow]>(
    `INSERT INTO application_record (id, person_id, site_id, session_id, staff_id, kind, wording, received_at, clock, forward_to, forward_by)
     VALUES (@id, @personId, @siteId, @sessionId, @staffId, @kind, @wording, @receivedAt, @clock, @branchId, @forwardBy)`,
  )
  const insertAttendance = db.prepare<[AttendanceRow]>(
    `INSERT INTO attendance_confirmation (id, person_id, site_id, session_id, staff_id, from_at, to_at, purpose, missed_reason, missed_note, clock)
     VALUES (@id, @personId, @siteId, @sessionId, @staffId, @fromAt, @toAt, @purpose, @missedReason, @missedNote, @clock)`,
  )
  const insertEmergency = db.prepare<[EmergencyRow]>(
    `INSERT INTO emergency (id, person_id, site_id, session_id, staff_id, at, kinds, since, children, missing, steps, clock)
     VALUES (@id, @personId, @siteId, @sessionId, @staffId, @at, @kinds, @since, @children, @missing, @steps, @clock)`,
  )

  return {
    /** The session that runs on this laptop, with its place; null without one. */
    desk: () => Desk.nullable().parse(desk.get(device) ?? null),
    person: (id: string) => Person.nullable().parse(person.get(id) ?? null),
    branch: (id: string) => Branch.nullable().parse(branch.get(id) ?? null),
    insertApplication: (row: ApplicationRow) => insertApplication.run(row),
    insertAttendance: (row: AttendanceRow) => insertAttendance.run(row),
    insertEmergency: (row: EmergencyRow) => insertEmergency.run(row),
  }
}
export type ReceiptsRepository = ReturnType<typeof receiptsRepository>
