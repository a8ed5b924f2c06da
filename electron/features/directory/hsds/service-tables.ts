import { age, dateTime, day, id, line, longText, must, number, oneOf, reference, shape } from './columns.ts'
import { table } from './table.ts'

const SERVICE_STATES = ['active', 'inactive', 'defunct', 'temporarily closed']

/** The offers and what is said of them alone (HSDS 3.0: service, funding, cost_option, required_document, service_area; HSDS 3.1: unit, service_capacity). */
export const SERVICE_TABLES = [
  table('service', 'services.csv', {
    id,
    organization_id: must(reference('organization')),
    program_id: reference('program'),
    name: must(line),
    alternate_name: line,
    description: longText,
    url: line,
    email: line,
    status: must(oneOf(SERVICE_STATES)),
    interpretation_services: longText,
    application_process: longText,
    fees_description: longText,
    wait_time: line,
    fees: longText,
    accreditations: longText,
    eligibility_description: longText,
    minimum_age: age,
    maximum_age: age,
    assured_date: day,
    assurer_email: line,
    licenses: longText,
    alert: longText,
    last_modified: dateTime,
  }),
  table(
    'funding',
    'funding.csv',
    { id, organization_id: reference('organization'), service_id: reference('service'), source: longText },
    { anchors: ['organization_id', 'service_id'] },
  ),
  table('cost_option', 'cost_options.csv', {
    id,
    service_id: must(reference('service')),
    valid_from: day,
    valid_to: day,
    option: line,
    currency: line,
    amount: number,
    amount_description: line,
  }),
  table(
    'required_document',
    'required_documents.csv',
    { id, service_id: reference('service'), document: longText, uri: line },
    { anchors: ['service_id'] },
  ),
  table(
    'service_area',
    'service_areas.csv',
    { id, service_id: reference('service'), name: line, description: longText, extent: shape, extent_type: line, uri: line },
    { anchors: ['service_id'] },
  ),
  // HSDS 3.1; packages of 3.0 have neither.
  table('unit', 'units.csv', { id, name: must(line), scheme: line, identifier: line, uri: line }),
  table('service_capacity', 'service_capacity.csv', {
    id,
    service_id: must(reference('service')),
    unit_id: reference('unit'),
    available: number,
    maximum: number,
    description: longText,
    updated: dateTime,
  }),
]
