import type { PersonInput } from '../../shared/contract/people.ts'
import { PersonId } from '../../shared/ids.ts'
import type { TestApp } from './app.ts'
import { personInput } from './fixtures.ts'

/** A visitor who is already known, for features that only need somebody to be there. */
export async function addPerson(app: TestApp, change: Partial<PersonInput> = {}): Promise<PersonId> {
  const person = await app.call('people', 'create', personInput(change))
  return PersonId.parse(person.id)
}
