import type { Store } from '../../../store/store.ts'

type Text = string | null
type Id = { readonly id: string }
export type ClassRow = Id & { readonly list: Text; readonly code: Text }
export type HoursRow = Id & { readonly byday: string; readonly opensAt: string; readonly closesAt: string; readonly note: Text }
export type PlaceRow = Id & {
  readonly locationId: string
  readonly name: Text
  readonly transportation: Text
  readonly directions: Text
  readonly bell: Text
  readonly addressId: Text
  readonly street: Text
  readonly postalCode: Text
  readonly city: Text
}

/** The parts of an offer that the form shows: of each kind those that stand at the offer itself. */
export function partsRepository({ db }: Store) {
  const classes = db.prepare<[string], ClassRow>(
    `SELECT attribute.id, coalesce(taxonomy.name, term.taxonomy) AS list, term.code
     FROM hsds_attribute AS attribute JOIN hsds_taxonomy_term AS term ON term.id = attribute.taxonomy_term_id
     LEFT JOIN hsds_taxonomy AS taxonomy ON taxonomy.id = term.taxonomy_id
     WHERE attribute.link_id = ? AND attribute.link_entity = 'service' ORDER BY attribute.id`,
  )
  const languages = db.prepare<[string], Id & { value: string }>(
    'SELECT id, coalesce(code, name) AS value FROM hsds_language WHERE service_id = ? AND coalesce(code, name) IS NOT NULL ORDER BY id',
  )
  const areas = db.prepare<[string], Id & { value: string }>(
    'SELECT id, name AS value FROM hsds_service_area WHERE service_id = ? AND length(name) <= 60 ORDER BY name, id',
  )
  const documents = db.prepare<[string], Id & { value: string }>(
    'SELECT id, document AS value FROM hsds_required_document WHERE service_id = ? AND length(document) BETWEEN 1 AND 300 ORDER BY id',
  )
  const hours = db.prepare<[string], HoursRow>(
    `SELECT id, byday, opens_at AS opensAt, closes_at AS closesAt, description AS note
     FROM hsds_schedule
     WHERE service_id = ? AND coalesce(freq, 'WEEKLY') = 'WEEKLY' AND coalesce("interval", 1) = 1 AND byday IS NOT NULL
       AND byday NOT GLOB '*[0-9]*' AND opens_at IS NOT NULL AND closes_at IS NOT NULL AND valid_from IS NULL AND valid_to IS NULL
       AND notes IS NULL ORDER BY id`,
  )
  const place = db.prepare<[string], PlaceRow>(
    `SELECT place.id, location.id AS locationId, location.name, location.transportation, location.description AS directions,
       address.attention AS bell, address.id AS addressId,
       address.address_1 AS street, address.postal_code AS postalCode, address.city
     FROM hsds_service_at_location AS place JOIN hsds_location AS location ON location.id = place.location_id
     LEFT JOIN hsds_address AS address ON address.location_id = location.id
     WHERE place.service_id = ? ORDER BY place.id, address.address_type, address.id LIMIT 1`,
  )
  const phone = db.prepare<[string], Id & { number: string }>('SELECT id, number FROM hsds_phone WHERE service_id = ? ORDER BY id LIMIT 1')
  const contact = db.prepare<[string], Id & { name: Text; title: Text; email: Text }>(
    'SELECT id, name, title, email FROM hsds_contact WHERE service_id = ? AND name IS NOT NULL ORDER BY id LIMIT 1',
  )
  const contactPhones = db.prepare<[string], Id>('SELECT id FROM hsds_phone WHERE contact_id = ?')
  const capacity = db.prepare<[string], Id & { available: number | null; updated: Text }>(
    'SELECT id, available, updated FROM hsds_service_capacity WHERE service_id = ? ORDER BY updated DESC, id LIMIT 1',
  )
  const term = db.prepare<[{ list: string; code: string }], Id>(
    `SELECT term.id FROM hsds_taxonomy_term AS term LEFT JOIN hsds_taxonomy AS taxonomy ON taxonomy.id = term.taxonomy_id
     WHERE term.code = @code AND coalesce(taxonomy.name, term.taxonomy) = @list ORDER BY term.id LIMIT 1`,
  )
  const taxonomy = db.prepare<[string], Id>('SELECT id FROM hsds_taxonomy WHERE name = ? ORDER BY id LIMIT 1')

  return {
    classes: (id: string) => classes.all(id),
    languages: (id: string) => languages.all(id),
    areas: (id: string) => areas.all(id),
    documents: (id: string) => documents.all(id),
    hours: (id: string) => hours.all(id),
    place: (id: string) => place.get(id) ?? null,
    phone: (id: string) => phone.get(id) ?? null,
    contact: (id: string) => contact.get(id) ?? null,
    contactPhones: (id: string) => contactPhones.all(id),
    capacity: (id: string) => capacity.get(id) ?? null,
    term: (list: string, code: string) => term.get({ list, code })?.id ?? null,
    taxonomy: (name: string) => taxonomy.get(name)?.id ?? null,
  }
}
export type PartsRepository = ReturnType<typeof partsRepository>
