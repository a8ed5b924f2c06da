import { z } from 'zod'
import { OfferHit } from '../../../../shared/contract/directory.ts'
import { TOPICS } from '../../../../shared/value-lists.ts'
import type { Store } from '../../../store/store.ts'
import type { Match } from './search-text.ts'

type Row = {
  id: string
  name: string
  providerName: string
  status: string
  assuredOn: string | null
  topics: string
  languages: string
  quarters: string
}
export type Filter = {
  readonly topic: string | null
  readonly language: string | null
  readonly quarter: string | null
  readonly limit: number
}
type TextRow = {
  id: string
  name: string
  alternate: string | null
  provider: string
  description: string | null
  eligibility: string | null
  classes: string | null
  places: string | null
}

const Names = z.array(z.string())
const IN_GERMAN = new Intl.Collator('de')

// LIMIT -1 keeps SQLite from merging the two levels, without which it would read the whole view for each offer.
const HIT = `SELECT service.id, service.name, organization.name AS providerName, service.status,
  service.assured_date AS assuredOn,
  (SELECT json_group_array(topic) FROM offer_topic WHERE service_id = service.id) AS topics,
  (SELECT json_group_array(DISTINCT language) FROM (SELECT language FROM offer_language WHERE service_id = service.id LIMIT -1)) AS languages,
  (SELECT json_group_array(DISTINCT quarter) FROM (SELECT quarter FROM offer_quarter WHERE service_id = service.id LIMIT -1)) AS quarters
  FROM hsds_service AS service JOIN hsds_organization AS organization ON organization.id = service.organization_id`

const FILTERS = `service.status <> 'defunct'
  AND (@topic IS NULL OR EXISTS (SELECT 1 FROM offer_topic WHERE service_id = service.id AND topic = @topic))
  AND (@language IS NULL OR EXISTS (SELECT 1 FROM offer_language WHERE service_id = service.id AND language = @language))
  AND (@quarter IS NULL OR EXISTS (SELECT 1 FROM offer_quarter WHERE service_id = service.id AND quarter = @quarter COLLATE NOCASE))`

/** Narrowed and cut to the limit first, because what a hit shows costs more than finding it. */
function hitsOf(narrowed: string, rank: string): string {
  const order = `ORDER BY ${rank} service.sort_key, service.id`
  return `${HIT} WHERE service.id IN (SELECT service.id FROM hsds_service AS service WHERE ${narrowed} ${FILTERS} ${order} LIMIT @limit) ${order}`
}
const SAYS = 'service.id IN (SELECT service_id FROM offer_text WHERE offer_text MATCH @anywhere) AND'
/** Offers whose name says it come before those that only mention it. */
const NAMED_FIRST = 'service.id NOT IN (SELECT service_id FROM offer_text WHERE offer_text MATCH @inName),'

function names(json: string): string[] {
  return Names.parse(JSON.parse(json)).sort(IN_GERMAN.compare)
}

function toHit({ status, topics, languages, quarters, assuredOn, ...row }: Row): OfferHit {
  const codes = names(topics)
  return OfferHit.parse({
    ...row,
    topics: TOPICS.filter((topic) => codes.includes(topic)),
    languages: names(languages),
    quarters: names(quarters),
    assuredOn: assuredOn ?? '',
    active: status === 'active',
  })
}

/** Finding offers, and the text index that must be renewed after each import. */
export function searchRepository({ db }: Store) {
  const all = db.prepare<[Filter], Row>(hitsOf('', ''))
  const withText = db.prepare<[Filter & Match], Row>(hitsOf(SAYS, NAMED_FIRST))
  const one = db.prepare<[string], Row>(`${HIT} WHERE service.id = ?`)
  const languages = db.prepare<[], { value: string }>('SELECT DISTINCT language AS value FROM offer_language ORDER BY language')
  const quarters = db.prepare<[], { value: string }>('SELECT DISTINCT quarter AS value FROM offer_quarter')
  const total = db.prepare<[], { total: number }>("SELECT count(*) AS total FROM hsds_service WHERE status <> 'defunct'")
  const imported = db.prepare<[], { at: string | null }>('SELECT max(imported_at) AS at FROM import_run')
  const texts = db.prepare<[], TextRow>(
    `SELECT service.id, service.name, service.alternate_name AS alternate, organization.name AS provider, service.description,
       service.eligibility_description AS eligibility,
       (SELECT group_concat(term.name, ' ') FROM hsds_attribute AS attribute JOIN hsds_taxonomy_term AS term
          ON term.id = attribute.taxonomy_term_id WHERE attribute.link_id = service.id) AS classes,
       (SELECT group_concat(location.name, ' ') FROM hsds_service_at_location AS place JOIN hsds_location AS location
          ON location.id = place.location_id WHERE place.service_id = service.id) AS places
     FROM hsds_service AS service JOIN hsds_organization AS organization ON organization.id = service.organization_id`,
  )
  const clear = db.prepare('DELETE FROM offer_text')
  const insert = db.prepare<[{ id: string; name: string; parts: string; provider: string; body: string }]>(
    'INSERT INTO offer_text (service_id, name, name_parts, provider, body) VALUES (@id, @name, @parts, @provider, @body)',
  )

  return {
    find: (match: Match | null, filter: Filter) => (match ? withText.all({ ...filter, ...match }) : all.all(filter)).map(toHit),
    get: (id: string) => {
      const row = one.get(id)
      return row ? toHit(row) : null
    },
    languages: () => languages.all().map(({ value }) => value),
    quarters: () =>
      quarters
        .all()
        .map(({ value }) => value)
        .sort(IN_GERMAN.compare),
    total: () => total.get()?.total ?? 0,
    importedAt: () => imported.get()?.at ?? null,
    texts: () => texts.all(),
    renewIndex: (rows: Iterable<{ id: string; name: string; parts: string; provider: string; body: string }>) => {
      clear.run()
      for (const row of rows) insert.run(row)
    },
  }
}
