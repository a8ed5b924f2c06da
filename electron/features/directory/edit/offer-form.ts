import { type OfferHours, type OfferInput, WEEKDAY_CODES } from '../../../../shared/contract/offer-work.ts'
import { ProviderId } from '../../../../shared/ids.ts'
import { OFFER_BASES, OFFER_FEATURES, TARGET_GROUPS, TAXONOMIES, type TaxonomyName } from '../../../../shared/offer-lists.ts'
import { TOPICS } from '../../../../shared/value-lists.ts'
import type { Cell } from '../hsds/table.ts'
import type { StoredRow } from '../import/compare.ts'
import type { HoursRow, PartsRepository } from './parts-repository.ts'

function text(value: Cell | undefined): string {
  return value === null || value === undefined ? '' : String(value)
}
function number(value: Cell | undefined): number | null {
  return typeof value === 'number' ? value : null
}

/** `9:00:00Z` as packages write it -> `09:00`. */
function clock(time: string): string {
  const [hours = '', minutes = ''] = time.split(':')
  return `${hours.padStart(2, '0')}:${minutes.slice(0, 2)}`
}

export function hoursOf({ byday, opensAt, closesAt, note }: HoursRow): OfferHours {
  const days = WEEKDAY_CODES.filter((code) => byday.toUpperCase().includes(code))
  return { days, opensAt: clock(opensAt), closesAt: clock(closesAt), note: (note ?? '').slice(0, 300) }
}

/** An offer of the store as the form shows it. */
export function offerForm(id: string, { values, extra }: StoredRow, parts: PartsRepository): OfferInput {
  const classes = parts.classes(id)
  const codes = (list: TaxonomyName) => classes.flatMap(({ list: of, code }) => (of === TAXONOMIES[list] && code ? [code] : []))
  const place = parts.place(id)
  const contact = parts.contact(id)
  const capacity = parts.capacity(id)
  const [topics, groups, bases, features] = [codes('topics'), codes('targetGroups'), codes('legalBases'), codes('features')]
  const status = text(values.status)
  return {
    providerId: ProviderId.parse(values.organization_id),
    name: text(values.name),
    description: text(values.description),
    status: status === 'active' || status === 'defunct' ? status : 'temporarily closed',
    topics: TOPICS.filter((topic) => topics.includes(topic)),
    languages: [...new Set(parts.languages(id).map(({ value }) => value))],
    quarters: [...new Set(parts.areas(id).map(({ value }) => value))],
    targetGroups: TARGET_GROUPS.filter((group) => groups.includes(group)),
    legalBases: OFFER_BASES.filter((basis) => bases.includes(basis)),
    features: OFFER_FEATURES.filter((feature) => features.includes(feature)),
    minimumAge: number(values.minimum_age),
    maximumAge: number(values.maximum_age),
    eligibility: text(values.eligibility_description),
    fees: text(values.fees_description),
    applicationProcess: text(values.application_process),
    interpretation: text(values.interpretation_services),
    waitTime: text(values.wait_time),
    documents: [...new Set(parts.documents(id).map(({ value }) => value))],
    hours: parts.hours(id).map(hoursOf),
    placeName: text(place?.name),
    street: text(place?.street),
    postalCode: text(place?.postalCode),
    city: text(place?.city),
    transportation: text(place?.transportation),
    directions: text(place?.directions),
    bell: text(place?.bell),
    phone: text(parts.phone(id)?.number),
    email: text(values.email),
    website: text(values.url),
    contactName: text(contact?.name),
    contactRole: text(contact?.title),
    contactEmail: text(contact?.email),
    freePlaces: capacity?.available ?? null,
    placesAsOf: text(capacity?.updated).slice(0, 10),
    validUntil: text(extra.valid_until),
    alert: text(values.alert),
  }
}
