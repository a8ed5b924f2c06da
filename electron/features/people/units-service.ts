import type { InputOf } from '../../../shared/contract/index.ts'
import type { Membership } from '../../../shared/contract/people.ts'
import type { LocalDate } from '../../../shared/dates.ts'
import { BenefitUnitId, type PersonId } from '../../../shared/ids.ts'
import { AppError } from '../../../shared/result.ts'
import type { Workplace } from '../workplace.ts'
import { peopleRepository } from './repository.ts'
import { type Joining, unitsRepository } from './units-repository.ts'

/**
 * Membership in a Bedarfsgemeinschaft (§ 7 Abs. 3 SGB II). A person belongs to one at a time, except a child that lives
 * with both parents in turn (temporary Bedarfsgemeinschaft).
 */
export function unitsService({ store, newId, rights }: Workplace) {
  const persons = peopleRepository(store)
  const repository = unitsRepository(store)

  function known(id: PersonId) {
    if (!persons.find(id)) throw new AppError('not_found')
  }

  function memberships(id: PersonId): Membership[] {
    known(id)
    return repository.ofPerson(id).map(({ memberId: _, others, ...membership }) => {
      // One member of a family says nothing about the right to see the others.
      const outside = rights.outside(others.map(({ personId }) => personId))
      return { ...membership, others: others.filter(({ personId }) => !outside.has(personId)), othersOutside: outside.size }
    })
  }

  function refuseSecond(id: PersonId, unitId: BenefitUnitId | null, role: Membership['role'], from: LocalDate) {
    const atTheTime = repository.ofPerson(id).filter(({ to }) => to === null || to >= from)
    if (atTheTime.some((membership) => membership.unitId === unitId)) {
      throw new AppError('conflict', { fields: { of: 'already_member' } })
    }
    if (role !== 'kind' && atTheTime.length > 0) throw new AppError('conflict', { fields: { from: 'other_unit' } })
  }

  function join(joining: Omit<Joining, 'id'>): Membership[] {
    repository.insertMember({ ...joining, id: newId() })
    return memberships(joining.personId)
  }

  return {
    memberships,
    found: ({ id, kind, role, from }: InputOf<'people', 'foundUnit'>): Membership[] => {
      known(id)
      refuseSecond(id, null, role, from)
      const unitId = BenefitUnitId.parse(newId())
      repository.insertUnit(unitId, kind)
      return join({ unitId, personId: id, role, from })
    },
    join: ({ id, of, role, from }: InputOf<'people', 'joinUnit'>): Membership[] => {
      known(id)
      if (id === of) throw new AppError('conflict', { fields: { of: 'already_member' } })
      const unit = repository.ofPerson(of).find(({ to }) => to === null)
      if (!unit) throw new AppError('not_found', { fields: { of: 'no_unit' } })
      refuseSecond(id, unit.unitId, role, from)
      return join({ unitId: unit.unitId, personId: id, role, from })
    },
    leave: ({ id, unitId, to }: InputOf<'people', 'leaveUnit'>): Membership[] => {
      const all = repository.ofPerson(id)
      const membership = all.find((each) => each.unitId === unitId)
      if (!membership) throw new AppError('not_found')
      const elsewhere = all.some((each) => each.unitId !== unitId && each.to === null)
      if (to === null && elsewhere && membership.role !== 'kind') throw new AppError('conflict', { fields: { from: 'other_unit' } })
      if (to !== null && membership.to !== null) throw new AppError('not_allowed_now')
      if (to !== null && to < membership.from) throw new AppError('invalid_input', { fields: { to: 'before_from' } })
      repository.setEnd(membership.memberId, to)
      return memberships(id)
    },
  }
}
