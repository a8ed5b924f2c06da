import type { Store } from '../../../store/store.ts'
import type { Schedule } from './opening-hours.ts'
import type { Cost } from './words.ts'

type Text = string | null
export type OfferRow = {
  readonly description: Text
  readonly website: Text
  readonly email: Text
  readonly eligibility: Text
  readonly minimumAge: number | null
  readonly maximumAge: number | null
  readonly applicationProcess: Text
  readonly fees: Text
  readonly interpretation: Text
  readonly waitTime: Text
  readonly alert: Text
}
type Phone = { number: string; extension: Text; description: Text }
type Contact = { name: Text; title: Text; department: Text; email: Text }
type Place = {
  name: Text
  transportation: Text
  directions: Text
  bell: Text
  street: Text
  addition: Text
  postalCode: Text
  city: Text
  accessibility: Text
}
type Id = { id: string }

/** Service of the offer, the places it is given at, and the service at each of them: what a detail may hang on. */
const OF_OFFER = `(service_id = @id
  OR service_at_location_id IN (SELECT id FROM hsds_service_at_location WHERE service_id = @id))`
const AT_ITS_PLACES = 'location_id IN (SELECT location_id FROM hsds_service_at_location WHERE service_id = @id)'
const OF_ITS_PROVIDER = `organization_id = (SELECT organization_id FROM hsds_service WHERE id = @id)
  AND service_id IS NULL AND service_at_location_id IS NULL AND location_id IS NULL`

/** Everything that is shown of one offer. */
export function offerRepository({ db }: Store) {
  const offer = db.prepare<[Id], OfferRow>(
    `SELECT service.description, coalesce(service.url, organization.website) AS website,
       coalesce(service.email, organization.email) AS email, service.eligibility_description AS eligibility,
       service.minimum_age AS minimumAge, service.maximum_age AS maximumAge,
       service.application_process AS applicationProcess, coalesce(service.fees_description, service.fees) AS fees,
       service.interpretation_services AS interpretation, service.wait_time AS waitTime, service.alert
     FROM hsds_service AS service JOIN hsds_organization AS organization ON organization.id = service.organization_id
     WHERE service.id = @id`,
  )
  const documents = db.prepare<[Id], { document: string }>(
    'SELECT document FROM hsds_required_document WHERE service_id = @id AND document IS NOT NULL ORDER BY document',
  )
  const costs = db.prepare<[Id], Cost>(
    `SELECT option, amount, currency, amount_description AS description FROM hsds_cost_option
     WHERE service_id = @id ORDER BY amount, option`,
  )
  // The nearest first: of the offer itself, then of its places, then of the provider as a whole.
  const phones = db.prepare<[Id], Phone>(
    `SELECT number, extension, description FROM hsds_phone
     WHERE ${OF_OFFER} OR (service_id IS NULL AND ${AT_ITS_PLACES}) OR (contact_id IS NULL AND ${OF_ITS_PROVIDER})
       OR contact_id IN (SELECT id FROM hsds_contact WHERE ${OF_OFFER})
     ORDER BY service_id IS NULL, service_at_location_id IS NULL, location_id IS NULL, number`,
  )
  const contacts = db.prepare<[Id], Contact>(
    `SELECT name, title, department, email FROM hsds_contact
     WHERE name IS NOT NULL AND (${OF_OFFER} OR (${OF_ITS_PROVIDER}))
     ORDER BY service_id IS NULL, service_at_location_id IS NULL, name`,
  )
  const schedules = db.prepare<[Id], Schedule>(
    `SELECT freq, "interval", byday, bymonthday, opens_at, closes_at, valid_from, valid_to, description, notes
     FROM hsds_schedule WHERE ${OF_OFFER} OR (service_id IS NULL AND service_at_location_id IS NULL AND ${AT_ITS_PLACES})
     ORDER BY instr('MOTUWETHFRSASU', substr(ltrim(byday, '+-0123456789'), 1, 2)), opens_at, id`,
  )
  const places = db.prepare<[Id], Place>(
    `SELECT location.name, location.transportation, location.description AS directions, address.attention AS bell, address.address_1 AS street, address.address_2 AS addition,
       address.postal_code AS postalCode, address.city,
       (SELECT group_concat(trim(coalesce(description, '') || ' ' || coalesce(details, '')), ' ') FROM hsds_accessibility
          WHERE location_id = location.id) AS accessibility
     FROM hsds_service_at_location AS place JOIN hsds_location AS location ON location.id = place.location_id
     LEFT JOIN hsds_address AS address ON address.location_id = location.id
     WHERE place.service_id = @id ORDER BY location.name, address.address_type`,
  )

  return {
    offer: (id: string) => offer.get({ id }) ?? null,
    documents: (id: string) => documents.all({ id }).map(({ document }) => document),
    costs: (id: string) => costs.all({ id }),
    phones: (id: string) => phones.all({ id }),
    contacts: (id: string) => contacts.all({ id }),
    schedules: (id: string) => schedules.all({ id }),
    places: (id: string) => places.all({ id }),
  }
}
