import { id, line, longText, must, reference, should, whole } from './columns.ts'
import { table } from './table.ts'

/** Who gives the offers (HSDS 3.0: organization and what belongs to it). */
export const PROVIDER_TABLES = [
  table('organization', 'organizations.csv', {
    id,
    name: must(line),
    alternate_name: line,
    description: should(longText),
    email: line,
    website: line,
    tax_status: line,
    tax_id: line,
    year_incorporated: whole,
    legal_status: line,
    logo: line,
    uri: line,
    parent_organization_id: reference('organization'),
  }),
  table('organization_identifier', 'organization_identifiers.csv', {
    id,
    organization_id: must(reference('organization')),
    identifier_scheme: line,
    identifier_type: must(line),
    identifier: must(line),
  }),
  table('program', 'programs.csv', {
    id,
    organization_id: must(reference('organization')),
    name: must(line),
    alternate_name: line,
    description: should(longText),
  }),
]
