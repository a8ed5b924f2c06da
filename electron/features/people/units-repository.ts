import { z } from 'zod'
import { Membership } from '../../../shared/contract/benefit-units.ts'
import { LocalDate } from '../../../shared/dates.ts'
import { BenefitUnitId, PersonId } from '../../../shared/ids.ts'
import { fullName } from '../../../shared/names.ts'
import type { Store } from '../../store/store.ts'

type Row = Record<string, string | number | null>
type MemberRow = { personId: string; givenNames: string; familyName: string; role: string }

export type UnitFields = Pick<Membership, 'kind' | 'bgNumber' | 'children'>

const Joining = z.object({
  id: z.uuid(),
  unitId: BenefitUnitId,
  personId: PersonId,
  role: Membership.shape.role,
  from: LocalDate,
})
export type Joining = z.infer<typeof Joining>

/** Bedarfsgemeinschaften and who belongs to them from when to when. */
export function unitsRepository({ db }: Store) {
  const ofPerson = db.prepare<[PersonId], Row>(
    `SELECT member.id AS memberId, member.unit_id AS unitId, benefit_unit.kind, benefit_unit.bg_number AS bgNumber,
       benefit_unit.children, member.role, member.from_day AS "from", member.to_day AS "to"
     FROM benefit_unit_member AS member JOIN benefit_unit ON benefit_unit.id = member.unit_id
     WHERE member.person_id = ? ORDER BY member.to_day IS NOT NULL, member.from_day DESC`,
  )
  // While a membership lasts its present companions are shown, afterwards those of that time.
  const others = db.prepare<[string], MemberRow>(
    `SELECT other.person_id AS personId, person.given_names AS givenNames, person.family_name AS familyName, other.role
     FROM benefit_unit_member AS own
     JOIN benefit_unit_member AS other ON other.unit_id = own.unit_id AND other.person_id <> own.person_id
     JOIN person ON person.id = other.person_id
     WHERE own.id = ? AND (other.to_day IS NULL OR other.to_day >= own.from_day)
       AND (own.to_day IS NULL OR other.from_day <= own.to_day) AND (own.to_day IS NOT NULL OR other.to_day IS NULL)
     ORDER BY other.from_day, other.id`,
  )
  const insertUnit = db.prepare<[UnitFields & { id: BenefitUnitId }]>(
    'INSERT INTO benefit_unit (id, kind, bg_number, children) VALUES (@id, @kind, @bgNumber, @children)',
  )
  const updateUnit = db.prepare<[UnitFields & { id: BenefitUnitId }]>(
    'UPDATE benefit_unit SET kind = @kind, bg_number = @bgNumber, children = @children WHERE id = @id',
  )
  const insertMember = db.prepare<[Joining]>(
    `INSERT INTO benefit_unit_member (id, unit_id, person_id, role, from_day, to_day)
     VALUES (@id, @unitId, @personId, @role, @from, NULL)`,
  )
  const setEnd = db.prepare<[{ id: string; to: LocalDate | null }]>('UPDATE benefit_unit_member SET to_day = @to WHERE id = @id')

  function toMembership(row: Row): Membership & { memberId: string } {
    const memberId = z.uuid().parse(row.memberId)
    const members = others.all(memberId).map(({ personId, role, ...names }) => ({ personId, role, name: fullName(names) }))
    return { ...Membership.parse({ ...row, others: members, othersOutside: 0 }), memberId }
  }

  return {
    ofPerson: (id: PersonId) => ofPerson.all(id).map(toMembership),
    insertUnit: (id: BenefitUnitId, { kind, bgNumber, children }: UnitFields) => insertUnit.run({ id, kind, bgNumber, children }),
    updateUnit: (id: BenefitUnitId, { kind, bgNumber, children }: UnitFields) => updateUnit.run({ id, kind, bgNumber, children }),
    insertMember: (joining: Joining) => insertMember.run(joining),
    setEnd: (memberId: string, to: LocalDate | null) => setEnd.run({ id: memberId, to }),
  }
}
