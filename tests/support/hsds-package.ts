import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Ids that say what they are: the last digits count up. */
export function uuid(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
}
export const ORGANIZATION = uuid(1)
export const SERVICE = uuid(2)
export const LOCATION = uuid(3)
const AT_LOCATION = uuid(4)
export const CONTACT = uuid(5)
const TERM = uuid(6)

/** A package in the manner of the official HSDS 3.0 example, with its quirks: quoted phone number, references that lead nowhere. */
export function hsdsFiles(): Record<string, string> {
  return {
    'organizations.csv': `id,name,description,website,parent_organization_id\n${ORGANIZATION},Lindenhof e.V.,Hilft im Quartier,https://lindenhof.example,${uuid(900)}\n`,
    'services.csv': `id,organization_id,name,status,eligibility_description,minimum_age,assured_date,house_colour\n${SERVICE},${ORGANIZATION},Müllberatung für Straßen,active,Für alle,12,2026-10-01,grün\n`,
    'locations.csv': `id,location_type,name,organization_id,latitude,longitude\n${LOCATION},physical,Lindenhof,${uuid(901)},100,7.2\n`,
    'addresses.csv': `id,location_id,address_1,city,region,state_province,postal_code,country,address_type\n${uuid(20)},${LOCATION},Lindenstraße 1,Musterstadt,Nordstadt,Musterland,42275,DE,physical\n`,
    'service_at_location.csv': `id,service_id,location_id\n${AT_LOCATION},${SERVICE},${LOCATION}\n`,
    'contacts.csv': `id,organization_id,service_id,name,title\n${CONTACT},${uuid(902)},${SERVICE},Anna Linde,Leitung\n`,
    'phones.csv': `id,service_id,contact_id,number,extension,description\n${uuid(21)},${SERVICE},${CONTACT},"""+49 202 5550101""",12,vormittags\n`,
    'schedules.csv': `id,service_id,freq,byday,opens_at,closes_at,description\n${uuid(22)},${SERVICE},WEEKLY,"MO,TU,WE,FR",09:00:00,12:30:00Z,ohne Termin\n`,
    'languages.csv': `id,service_id,name,code\n${uuid(23)},${SERVICE},Ukrainisch,uk\n${uuid(24)},${SERVICE},Deutsch,\n`,
    'cost_options.csv': `id,service_id,option,currency,amount,amount_description\n${uuid(25)},${SERVICE},Ermäßigt,eur,"2,5",je Termin\n`,
    'service_areas.csv': `id,service_id,name\n${uuid(26)},${SERVICE},Hafenviertel\n`,
    'taxonomy_terms.csv': `id,code,name,description,taxonomy\n${TERM},wohnen,Wohnen,Wohnen,quartierlotse-topics\n`,
    'attributes.csv': `id,link_id,taxonomy_term_id,link_entity\n${uuid(27)},${SERVICE},${TERM},services\n`,
    'datapackage.json': '{}',
  }
}

/** Writes the files below a folder of their own inside `parent` and returns it. */
export function writeFolder(parent: string, files: Readonly<Record<string, string | Buffer>>): string {
  const folder = mkdtempSync(join(parent, 'package-'))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}
