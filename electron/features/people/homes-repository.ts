import { z } from 'zod'
import { SharedHome } from '../../../shared/contract/benefit-units.ts'
import type { LocalDate } from '../../../shared/dates.ts'
import type { HouseholdId, PersonId } from '../../../shared/ids.ts'
import { fullName } from '../../../shared/names.ts'
import type { Store } from '../../store/store.ts'

type Row = Record<string, string | number | null>
type Address = { street: string; postalCode: string; city: string }
type MemberRow = { personId: string; givenNames: string; familyName: string; disclosureBlocked: number }
type MovingIn = { id: string; householdId: HouseholdId; personId: PersonId; from: LocalDate }

/** Households: who lives at one address from when to when. Says nothing about who is one Bedarfsgemeinschaft. */
export function homesRepository({ db }: Store) {
  const ofPerson = db.prepare<[PersonId], Row>(
    `SELECT member.id AS memberId, member.household_id AS householdId, household.street, household.postal_code AS postalCode,
       household.city, person.disclosure_blocked AS ownBlocked, member.from_day AS "from", member.to_day AS "to"
     FROM household_member AS member JOIN household ON household.id = member.household_id
     JOIN person ON person.id = member.person_id
     WHERE member.person_id = ? ORDER BY member.to_day IS NOT NULL, member.from_day DESC`,
  )
  // While they live together its present members are shown, afterwards those of that time.
  const others = db.prepare<[string], MemberRow>(
    `SELECT other.person_id AS personId, person.given_names AS givenNames, person.family_name AS familyName,
       person.disclosure_blocked AS disclosureBlocked
     FROM household_member AS own
     JOIN household_member AS other ON other.household_id = own.household_id AND other.person_id <> own.person_id
     JOIN person ON person.id = other.person_id
     WHERE own.id = ? AND (other.to_day IS NULL OR other.to_day >= own.from_day)
       AND (own.to_day IS NULL OR other.from_day <= own.to_day) AND (own.to_day IS NOT NULL OR other.to_day IS NULL)
     ORDER BY other.from_day, other.id`,
  )
  const insertHome = db.prepare<[Address & { id: HouseholdId }]>(
    'INSERT INTO household (id, street, postal_code, city) VALUES (@id, @street, @postalCode, @city)',
  )
  const insertMember = db.prepare<[MovingIn]>(
    `INSERT INTO household_member (id, household_id, person_id, from_day, to_day) VALUES (@id, @householdId, @personId, @from, NULL)`,
  )
  const setEnd = db.prepare<[{ id: string; to: LocalDate | null }]>('UPDATE household_member SET to_day = @to WHERE id = @id')

  function toHome(row: Row): SharedHome & { memberId: string } {
    const memberId = z.uuid().parse(row.memberId)
    const members = others.all(memberId)
    // An Auskunftssperre of one of them covers the address they share, wherever it is listed.
    const blocked = row.ownBlocked === 1 || members.some(({ disclosureBlocked }) => disclosureBlocked === 1)
    const address = blocked ? { street: '', postalCode: '', city: '' } : {}
    const named = members.map(({ personId, givenNames, familyName }) => ({ personId, name: fullName({ givenNames, familyName }) }))
    return { ...SharedHome.parse({ ...row, ...address, others: named, othersOutside: 0 }), memberId }
  }

  return {
    ofPerson: (id: PersonId) => ofPerson.all(id).map(toHome),
    insertHome: (id: HouseholdId, { street, postalCode, city }: Address) => insertHome.run({ id, street, postalCode, city }),
    insertMember: (movingIn: MovingIn) => insertMember.run(movingIn),
    setEnd: (memberId: string, to: LocalDate | null) => setEnd.run({ id: memberId, to }),
  }
}
