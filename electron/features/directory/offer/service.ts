import type { Offer } from '../../../../shared/contract/directory.ts'
import { toLocalDate } from '../../../../shared/dates.ts'
import type { OfferId } from '../../../../shared/ids.ts'
import { AppError } from '../../../../shared/result.ts'
import type { Workplace } from '../../workplace.ts'
import { entryRows } from '../search/entry-rows.ts'
import { hitOf } from '../search/hit.ts'
import { makeEntry } from '../search/make-entry.ts'
import { openingHours } from './opening-hours.ts'
import { offerRepository } from './repository.ts'
import { ages, cost, joined, phoneNumber } from './words.ts'

function distinct(lines: readonly string[]): string[] {
  return [...new Set(lines.filter((line) => line !== ''))]
}

/** One offer with all that a person needs to get there, in words. */
export function offerService({ store, clock }: Pick<Workplace, 'store' | 'clock'>) {
  const repository = offerRepository(store)
  const entries = entryRows(store)

  function phonesOf(id: OfferId): Offer['phones'] {
    const phones = new Map<string, string>()
    for (const { number, extension, description } of repository.phones(id)) {
      const full = phoneNumber(number, extension)
      phones.set(full, joined([phones.get(full) ?? null, description], ' '))
    }
    return [...phones].map(([number, description]) => ({ number, description }))
  }

  return {
    get: (id: OfferId): Offer => {
      const found = entries.one(id)
      const row = repository.offer(id)
      if (!found || !row) throw new AppError('not_found')
      const today = toLocalDate(clock.now())
      return {
        ...hitOf(makeEntry(found).entry),
        description: row.description ?? '',
        website: row.website ?? '',
        email: row.email ?? '',
        eligibility: row.eligibility ?? '',
        ages: ages(row.minimumAge, row.maximumAge),
        applicationProcess: row.applicationProcess ?? '',
        fees: row.fees ?? '',
        interpretation: row.interpretation ?? '',
        waitTime: row.waitTime ?? '',
        alert: row.alert ?? '',
        requiredDocuments: repository.documents(id),
        contactPersons: distinct(repository.contacts(id).map((one) => joined([one.name, one.title, one.department, one.email], ', '))),
        costs: distinct(repository.costs(id).map(cost)),
        phones: phonesOf(id),
        schedules: distinct(repository.schedules(id).map((schedule) => openingHours(schedule, today))),
        locations: repository.places(id).map((place) => ({
          name: place.name ?? '',
          address: joined([place.street, place.addition, joined([place.postalCode, place.city], ' ')], ', '),
          transportation: place.transportation ?? '',
          directions: place.directions ?? '',
          bell: place.bell ?? '',
          accessibility: place.accessibility ?? '',
        })),
      }
    },
  }
}
