import { typedNumber } from '../../../shared/customer-numbers.ts'
import { PersonId } from '../../../shared/ids.ts'
import type { Store } from '../../store/store.ts'

const MOST = 20

/** Finds persons by an exact Kundennummer or BG-Nummer, however it is spaced. Null when the text is no such number. */
export function personsByNumber(db: Store['db']): (text: string) => PersonId[] | null {
  const find = db
    .prepare<[{ key: string; most: number }], string>(
      `SELECT id FROM person WHERE customer_number_key = @key AND customer_number_key <> ''
       UNION SELECT member.person_id FROM benefit_unit JOIN benefit_unit_member AS member ON member.unit_id = benefit_unit.id
         WHERE benefit_unit.bg_number_key = @key AND benefit_unit.bg_number_key <> '' AND member.to_day IS NULL
       LIMIT @most`,
    )
    .pluck()
  return (text) => {
    const key = typedNumber(text)
    return key === null ? null : find.all({ key, most: MOST }).map((id) => PersonId.parse(id))
  }
}
