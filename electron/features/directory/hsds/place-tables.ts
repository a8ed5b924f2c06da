import { coordinate, id, line, longText, must, oneOf, reference, should } from './columns.ts'
import { table } from './table.ts'

const PLACE_KINDS = ['physical', 'postal', 'virtual']

/** Where offers are given (HSDS 3.0: location, address, accessibility, service_at_location). */
export const PLACE_TABLES = [
  table('location', 'locations.csv', {
    id,
    location_type: must(oneOf(PLACE_KINDS)),
    url: line,
    organization_id: reference('organization'),
    name: line,
    alternate_name: line,
    description: longText,
    transportation: longText,
    latitude: coordinate(90),
    longitude: coordinate(180),
    external_identifier: line,
    external_identifier_type: line,
  }),
  table(
    'address',
    'addresses.csv',
    {
      id,
      location_id: reference('location'),
      attention: line,
      address_1: should(line),
      address_2: line,
      city: should(line),
      region: line,
      state_province: should(line),
      postal_code: should(line),
      country: should(line),
      address_type: should(oneOf(PLACE_KINDS)),
    },
    { anchors: ['location_id'] },
  ),
  table(
    'accessibility',
    'accessibility.csv',
    { id, location_id: reference('location'), description: longText, details: longText, url: line },
    { anchors: ['location_id'] },
  ),
  table('service_at_location', 'service_at_location.csv', {
    id,
    service_id: must(reference('service')),
    location_id: must(reference('location')),
    description: longText,
  }),
]
