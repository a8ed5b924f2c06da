import type { OfferHit } from '../../../../shared/contract/directory.ts'
import { OfferId, ProviderId } from '../../../../shared/ids.ts'
import type { OfferEntry } from './entry.ts'

/** An offer as lists show it where nothing in particular was asked. The way out checks it whole. */
export function hitOf(entry: OfferEntry): OfferHit {
  return {
    id: OfferId.parse(entry.id),
    name: entry.name,
    providerId: ProviderId.parse(entry.providerId),
    providerName: entry.providerName,
    topics: entry.topics,
    languages: entry.languages,
    quarters: entry.quarters,
    assuredOn: entry.assuredOn,
    active: entry.status === 'active',
    validUntil: entry.validUntil,
    targetGroups: entry.targetGroups,
    legalBases: entry.legalBases,
    freePlaces: entry.freePlaces,
    placesAsOf: entry.placesAsOf,
    review: entry.review,
    fits: [],
    unsaid: [],
  }
}
