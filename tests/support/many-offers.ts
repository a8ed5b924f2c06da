import { TARGET_GROUPS, TAXONOMIES } from '../../shared/offer-lists.ts'
import { LANGUAGES, TOPICS } from '../../shared/value-lists.ts'
import type { Random } from '../bench/random.ts'

const KINDS = ['Beratung', 'Treff', 'Kurs', 'Sprechstunde', 'Café', 'Werkstatt', 'Begleitung', 'Gruppe', 'Hilfe', 'Lotsen']
const FIELDS = [
  'Schuldner',
  'Familien',
  'Sprach',
  'Wohnungs',
  'Frauen',
  'Jugend',
  'Sucht',
  'Energie',
  'Kita',
  'Bildungs',
  'Müll',
  'Straßen',
]
const WORDS =
  'hilft begleitet Kinder Eltern Häuser Anträge Formulare Bescheide Miete Strom Schulden Sprache lernen üben Arbeit suchen finden Gesundheit Pflege Alltag Freizeit Garten Küche Nähen Schreiben'
const QUARTERS = [
  'Nordstadt',
  'Hafenviertel',
  'Südhang',
  'Oststadt',
  'Am Anger',
  'Weststadt',
  'Altmarkt',
  'Mühlbach',
  'Werkssiedlung',
  'Rosenhöhe',
]
const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR']

/** Ids that count up within their kind. */
function idOf(kind: number, at: number): string {
  return `${String(kind).padStart(8, '0')}-0000-4000-8000-${String(at).padStart(12, '0')}`
}

type Sheet = { readonly heading: string; readonly lines: string[] }

/** An HSDS package of invented offers, with everything a search asks for; some of it left unsaid, as lists are. */
export function manyOffers(random: Random, count: number): Record<string, string> {
  const sheets: Record<string, Sheet> = {}
  const sheet = (name: string, heading: string) => {
    const made = { heading, lines: [] as string[] }
    sheets[name] = made
    return (...cells: (string | number)[]) => {
      made.lines.push(cells.map((cell) => (/[",\n]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : cell)).join(','))
    }
  }
  const words = WORDS.split(' ')
  const text = (length: number) => Array.from({ length }, () => random.pick(words)).join(' ')
  const organizations = sheet('organizations.csv', 'id,name,description')
  const services = sheet(
    'services.csv',
    'id,organization_id,name,status,description,eligibility_description,minimum_age,maximum_age,assured_date,Farbe',
  )
  const locations = sheet('locations.csv', 'id,location_type,name,latitude,longitude')
  const addresses = sheet('addresses.csv', 'id,location_id,address_1,city,region,state_province,postal_code,country,address_type')
  const places = sheet('service_at_location.csv', 'id,service_id,location_id')
  const access = sheet('accessibility.csv', 'id,location_id,description')
  const phones = sheet('phones.csv', 'id,service_id,number,extension')
  const schedules = sheet('schedules.csv', 'id,service_id,freq,interval,byday,opens_at,closes_at,description')
  const languages = sheet('languages.csv', 'id,service_id,code')
  const costs = sheet('cost_options.csv', 'id,service_id,amount,currency,option')
  const capacity = sheet('service_capacity.csv', 'id,service_id,available,updated')
  const terms = sheet('taxonomy_terms.csv', 'id,code,name,description,taxonomy')
  const attributes = sheet('attributes.csv', 'id,link_id,taxonomy_term_id,link_entity')
  const codes = [...TOPICS.map((code) => [TAXONOMIES.topics, code]), ...TARGET_GROUPS.map((code) => [TAXONOMIES.targetGroups, code])]
  for (const [at, [list, code]] of codes.entries()) terms(idOf(1, at), code ?? '', code ?? '', code ?? '', list ?? '')

  const providers = Math.ceil(count / 8)
  for (let at = 0; at < providers; at += 1) organizations(idOf(2, at), `${random.pick(FIELDS)}haus ${at} e. V.`, text(5))
  for (let at = 0; at < count; at += 1) {
    const id = idOf(3, at)
    const from = random.chance(40) ? random.below(40) : null
    const name = `${random.pick(FIELDS)}${random.pick(KINDS).toLowerCase()} ${random.pick(QUARTERS)}`
    services(
      ...[id, idOf(2, random.below(providers)), name, random.chance(95) ? 'active' : 'temporarily closed', text(30), text(6)],
      ...[
        from ?? '',
        from !== null && random.chance(50) ? from + 20 : '',
        random.chance(80) ? `2026-${10 + random.below(2)}-1${random.below(9)}` : '',
      ],
      random.chance(5) ? `grün, "${at}"` : '',
    )
    const quarter = random.below(QUARTERS.length)
    const [latitude, longitude] = [51.2 + quarter / 100 + random.below(90) / 10_000, 7.1 + (quarter % 3) / 100 + random.below(90) / 10_000]
    locations(idOf(4, at), 'physical', `Haus ${at}`, latitude, longitude)
    addresses(
      idOf(5, at),
      idOf(4, at),
      `Lindenstraße ${at}`,
      'Musterstadt',
      QUARTERS[quarter] ?? '',
      'Musterland',
      '42899',
      'DE',
      'physical',
    )
    places(idOf(6, at), id, idOf(4, at))
    if (random.chance(70))
      access(idOf(7, at), idOf(4, at), random.pick(['Stufenloser Eingang.', 'Drei Stufen am Eingang.', 'Nach Absprache.']))
    phones(idOf(8, at), id, `0202 5550${100 + random.below(900)}`, random.chance(10) ? 10 + random.below(80) : '')
    schedules(
      idOf(9, at),
      id,
      'WEEKLY',
      1,
      random.pick(DAYS),
      '09:00',
      `1${1 + random.below(8)}:00`,
      random.chance(20) ? 'ohne Termin' : '',
    )
    for (let one = 0; one < 2; one += 1) languages(idOf(10 + one, at), id, random.pick(LANGUAGES))
    if (random.chance(60)) costs(idOf(12, at), id, random.chance(70) ? 0 : 5 + random.below(40), 'EUR', 'Beitrag')
    if (random.chance(50)) capacity(idOf(13, at), id, random.below(6), '2026-11-15')
    for (let one = 0; one < 2; one += 1) attributes(idOf(14 + one, at), id, idOf(1, random.below(codes.length)), 'service')
  }
  return Object.fromEntries(Object.entries(sheets).map(([name, { heading, lines }]) => [name, `${heading}\n${lines.join('\n')}\n`]))
}
