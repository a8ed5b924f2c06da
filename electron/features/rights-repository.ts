import { z } from 'zod'
import { LocalDate } from '../../shared/dates.ts'
import { BranchId, type PersonId, StaffId } from '../../shared/ids.ts'
import { ROLES } from '../../shared/permissions.ts'
import type { Store } from '../store/store.ts'

const Roles = z.array(z.enum(ROLES))
const Member = z.object({ branchId: BranchId.nullable(), professionalSecrecy: z.number() })
const Deputyship = z.object({ staffId: StaffId, from: LocalDate, to: LocalDate })
type PersonRow = { branchId: string | null; responsible: string | null; responsibleRoles: string | null; emergency: number }
const Owner = z.object({ branchId: BranchId.nullable(), responsible: StaffId.nullable() })

/** What decides about rights, read at each question: a deputy that ends or a branch that changes counts at once. */
export function rightsRepository({ db }: Pick<Store, 'db'>) {
  const member = db.prepare<[StaffId], unknown>(
    'SELECT branch_id AS branchId, professional_secrecy AS professionalSecrecy FROM staff WHERE id = ?',
  )
  const deputyships = db.prepare<[StaffId], unknown>(
    'SELECT staff_id AS staffId, from_day AS "from", to_day AS "to" FROM deputy WHERE deputy_id = ?',
  )
  const person = db.prepare<[{ id: PersonId; staff: StaffId; day: LocalDate }], PersonRow>(
    `SELECT person.branch_id AS branchId, person.responsible, staff.roles AS responsibleRoles,
       EXISTS (SELECT 1 FROM break_glass
         WHERE break_glass.staff_id = @staff AND break_glass.day = @day AND break_glass.person_id = person.id) AS emergency
     FROM person LEFT JOIN staff ON staff.id = person.responsible WHERE person.id = @id`,
  )
  const elsewhere = db.prepare<[{ ids: string; branch: BranchId | null }], { id: PersonId }>(
    `SELECT person.id FROM json_each(@ids) JOIN person ON person.id = json_each.value
     WHERE person.branch_id IS NOT NULL AND person.branch_id IS NOT @branch`,
  )
  const branchName = db.prepare<[BranchId], { name: string }>('SELECT name FROM branch WHERE id = ?')

  return {
    member: (id: StaffId) => Member.parse(member.get(id) ?? { branchId: null, professionalSecrecy: 0 }),
    deputyships: (id: StaffId) => z.array(Deputyship).parse(deputyships.all(id)),
    /** Null when there is no such person. `day` is the day on which emergency access counts. */
    person: (id: PersonId, staff: StaffId, day: LocalDate) => {
      const row = person.get({ id, staff, day })
      if (!row) return null
      const responsibleIsCoach = row.responsibleRoles !== null && Roles.parse(JSON.parse(row.responsibleRoles)).includes('family_coach')
      return { ...Owner.parse(row), responsibleIsCoach, emergency: row.emergency === 1 }
    },
    /** Those of the persons who belong to another branch, in one look: for a list of many they are the exception. */
    elsewhere: (persons: readonly PersonId[], branch: BranchId | null): PersonId[] =>
      elsewhere.all({ ids: JSON.stringify(persons), branch }).map(({ id }) => id),
    branchName: (id: BranchId): string => branchName.get(id)?.name ?? '',
  }
}
