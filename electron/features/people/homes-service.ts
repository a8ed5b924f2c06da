import type { SharedHome } from '../../../shared/contract/benefit-units.ts'
import type { InputOf } from '../../../shared/contract/index.ts'
import type { LocalDate } from '../../../shared/dates.ts'
import { HouseholdId, type PersonId } from '../../../shared/ids.ts'
import { overlap } from '../../../shared/membership-rules.ts'
import { AppError } from '../../../shared/result.ts'
import type { Workplace } from '../workplace.ts'
import { homesRepository } from './homes-repository.ts'
import { peopleRepository } from './repository.ts'

/** Who lives together. Kept apart from the Bedarfsgemeinschaft, which is a matter of law and not of the front door. */
export function homesService({ store, newId, rights }: Workplace) {
  const persons = peopleRepository(store)
  const repository = homesRepository(store)

  function known(id: PersonId) {
    const person = persons.find(id)
    if (!person) throw new AppError('not_found')
    return person
  }

  function homes(id: PersonId): SharedHome[] {
    known(id)
    return repository.ofPerson(id).map(({ memberId: _, others, ...home }) => {
      const outside = rights.outside(others.map(({ personId }) => personId))
      return { ...home, others: others.filter(({ personId }) => !outside.has(personId)), othersOutside: outside.size }
    })
  }

  function moveIn(householdId: HouseholdId, personId: PersonId, from: LocalDate) {
    const stays = repository.ofPerson(personId).filter((home) => home.householdId === householdId)
    if (stays.some((stay) => overlap(stay, { from, to: null }))) throw new AppError('conflict', { fields: { of: 'lives_there' } })
    repository.insertMember({ id: newId(), householdId, personId, from })
  }

  const current = (id: PersonId) => repository.ofPerson(id).find(({ to }) => to === null)

  return {
    homes,
    /** Whichever of the two has a household takes the other in; where nobody has one, it begins at the address that is known. */
    share: ({ id, of, from }: InputOf<'people', 'shareHome'>): SharedHome[] => {
      const person = known(id)
      const other = known(of)
      if (id === of) throw new AppError('conflict', { fields: { of: 'lives_there' } })
      const theirs = current(of)
      const own = current(id)
      if (theirs) moveIn(theirs.householdId, id, from)
      else if (own) moveIn(own.householdId, of, from)
      else {
        const householdId = HouseholdId.parse(newId())
        repository.insertHome(householdId, person.street === '' ? other : person)
        for (const each of [id, of]) moveIn(householdId, each, from)
      }
      return homes(id)
    },
    leave: ({ id, householdId, to }: InputOf<'people', 'leaveHome'>): SharedHome[] => {
      const stays = repository.ofPerson(id).filter((home) => home.householdId === householdId)
      const [stay] = stays
      if (!stay) throw new AppError('not_found')
      if (to !== null && stay.to !== null) throw new AppError('not_allowed_now')
      if (to !== null && to < stay.from) throw new AppError('invalid_input', { fields: { to: 'before_from' } })
      repository.setEnd(stay.memberId, to)
      return homes(id)
    },
  }
}
