import { numberKey } from '../../../shared/customer-numbers.ts'
import { PersonId } from '../../../shared/ids.ts'
import { type KeyedPerson, sharedKeys } from '../../../shared/name-keys.ts'
import type { Store } from '../../store/store.ts'
import { anyKey } from './search-index.ts'

/** More than this share a date, a number or a house only in made-up records. */
const MOST = 500

type Given = Pick<KeyedPerson, 'birthDate' | 'phone' | 'street' | 'postalCode'> & { readonly customerNumber: string }

/** Known persons who share the birth date, the day and month swapped, the phone number, the address or the Kundennummer with somebody. */
export function personCandidates({ db }: Pick<Store, 'db'>) {
  const keyed = db.prepare<[string, number], string>('SELECT person_id FROM person_keys WHERE person_keys MATCH ? LIMIT ?').pluck()
  const numbered = db
    .prepare<[string, number], string>("SELECT id FROM person WHERE customer_number_key = ? AND customer_number_key <> '' LIMIT ?")
    .pluck()
  return (given: Given): PersonId[] => {
    const keys = sharedKeys(given)
    const ids = keys.length === 0 ? [] : keyed.all(anyKey(keys), MOST)
    return [...new Set([...ids, ...numbered.all(numberKey(given.customerNumber), MOST)])].map((id) => PersonId.parse(id))
  }
}
