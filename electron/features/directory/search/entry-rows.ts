import type { Store } from '../../../store/store.ts'

/** Everything that is said of an offer in one row; lists as JSON. */
export type EntryRow = {
  readonly id: string
  readonly name: string
  readonly alternate: string | null
  readonly sortKey: string
  readonly providerId: string
  readonly provider: string
  readonly status: string
  readonly assuredOn: string | null
  readonly extra: string
  readonly description: string | null
  readonly eligibility: string | null
  readonly application: string | null
  readonly fees: string | null
  readonly minimumAge: number | null
  readonly maximumAge: number | null
  readonly classes: string
  readonly languages: string
  readonly quarters: string
  readonly places: string
  readonly accessibility: string | null
  readonly costs: string
  readonly schedules: string
  readonly capacity: string | null
  readonly entered: string | null
  readonly reviewed: string | null
}

// LIMIT -1 keeps SQLite from merging the two levels, without which it would read the whole view for each offer.
const ROWS = `SELECT service.id, service.name, service.alternate_name AS alternate, service.sort_key AS sortKey,
  organization.id AS providerId, organization.name AS provider, service.status, service.assured_date AS assuredOn, service.extra,
  service.description, service.eligibility_description AS eligibility, service.application_process AS application,
  coalesce(service.fees_description, service.fees) AS fees, service.minimum_age AS minimumAge, service.maximum_age AS maximumAge,
  (SELECT json_group_array(json_object('list', coalesce(taxonomy.name, term.taxonomy), 'code', term.code, 'name', term.name))
     FROM hsds_attribute AS attribute JOIN hsds_taxonomy_term AS term ON term.id = attribute.taxonomy_term_id
     LEFT JOIN hsds_taxonomy AS taxonomy ON taxonomy.id = term.taxonomy_id WHERE attribute.link_id = service.id) AS classes,
  (SELECT json_group_array(DISTINCT language) FROM (SELECT language FROM offer_language WHERE service_id = service.id LIMIT -1)) AS languages,
  (SELECT json_group_array(DISTINCT quarter) FROM (SELECT quarter FROM offer_quarter WHERE service_id = service.id LIMIT -1)) AS quarters,
  (SELECT json_group_array(json_object('name', location.name, 'latitude', location.latitude, 'longitude', location.longitude))
     FROM hsds_service_at_location AS place JOIN hsds_location AS location ON location.id = place.location_id
     WHERE place.service_id = service.id) AS places,
  (SELECT group_concat(coalesce(access.description, '') || ' ' || coalesce(access.details, ''), ' ')
     FROM hsds_service_at_location AS place JOIN hsds_accessibility AS access ON access.location_id = place.location_id
     WHERE place.service_id = service.id) AS accessibility,
  (SELECT json_group_array(amount) FROM hsds_cost_option WHERE service_id = service.id AND amount IS NOT NULL) AS costs,
  (SELECT json_group_array(json_object('freq', freq, 'interval', "interval", 'byday', byday, 'bymonthday', bymonthday,
       'opensAt', opens_at, 'closesAt', closes_at, 'from', valid_from, 'to', valid_to, 'start', dtstart))
     FROM hsds_schedule WHERE service_id = service.id) AS schedules,
  (SELECT json_object('available', available, 'updated', updated) FROM hsds_service_capacity
     WHERE service_id = service.id AND available IS NOT NULL ORDER BY updated DESC LIMIT 1) AS capacity,
  entry.created_at AS entered, entry.reviewed_at AS reviewed
  FROM hsds_service AS service JOIN hsds_organization AS organization ON organization.id = service.organization_id
  LEFT JOIN offer_entry AS entry ON entry.id = service.id`

/** What the index of offers is made from. */
export function entryRows({ db }: Store) {
  const after = db.prepare<[string, number], EntryRow>(`${ROWS} WHERE service.id > ? ORDER BY service.id LIMIT ?`)
  const one = db.prepare<[string], EntryRow>(`${ROWS} WHERE service.id = ?`)
  return {
    /** In portions, by the id behind which it goes on. */
    after: (id: string, limit: number): EntryRow[] => after.all(id, limit),
    one: (id: string) => one.get(id) ?? null,
  }
}
