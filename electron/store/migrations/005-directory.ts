import type { Migration } from '../migration.ts'

/** A reference; checked at the end of the transaction only, because organisations and terms may refer to each other in any order. */
function to(table: string): string {
  return `TEXT REFERENCES hsds_${table} (id) DEFERRABLE INITIALLY DEFERRED`
}

/** What a package said beyond the standard's columns, and values that could not be used as they were: kept for the way back out. */
const EXTRA = "extra TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(extra))"

/** SQLite sorts umlauts behind z; German order (DIN 5007-1) treats them as their base letter. */
const SORT_KEY = [
  ['Ä', 'a'],
  ['ä', 'a'],
  ['Ö', 'o'],
  ['ö', 'o'],
  ['Ü', 'u'],
  ['ü', 'u'],
  ['ß', 'ss'],
  ['é', 'e'],
].reduce((sql, [from, into]) => `replace(${sql}, '${from}', '${into}')`, 'lower(name)')

/** Columns that offers are put together by. */
const INDEXED: Readonly<Record<string, readonly string[]>> = {
  organization: ['parent_organization_id'],
  organization_identifier: ['organization_id'],
  program: ['organization_id'],
  service: ['organization_id', 'program_id'],
  funding: ['organization_id', 'service_id'],
  cost_option: ['service_id'],
  required_document: ['service_id'],
  service_area: ['service_id'],
  location: ['organization_id'],
  address: ['location_id'],
  accessibility: ['location_id'],
  service_at_location: ['service_id', 'location_id'],
  contact: ['organization_id', 'service_id', 'service_at_location_id', 'location_id'],
  phone: ['location_id', 'service_id', 'organization_id', 'contact_id', 'service_at_location_id'],
  schedule: ['service_id', 'location_id', 'service_at_location_id'],
  language: ['service_id', 'location_id', 'phone_id'],
  taxonomy_term: ['parent_id', 'taxonomy_id'],
  attribute: ['taxonomy_term_id', 'link_id'],
}

/**
 * The directory of offers in the shape of HSDS 3.0 (Open Referral): table and column names are the standard's, with a
 * prefix because `contact` means something else here. The key is the HSDS id, so that a repeated import finds its rows.
 */
export const directory: Migration = (db) => {
  db.exec(`
    CREATE TABLE hsds_organization (
      id TEXT PRIMARY KEY, name TEXT NOT NULL, alternate_name TEXT, description TEXT, email TEXT, website TEXT,
      tax_status TEXT, tax_id TEXT, year_incorporated INTEGER, legal_status TEXT, logo TEXT, uri TEXT,
      parent_organization_id ${to('organization')}, ${EXTRA}
    ) STRICT;
    CREATE TABLE hsds_organization_identifier (
      id TEXT PRIMARY KEY, organization_id ${to('organization')} NOT NULL, identifier_scheme TEXT,
      identifier_type TEXT NOT NULL, identifier TEXT NOT NULL, ${EXTRA}
    ) STRICT;
    CREATE TABLE hsds_program (
      id TEXT PRIMARY KEY, organization_id ${to('organization')} NOT NULL, name TEXT NOT NULL, alternate_name TEXT,
      description TEXT, ${EXTRA}
    ) STRICT;
    CREATE TABLE hsds_service (
      id TEXT PRIMARY KEY, organization_id ${to('organization')} NOT NULL, program_id ${to('program')},
      name TEXT NOT NULL, alternate_name TEXT, description TEXT, url TEXT, email TEXT, status TEXT NOT NULL DEFAULT 'active',
      interpretation_services TEXT, application_process TEXT, fees_description TEXT, wait_time TEXT, fees TEXT,
      accreditations TEXT, eligibility_description TEXT, minimum_age REAL, maximum_age REAL, assured_date TEXT,
      assurer_email TEXT, licenses TEXT, alert TEXT, last_modified TEXT,
      sort_key TEXT GENERATED ALWAYS AS (${SORT_KEY}) VIRTUAL, ${EXTRA}
    ) STRICT;
    CREATE TABLE hsds_funding (
      id TEXT PRIMARY KEY, organization_id ${to('organization')}, service_id ${to('service')}, source TEXT, ${EXTRA}
    ) STRICT;
    CREATE TABLE hsds_cost_option (
      id TEXT PRIMARY KEY, service_id ${to('service')} NOT NULL, valid_from TEXT, valid_to TEXT, "option" TEXT,
      currency TEXT, amount REAL, amount_description TEXT, ${EXTRA}
    ) STRICT;
    CREATE TABLE hsds_required_document (
      id TEXT PRIMARY KEY, service_id ${to('service')}, document TEXT, uri TEXT, ${EXTRA}
    ) STRICT;
    CREATE TABLE hsds_service_area (
      id TEXT PRIMARY KEY, service_id ${to('service')}, name TEXT, description TEXT, extent TEXT, extent_type TEXT,
      uri TEXT, ${EXTRA}
    ) STRICT;
    CREATE TABLE hsds_location (
      id TEXT PRIMARY KEY, location_type TEXT NOT NULL, url TEXT, organization_id ${to('organization')}, name TEXT,
      alternate_name TEXT, description TEXT, transportation TEXT, latitude REAL, longitude REAL,
      external_identifier TEXT, external_identifier_type TEXT, ${EXTRA}
    ) STRICT;
    CREATE TABLE hsds_address (
      id TEXT PRIMARY KEY, location_id ${to('location')}, attention TEXT, address_1 TEXT, address_2 TEXT, city TEXT,
      region TEXT, state_province TEXT, postal_code TEXT, country TEXT, address_type TEXT, ${EXTRA}
    ) STRICT;
    CREATE TABLE hsds_accessibility (
      id TEXT PRIMARY KEY, location_id ${to('location')}, description TEXT, details TEXT, url TEXT, ${EXTRA}
    ) STRICT;
    CREATE TABLE hsds_service_at_location (
      id TEXT PRIMARY KEY, service_id ${to('service')} NOT NULL, location_id ${to('location')} NOT NULL,
      description TEXT, ${EXTRA}
    ) STRICT;
    CREATE TABLE hsds_contact (
      id TEXT PRIMARY KEY, organization_id ${to('organization')}, service_id ${to('service')},
      service_at_location_id ${to('service_at_location')}, location_id ${to('location')}, name TEXT, title TEXT,
      department TEXT, email TEXT, ${EXTRA}
    ) STRICT;
    CREATE TABLE hsds_phone (
      id TEXT PRIMARY KEY, location_id ${to('location')}, service_id ${to('service')},
      organization_id ${to('organization')}, contact_id ${to('contact')},
      service_at_location_id ${to('service_at_location')}, number TEXT NOT NULL, extension TEXT, type TEXT,
      description TEXT, ${EXTRA}
    ) STRICT;
    CREATE TABLE hsds_schedule (
      id TEXT PRIMARY KEY, service_id ${to('service')}, location_id ${to('location')},
      service_at_location_id ${to('service_at_location')}, valid_from TEXT, valid_to TEXT, dtstart TEXT,
      timezone INTEGER, "until" TEXT, "count" INTEGER, wkst TEXT, freq TEXT, "interval" INTEGER, byday TEXT,
      byweekno TEXT, bymonthday TEXT, byyearday TEXT, description TEXT, opens_at TEXT, closes_at TEXT,
      schedule_link TEXT, attending_type TEXT, notes TEXT, ${EXTRA}
    ) STRICT;
    CREATE TABLE hsds_language (
      id TEXT PRIMARY KEY, service_id ${to('service')}, location_id ${to('location')}, phone_id ${to('phone')},
      name TEXT, code TEXT, note TEXT, ${EXTRA}
    ) STRICT;
    CREATE TABLE hsds_taxonomy (
      id TEXT PRIMARY KEY, name TEXT NOT NULL, description TEXT, uri TEXT, version TEXT, ${EXTRA}
    ) STRICT;
    CREATE TABLE hsds_taxonomy_term (
      id TEXT PRIMARY KEY, code TEXT, name TEXT NOT NULL, description TEXT, parent_id ${to('taxonomy_term')},
      taxonomy TEXT, language TEXT, taxonomy_id ${to('taxonomy')}, term_uri TEXT, ${EXTRA}
    ) STRICT;
    CREATE TABLE hsds_attribute (
      id TEXT PRIMARY KEY, link_id TEXT NOT NULL, taxonomy_term_id ${to('taxonomy_term')} NOT NULL, link_type TEXT,
      link_entity TEXT NOT NULL, value TEXT, ${EXTRA}
    ) STRICT;
    CREATE TABLE hsds_metadata (
      id TEXT PRIMARY KEY, resource_id TEXT, resource_type TEXT, last_action_date TEXT, last_action_type TEXT,
      field_name TEXT, previous_value TEXT, replacement_value TEXT, updated_by TEXT, ${EXTRA}
    ) STRICT;
    CREATE TABLE hsds_meta_table_description (
      id TEXT PRIMARY KEY, name TEXT, language TEXT, character_set TEXT, ${EXTRA}
    ) STRICT;

    CREATE TABLE import_run (
      id TEXT PRIMARY KEY, source TEXT NOT NULL, imported_at TEXT NOT NULL,
      counts TEXT NOT NULL CHECK (json_valid(counts))
    ) STRICT;
  `)
  for (const [table, columns] of Object.entries(INDEXED)) {
    for (const column of columns) db.exec(`CREATE INDEX hsds_${table}_${column} ON hsds_${table} (${column})`)
  }
  db.exec(`
    CREATE INDEX hsds_service_sort_key ON hsds_service (sort_key);

    -- What an offer is filtered by; languages and quarters can be said of it or of its places, and may then stand here twice
    -- (UNION ALL, because only then a single offer is looked up by index).
    CREATE VIEW offer_topic (service_id, topic) AS
      SELECT attribute.link_id, term.code
      FROM hsds_attribute AS attribute
      JOIN hsds_taxonomy_term AS term ON term.id = attribute.taxonomy_term_id
      LEFT JOIN hsds_taxonomy AS taxonomy ON taxonomy.id = term.taxonomy_id
      WHERE attribute.link_entity = 'service' AND 'quartierlotse-topics' IN (term.taxonomy, taxonomy.name);

    CREATE VIEW offer_language (service_id, language) AS
      SELECT service_id, coalesce(code, name) FROM hsds_language
      WHERE service_id IS NOT NULL AND coalesce(code, name) IS NOT NULL
      UNION ALL
      SELECT place.service_id, coalesce(language.code, language.name)
      FROM hsds_language AS language JOIN hsds_service_at_location AS place ON place.location_id = language.location_id
      WHERE coalesce(language.code, language.name) IS NOT NULL;

    -- A long area name is a description of an area and no quarter that anybody would choose from a list.
    CREATE VIEW offer_quarter (service_id, quarter) AS
      SELECT service_id, name FROM hsds_service_area WHERE service_id IS NOT NULL AND length(name) <= 60
      UNION ALL
      SELECT place.service_id, address.region
      FROM hsds_address AS address JOIN hsds_service_at_location AS place ON place.location_id = address.location_id
      WHERE length(address.region) <= 60;

    CREATE VIRTUAL TABLE offer_text USING fts5 (
      service_id UNINDEXED, name, name_parts, provider, body,
      tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
    );
  `)
}
