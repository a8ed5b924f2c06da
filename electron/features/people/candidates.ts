import { PersonId } from '../../../shared/ids.ts'
import { type KeyedPerson, sharedKeys } from '../../../shared/name-keys.ts'
import type { Store } from '../../store/store.ts'
import { anyKey } from './search-index.ts'

/** More than this share a date, a number or a house only in made-up records. */
const MOST = 500

/** Known persons who share the birth date, the day and month swapped, the phone number or the address with somebody. */
export function personCandidates({ db }: Pick<Store, 'db'>) {
  const keyed = db.prepare<[string, number], string>('SELECT person_id FROM person_keys WHERE person_keys MATCH ? LIMIT ?').pluck()
  return (given: Pick<KeyedPerson, 'birthDate' | 'phone' | 'street' | 'postalCode'>): PersonId[] => {
    const keys = sharedKeys(given)
    return keys.length === 0 ? [] : keyed.all(anyKey(keys), MOST).map((id) => PersonId.parse(id))
  }
}
