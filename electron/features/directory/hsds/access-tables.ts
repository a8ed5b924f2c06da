import { clockTime, day, id, language, line, longText, must, oneOf, phoneNumber, reference, whole } from './columns.ts'
import { languageCode } from './language-code.ts'
import { type Row, table } from './table.ts'

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

/** Many lists give the name of a language and no code. */
function codeFromName(row: Row): Row {
  if (row.code || typeof row.name !== 'string') return row
  const code = languageCode(row.name)
  return code ? { ...row, code } : row
}

const ofPlace = {
  service_id: reference('service'),
  location_id: reference('location'),
  service_at_location_id: reference('service_at_location'),
}
const PLACE_ANCHORS = ['service_id', 'location_id', 'service_at_location_id']

/** How and when offers are reached (HSDS 3.0: contact, phone, schedule as RFC 5545 rule, language). */
export const ACCESS_TABLES = [
  table(
    'contact',
    'contacts.csv',
    { id, organization_id: reference('organization'), ...ofPlace, name: line, title: line, department: line, email: line },
    { anchors: ['organization_id', ...PLACE_ANCHORS] },
  ),
  table(
    'phone',
    'phones.csv',
    {
      id,
      ...ofPlace,
      organization_id: reference('organization'),
      contact_id: reference('contact'),
      number: must(phoneNumber),
      extension: line,
      type: line,
      description: longText,
    },
    { anchors: [...PLACE_ANCHORS, 'organization_id', 'contact_id'] },
  ),
  table(
    'schedule',
    'schedules.csv',
    {
      id,
      ...ofPlace,
      valid_from: day,
      valid_to: day,
      dtstart: day,
      timezone: whole,
      until: day,
      count: whole,
      wkst: oneOf(WEEKDAYS),
      freq: oneOf(['WEEKLY', 'MONTHLY']),
      interval: whole,
      byday: line,
      byweekno: line,
      bymonthday: line,
      byyearday: line,
      description: longText,
      opens_at: clockTime,
      closes_at: clockTime,
      schedule_link: line,
      attending_type: line,
      notes: longText,
    },
    { anchors: PLACE_ANCHORS },
  ),
  table(
    'language',
    'languages.csv',
    {
      id,
      service_id: reference('service'),
      location_id: reference('location'),
      phone_id: reference('phone'),
      name: line,
      code: language,
      note: longText,
    },
    { anchors: ['service_id', 'location_id', 'phone_id'], settle: codeFromName },
  ),
]
