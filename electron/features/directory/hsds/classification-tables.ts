import { day, id, line, longText, must, reference, should } from './columns.ts'
import { type Column, table } from './table.ts'

/** Points at a row of whichever table `link_entity` names. */
const link: Column = { ...id, refersBy: 'link_entity' }

/** What offers are about, and what a package says of itself (HSDS 3.0: taxonomy, taxonomy_term, attribute, metadata). */
export const CLASSIFICATION_TABLES = [
  table('taxonomy', 'taxonomies.csv', { id, name: must(line), description: should(longText), uri: line, version: line }),
  table('taxonomy_term', 'taxonomy_terms.csv', {
    id,
    code: line,
    name: must(line),
    description: should(longText),
    parent_id: reference('taxonomy_term'),
    taxonomy: line,
    language: line,
    taxonomy_id: reference('taxonomy'),
    term_uri: line,
  }),
  table('attribute', 'attributes.csv', {
    id,
    link_id: link,
    taxonomy_term_id: must(reference('taxonomy_term')),
    link_type: line,
    link_entity: must(line),
    value: longText,
  }),
  // The history of the source speaks of rows that may long be gone, so nothing it names is looked up.
  table('metadata', 'metadata.csv', {
    id,
    resource_id: line,
    resource_type: line,
    last_action_date: day,
    last_action_type: line,
    field_name: line,
    previous_value: longText,
    replacement_value: longText,
    updated_by: line,
  }),
  table('meta_table_description', 'meta_table_descriptions.csv', { id, name: line, language: line, character_set: line }),
]
