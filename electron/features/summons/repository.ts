import { z } from 'zod'
import { Summons, SummonsRecord } from '../../../shared/contract/summons-record.ts'
import { Instant, LocalDate } from '../../../shared/dates.ts'
import { type PersonId, StaffId, SummonsId } from '../../../shared/ids.ts'
import { SUMMONS_DELIVERIES } from '../../../shared/summons-lists.ts'
import type { Store } from '../../store/store.ts'

const Row = Summons.omit({ own: true, next: true }).extend({
  staffId: StaffId,
  purposeNote: z.string(),
  plannedDelivery: z.enum(SUMMONS_DELIVERIES),
  denseNote: z.string(),
  previousId: SummonsId.nullable(),
  issuedAt: Instant,
  delivery: z.enum(SUMMONS_DELIVERIES).nullable(),
  deliveredOn: LocalDate.nullable(),
  deemedOn: LocalDate.nullable(),
  deliveryProof: z.string(),
  returnedOn: LocalDate.nullable(),
  missBy: StaffId.nullable(),
  missByName: z.string(),
  hearings: z.number().int(),
})
export type SummonsRow = z.infer<typeof Row>
type Kept = Pick<
  SummonsRow,
  'id' | 'state' | 'delivery' | 'deliveredOn' | 'deemedOn' | 'deliveryProof' | 'returnedOn' | 'missBy' | 'revision'
>
type New = Pick<
  SummonsRow,
  | 'id'
  | 'number'
  | 'personId'
  | 'siteId'
  | 'staffId'
  | 'purpose'
  | 'purposeNote'
  | 'startsAt'
  | 'plannedDelivery'
  | 'denseNote'
  | 'previousId'
  | 'state'
  | 'issuedAt'
>
type Step = SummonsRecord['steps'][number]

const SUMMONS = `SELECT summons.id, summons.number, summons.person_id AS personId, summons.site_id AS siteId,
  summons.staff_id AS staffId, summons.purpose, summons.purpose_note AS purposeNote, summons.starts_at AS startsAt,
  summons.planned_delivery AS plannedDelivery, summons.dense_note AS denseNote, summons.previous_id AS previousId,
  summons.state, summons.issued_at AS issuedAt, summons.delivery, summons.delivered_on AS deliveredOn,
  summons.deemed_on AS deemedOn, summons.delivery_proof AS deliveryProof, summons.returned_on AS returnedOn,
  summons.miss_by AS missBy, summons.revision, trim(person.given_names || ' ' || person.family_name) AS personName,
  site.name AS siteName, staff.display_name AS staffName, coalesce(misser.display_name, '') AS missByName,
  (SELECT count(*) FROM summons_hearing AS hearing WHERE hearing.summons_id = summons.id) AS hearings
  FROM summons
  JOIN person ON person.id = summons.person_id
  JOIN site ON site.id = summons.site_id
  JOIN staff ON staff.id = summons.staff_id
  LEFT JOIN staff AS misser ON misser.id = summons.miss_by`
const OPEN = "('ausgestellt', 'zugestellt', 'nicht_erschienen_offen')"
const Other = z.object({ id: SummonsId, number: z.string() }).nullable()

/** The records themselves and the steps they took. */
export function summonsRepository({ db }: Pick<Store, 'db'>) {
  const find = db.prepare<[SummonsId], unknown>(`${SUMMONS} WHERE summons.id = ?`)
  const open = db.prepare<[], unknown>(`${SUMMONS} WHERE summons.state IN ${OPEN} ORDER BY summons.starts_at`)
  const late = db.prepare<[Instant], unknown>(
    `${SUMMONS} WHERE summons.id IN (SELECT summons_id FROM summons_step WHERE step = 'laterReport' AND at >= ?)`,
  )
  const ofPerson = db.prepare<[PersonId], unknown>(`${SUMMONS} WHERE summons.person_id = ? ORDER BY summons.starts_at DESC, summons.id`)
  const missesOf = db.prepare<[PersonId], unknown>(
    `${SUMMONS} WHERE summons.person_id = ? AND summons.state IN ('nicht_erschienen_offen', 'an_fachverfahren_gemeldet')`,
  )
  const days = db.prepare<[{ personId: PersonId; without: SummonsId | null }], { day: string }>(
    `SELECT substr(starts_at, 1, 10) AS day FROM summons
     WHERE person_id = @personId AND state NOT IN ('aufgehoben', 'verschoben') AND id IS NOT @without`,
  )
  const insert = db.prepare<[New]>(
    `INSERT INTO summons (id, number, person_id, site_id, staff_id, purpose, purpose_note, starts_at, planned_delivery, dense_note,
       previous_id, state, issued_at, revision)
     VALUES (@id, @number, @personId, @siteId, @staffId, @purpose, @purposeNote, @startsAt, @plannedDelivery, @denseNote,
       @previousId, @state, @issuedAt, 1)`,
  )
  const update = db.prepare<[Kept]>(
    `UPDATE summons SET state = @state, delivery = @delivery, delivered_on = @deliveredOn, deemed_on = @deemedOn,
       delivery_proof = @deliveryProof, returned_on = @returnedOn, miss_by = @missBy, revision = @revision WHERE id = @id`,
  )
  const numberOf = db.prepare<[SummonsId], unknown>('SELECT id, number FROM summons WHERE id = ?')
  const following = db.prepare<[SummonsId], unknown>('SELECT id, number FROM summons WHERE previous_id = ?')
  const steps = db.prepare<[SummonsId], unknown>(
    `SELECT taken.step, taken.at, taken.note, staff.display_name AS staffName
     FROM summons_step AS taken JOIN staff ON staff.id = taken.staff_id WHERE taken.summons_id = ? ORDER BY taken.position`,
  )
  const insertStep = db.prepare<[{ id: string; summonsId: SummonsId; step: string; at: string; staffId: StaffId; note: string }]>(
    `INSERT INTO summons_step (id, summons_id, position, step, at, staff_id, note)
     SELECT @id, @summonsId, count(*), @step, @at, @staffId, @note FROM summons_step WHERE summons_id = @summonsId`,
  )

  return {
    find: (id: SummonsId) => Row.nullable().parse(find.get(id) ?? null),
    open: () => z.array(Row).parse(open.all()),
    /** Those of which a later report came since then. */
    reportedSince: (at: Instant) => z.array(Row).parse(late.all(at)),
    ofPerson: (id: PersonId) => z.array(Row).parse(ofPerson.all(id)),
    missesOf: (id: PersonId) => z.array(Row).parse(missesOf.all(id)),
    /** Days of those that count for the density. */
    days: (personId: PersonId, without: SummonsId | null): LocalDate[] => days.all({ personId, without }).map(({ day }) => day),
    insert: (record: New) => insert.run(record),
    update: ({ id, state, delivery, deliveredOn, deemedOn, deliveryProof, returnedOn, missBy, revision }: Kept) =>
      update.run({ id, state, delivery, deliveredOn, deemedOn, deliveryProof, returnedOn, missBy, revision }),
    other: (id: SummonsId | null) => (id ? Other.parse(numberOf.get(id) ?? null) : null),
    following: (id: SummonsId) => Other.parse(following.get(id) ?? null),
    steps: (id: SummonsId): Step[] => SummonsRecord.shape.steps.parse(steps.all(id)),
    insertStep: (step: Parameters<typeof insertStep.run>[0]) => insertStep.run(step),
  }
}
