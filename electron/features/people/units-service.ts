import type { Membership } from '../../../shared/contract/benefit-units.ts'
import type { InputOf } from '../../../shared/contract/index.ts'
import { BenefitUnitId, type PersonId } from '../../../shared/ids.ts'
import { lastDayBefore, type Stay, stayRefusal } from '../../../shared/membership-rules.ts'
import { AppError } from '../../../shared/result.ts'
import type { Workplace } from '../workplace.ts'
import { peopleRepository } from './repository.ts'
import { type Joining, unitsRepository } from './units-repository.ts'

type Stored = Membership & { memberId: string }

const stayOf = ({ unitId, role, from, to }: Pick<Membership, 'unitId' | 'role' | 'from' | 'to'>): Stay => ({
  groupId: unitId,
  role,
  from,
  to,
})

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

  /** The latest membership in that unit, of which there may be several one after the other. */
  function membershipIn(id: PersonId, unitId: BenefitUnitId): Stored {
    const membership = repository.ofPerson(id).find((each) => each.unitId === unitId)
    if (!membership) throw new AppError('not_found')
    return membership
  }

  function refuse(others: readonly Stored[], stay: Stay) {
    const refusal = stayRefusal(others.map(stayOf), stay)
    if (refusal === 'already_member') throw new AppError('conflict', { fields: { of: 'already_member' } })
    if (refusal === 'other_unit') throw new AppError('conflict', { fields: { from: 'other_unit' } })
  }

  function join(joining: Omit<Joining, 'id'>): Membership[] {
    refuse(repository.ofPerson(joining.personId), stayOf({ ...joining, to: null }))
    repository.insertMember({ ...joining, id: newId() })
    return memberships(joining.personId)
  }

  function unitOf(id: PersonId, of: PersonId): BenefitUnitId {
    if (id === of) throw new AppError('conflict', { fields: { of: 'already_member' } })
    const unit = repository.ofPerson(of).find(({ to }) => to === null)
    if (!unit) throw new AppError('not_found', { fields: { of: 'no_unit' } })
    return unit.unitId
  }

  function newUnit(fields: Parameters<typeof repository.insertUnit>[1]): BenefitUnitId {
    const unitId = BenefitUnitId.parse(newId())
    repository.insertUnit(unitId, fields)
    return unitId
  }

  return {
    memberships,
    found: ({ id, role, from, ...fields }: InputOf<'people', 'foundUnit'>): Membership[] => {
      known(id)
      return join({ unitId: newUnit(fields), personId: id, role, from })
    },
    join: ({ id, of, role, from }: InputOf<'people', 'joinUnit'>): Membership[] => {
      known(id)
      return join({ unitId: unitOf(id, of), personId: id, role, from })
    },
    /** Refusals are thrown inside the command's transaction: the old membership ends only together with the new one's beginning. */
    move: ({ id, unitId, of, kind, role, from }: InputOf<'people', 'moveUnit'>): Membership[] => {
      known(id)
      const old = membershipIn(id, unitId)
      if (old.to !== null) throw new AppError('not_allowed_now')
      const last = lastDayBefore(old, from)
      if (last === null) throw new AppError('invalid_input', { fields: { from: 'before_move' } })
      const next = of === null ? newUnit({ kind, bgNumber: '', children: null }) : unitOf(id, of)
      if (next === unitId) throw new AppError('conflict', { fields: { of: 'already_member' } })
      repository.setEnd(old.memberId, last)
      return join({ unitId: next, personId: id, role, from })
    },
    leave: ({ id, unitId, to }: InputOf<'people', 'leaveUnit'>): Membership[] => {
      const membership = membershipIn(id, unitId)
      if (to !== null && membership.to !== null) throw new AppError('not_allowed_now')
      if (to !== null && to < membership.from) throw new AppError('invalid_input', { fields: { to: 'before_from' } })
      const others = repository.ofPerson(id).filter(({ memberId }) => memberId !== membership.memberId)
      if (to === null) refuse(others, stayOf({ ...membership, to }))
      repository.setEnd(membership.memberId, to)
      return memberships(id)
    },
    update: ({ id, unitId, ...fields }: InputOf<'people', 'updateUnit'>): Membership[] => {
      membershipIn(id, unitId)
      repository.updateUnit(unitId, fields)
      return memberships(id)
    },
  }
}
