import { HSDS_TABLES, tableNamed } from './tables.ts'

/** A row inside another one, as HSDS writes it in JSON. */
export type Nested = {
  /** Name of the property. */
  readonly key: string
  readonly table: string
  /** `many`: a list of rows that point at the outer one; `one`: the row that `by` of the outer one points at. */
  readonly how: 'many' | 'one'
  readonly by: string
  /** For links whose table is written beside the id. */
  readonly kind?: string
}

function many(key: string, table: string, outer: string): Nested {
  return { key, table, how: 'many', by: `${outer}_id` }
}
function one(key: string, table: string, by: string): Nested {
  return { key, table, how: 'one', by }
}

const OWN: Readonly<Record<string, readonly Nested[]>> = {
  service: [
    one('organization', 'organization', 'organization_id'),
    one('program', 'program', 'program_id'),
    many('phones', 'phone', 'service'),
    many('schedules', 'schedule', 'service'),
    many('service_areas', 'service_area', 'service'),
    many('service_at_locations', 'service_at_location', 'service'),
    many('languages', 'language', 'service'),
    many('funding', 'funding', 'service'),
    many('cost_options', 'cost_option', 'service'),
    many('required_documents', 'required_document', 'service'),
    many('contacts', 'contact', 'service'),
    many('capacities', 'service_capacity', 'service'),
  ],
  organization: [
    many('funding', 'funding', 'organization'),
    many('contacts', 'contact', 'organization'),
    many('phones', 'phone', 'organization'),
    many('locations', 'location', 'organization'),
    many('programs', 'program', 'organization'),
    many('organization_identifiers', 'organization_identifier', 'organization'),
    many('services', 'service', 'organization'),
  ],
  location: [
    many('languages', 'language', 'location'),
    many('addresses', 'address', 'location'),
    many('contacts', 'contact', 'location'),
    many('accessibility', 'accessibility', 'location'),
    many('phones', 'phone', 'location'),
    many('schedules', 'schedule', 'location'),
  ],
  service_at_location: [
    one('location', 'location', 'location_id'),
    one('service', 'service', 'service_id'),
    many('contacts', 'contact', 'service_at_location'),
    many('phones', 'phone', 'service_at_location'),
    many('schedules', 'schedule', 'service_at_location'),
  ],
  contact: [many('phones', 'phone', 'contact')],
  phone: [many('languages', 'language', 'phone')],
  attribute: [one('taxonomy_term', 'taxonomy_term', 'taxonomy_term_id')],
  taxonomy_term: [one('taxonomy_detail', 'taxonomy', 'taxonomy_id')],
  service_capacity: [one('unit', 'unit', 'unit_id')],
}
const ATTRIBUTES: Nested = { key: 'attributes', table: 'attribute', how: 'many', by: 'link_id', kind: 'link_entity' }
const METADATA: Nested = { key: 'metadata', table: 'metadata', how: 'many', by: 'resource_id', kind: 'resource_type' }
const WITHOUT_ATTRIBUTES = ['attribute', 'metadata', 'taxonomy', 'taxonomy_term', 'meta_table_description']

/** What may stand inside a row of the table, by name of the property. */
const NESTED: ReadonlyMap<string, ReadonlyMap<string, Nested>> = new Map(
  HSDS_TABLES.map(({ name }) => {
    const common = [...(WITHOUT_ATTRIBUTES.includes(name) ? [] : [ATTRIBUTES]), ...(name === 'metadata' ? [] : [METADATA])]
    return [name, new Map([...(OWN[name] ?? []), ...common].map((nested) => [nested.key, nested]))]
  }),
)

export function nestedIn(table: string): ReadonlyMap<string, Nested> {
  return NESTED.get(table) ?? new Map()
}

/** Properties that lists of rows stand under at the top of a document: plural (`services`), singular, or the file's name. */
export function tableOfKey(key: string): string | null {
  const plural: Readonly<Record<string, string>> = { capacities: 'service_capacity', service_at_locations: 'service_at_location' }
  return tableNamed(plural[key] ?? key)?.name ?? null
}
