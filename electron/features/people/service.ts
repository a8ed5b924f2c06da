import { isBornAfter } from '../../../shared/ages.ts'
import type { HistoryEntry, Person, PersonHit, PersonInput } from '../../../shared/contract/people.ts'
import { type LocalDateTime, toLocalDate, toLocalDateTime } from '../../../shared/dates.ts'
import { PersonId, type StaffId } from '../../../shared/ids.ts'
import { askedByPhone } from '../../../shared/names.ts'
import { mayUse } from '../../../shared/permissions.ts'
import { AppError } from '../../../shared/result.ts'
import type { Workplace } from '../workplace.ts'
import { personHistory } from './person-history.ts'
import { peopleRepository } from './repository.ts'

const HITS_SHOWN = 50
/** How many of the latest changes are looked through for persons whom the reader may see. */
const RECENT_LOOKED_AT = 200

export function peopleService({ store, clock, newId, staff, rights }: Workplace) {
  const repository = peopleRepository(store)
  const history = personHistory(repository)

  function person(id: PersonId): Person {
    const found = repository.find(id)
    if (!found) throw new AppError('not_found')
    return found
  }

  /** The remark on a person is open to whoever reads general notes. */
  const readsNote = (id: PersonId) => rights.notesOf(id)({ compartment: 'allgemein', author: null }).reads

  function asSeen(found: Person): Person {
    const named = { ...found, responsibleName: found.responsible ? repository.staffName(found.responsible) : '' }
    return named.note === '' || readsNote(named.id) ? named : { ...named, note: '', noteWithheld: true }
  }

  /** Of a person of another branch just enough to know whom to ask; of one with an Auskunftssperre no address in any list. */
  function asHits(hits: readonly PersonHit[]): PersonHit[] {
    const ids = hits.map(({ id }) => id)
    const outside = rights.outside(ids)
    const blocked = repository.disclosureBlocked(ids)
    return hits.map((hit) => {
      if (!outside.has(hit.id)) return blocked.has(hit.id) ? { ...hit, street: '', disclosureBlocked: true } : hit
      const hidden = { originalScript: '', street: '', responsibleName: '', nextAppointment: null }
      return { ...hit, ...hidden, birthDate: hit.birthDate.slice(0, 4), outside: true, branchName: rights.branchNameOf(hit.id) }
    })
  }

  /** Whose number it is does not come out across branches. */
  function withoutNumbersOfOthers(hits: PersonHit[], text: string): PersonHit[] {
    const byPhone = hits.filter(({ birthDate }) => askedByPhone(text, birthDate)).map(({ id }) => id)
    const hidden = rights.outside(byPhone)
    return hidden.size === 0 ? hits : hits.filter(({ id }) => !hidden.has(id))
  }

  function recent(now: LocalDateTime): PersonHit[] {
    const ids = repository.recentlyChanged(RECENT_LOOKED_AT)
    const outside = rights.outside(ids)
    const within = ids.filter((id) => !outside.has(id)).slice(0, HITS_SHOWN + 1)
    return within.flatMap((id) => repository.hit(id, now) ?? [])
  }

  /** Whoever knows a Kundennummer or BG-Nummer finds by it alone; a text that is none, or nobody's, is looked for among the names. */
  function found(text: string, now: LocalDateTime): PersonHit[] {
    const byNumber = repository.byNumber(text) ?? []
    if (byNumber.length > 0) return byNumber.flatMap((id) => repository.hit(id, now) ?? [])
    const searched = repository.search(text, now, HITS_SHOWN + 1)
    return searched ? withoutNumbersOfOthers(searched, text) : recent(now)
  }

  /**
   * A day that is still to come is nobody's birthday yet; only the clock knows. What stood there before is left alone:
   * a clock that was set back must not keep anybody from correcting an address.
   */
  function refuseFuture({ birthDate }: PersonInput, before?: Person) {
    if (birthDate !== before?.birthDate && isBornAfter(birthDate, toLocalDate(clock.now())))
      throw new AppError('invalid_input', { fields: { birthDate: 'birth_future' } })
  }

  const takersOf = (id: PersonId) => repository.responsibleChoices(id).filter(({ roles }) => mayUse(roles, 'cases.hold'))

  return {
    search: (text: string) => {
      const now = toLocalDateTime(clock.now())
      const hits = found(text, now)
      return { hits: asHits(hits.slice(0, HITS_SHOWN)), more: hits.length > HITS_SHOWN }
    },
    hit: (id: PersonId): PersonHit => {
      const found = repository.hit(id, toLocalDateTime(clock.now()))
      const [hit] = asHits(found ? [found] : [])
      if (!hit) throw new AppError('not_found')
      return hit
    },
    get: (id: PersonId): Person => asSeen(person(id)),
    create: (input: PersonInput): Person => {
      refuseFuture(input)
      const own = { revision: 1, responsible: staff.id, responsibleName: staff.displayName, branchId: rights.branchId() }
      const created = { ...input, ...own, id: PersonId.parse(newId()), noteWithheld: false }
      repository.insert(created)
      return asSeen(created)
    },
    update: (id: PersonId, revision: number, input: PersonInput): Person => {
      const before = person(id)
      refuseFuture(input, before)
      // Two people at two laptops or windows: the second one is asked to look again, nobody's words are overwritten.
      if (before.revision !== revision) throw new AppError('conflict')
      const after = { ...before, ...input, revision: revision + 1 }
      repository.update(after)
      return asSeen(after)
    },
    history: (id: PersonId): HistoryEntry[] => {
      person(id)
      return history(id, { notes: readsNote(id), belonging: mayUse(staff.roles, 'households.read') })
    },
    responsibleChoices: (id: PersonId) => {
      person(id)
      return takersOf(id).map(({ id: staffId, displayName }) => ({ id: staffId, displayName }))
    },
    setResponsible: (id: PersonId, responsible: StaffId): Person => {
      const before = person(id)
      // Emergency access opens a record of another branch, it does not give its cases away.
      if (before.branchId !== null && before.branchId !== rights.branchId()) throw new AppError('not_allowed_now')
      if (!takersOf(id).some((taker) => taker.id === responsible)) {
        throw new AppError('invalid_input', { fields: { responsible: 'cannot_take' } })
      }
      if (before.responsible !== responsible) repository.setResponsible(id, responsible)
      return asSeen(person(id))
    },
  }
}
