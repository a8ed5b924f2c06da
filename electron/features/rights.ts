import type { SignedInStaff } from '../../shared/contract/vault.ts'
import { toLocalDate } from '../../shared/dates.ts'
import type { BranchId, PersonId, StaffId } from '../../shared/ids.ts'
import {
  deputyOfOn,
  isInScope,
  listsEntry,
  mayReadNote,
  type PersonFacts,
  type Viewer,
  writableCompartments,
} from '../../shared/record-rights.ts'
import type { Compartment } from '../../shared/value-lists.ts'
import type { Clock, Store } from '../store/store.ts'
import { rightsRepository } from './rights-repository.ts'

type NoteOf = { readonly compartment: Compartment; readonly author: StaffId | null }
type Look = { readonly lists: boolean; readonly reads: boolean }

/** Rights that depend on the record, for whoever is signed in. Each question looks anew: rights end during the day, too. */
export type Rights = {
  /** Branch that a new person belongs to. */
  readonly branchId: () => BranchId | null
  /** Those of these persons whose records the caller may not see. A person that does not exist is nobody's secret. */
  readonly outside: (persons: readonly PersonId[]) => ReadonlySet<PersonId>
  /** Name of the branch a person belongs to, or empty. */
  readonly branchNameOf: (person: PersonId) => string
  /** How much of a person's notes the caller may see; `null` for an anonymous contact. */
  readonly notesOf: (person: PersonId | null) => (note: NoteOf) => Look
  /** Where the caller may put a note, the default first. */
  readonly writable: () => readonly Compartment[]
}

export function buildRights({ store, clock, staff }: { store: Store; clock: Clock; staff: SignedInStaff }): Rights {
  const repository = rightsRepository(store)
  const today = () => toLocalDate(clock.now())

  function viewer(): Viewer {
    const { branchId, professionalSecrecy } = repository.member(staff.id)
    const deputyOf = deputyOfOn(repository.deputyships(staff.id), today())
    return { id: staff.id, roles: staff.roles, branchId, professionalSecrecy: professionalSecrecy === 1, deputyOf }
  }
  const facts = (person: PersonId): PersonFacts | null => repository.person(person, staff.id, today())

  return {
    branchId: () => repository.member(staff.id).branchId,
    outside: (persons) => {
      if (persons.length === 0) return new Set()
      const who = viewer()
      return new Set(
        repository.elsewhere(persons, who.branchId).filter((id) => {
          const person = facts(id)
          return person !== null && !isInScope(who, person)
        }),
      )
    },
    branchNameOf: (id) => {
      const branchId = facts(id)?.branchId ?? null
      return branchId === null ? '' : repository.branchName(branchId)
    },
    notesOf: (id) => {
      const who = viewer()
      const person = id === null ? null : facts(id)
      if (!person) return () => ({ lists: true, reads: true })
      const inScope = isInScope(who, person)
      return (note) => ({ lists: listsEntry(who, person, note), reads: inScope && mayReadNote(who, person, note) })
    },
    writable: () => writableCompartments(viewer()),
  }
}
