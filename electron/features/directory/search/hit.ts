import { OfferHit } from '../../../../shared/contract/directory.ts'
import type { OfferEntry } from './entry.ts'

/** An offer as lists show it where nothing in particular was asked. */
export function hitOf(entry: OfferEntry): OfferHit {
  return OfferHit.parse({ ...entry, active: entry.status === 'active', fits: [], unsaid: [] })
}
