import type { Site, SiteInput } from '../../shared/contract/drop-in.ts'
import type { Handlers } from '../../shared/contract/index.ts'
import type { Person } from '../../shared/contract/people.ts'
import { addDays, type LocalDate, mondayOf } from '../../shared/dates.ts'
import { SAMPLE_PEOPLE } from './sample-people.ts'

type Planting = Omit<Handlers, 'vault' | 'backups'>

const SITES: readonly SiteInput[] = [
  {
    name: 'Familienzentrum Am Anger',
    kind: 'familienzentrum',
    street: 'Angerweg 12',
    postalCode: '42899',
    city: 'Musterstadt',
    quarter: 'Am Anger',
    phone: '0202 5550110',
    contactName: '',
    keyNote: '',
    room: '',
    stepFree: true,
    lift: false,
    accessibleToilet: false,
    hearingLoop: false,
    wifi: false,
    confidentialRoom: true,
    summonsPlace: true,
  },
  {
    name: 'Bewohnertreff Hafenviertel',
    kind: 'bewohnertreff',
    street: 'Hafenzeile 20',
    postalCode: '42899',
    city: 'Musterstadt',
    quarter: 'Hafenviertel',
    phone: '0202 5550111',
    contactName: '',
    keyNote: '',
    room: '',
    stepFree: false,
    lift: false,
    accessibleToilet: false,
    hearingLoop: false,
    wifi: true,
    confidentialRoom: false,
    summonsPlace: false,
  },
]

/** Weekday from Monday = 0, start, minutes, neutral purpose; one per sample person, and the first one is always today. */
const WEEK: readonly (readonly [weekday: number, start: string, minutes: number, purpose: string])[] = [
  [1, '09:30', 45, 'Gespräch zur Kinderbetreuung'],
  [3, '11:00', 30, 'Unterlagen gemeinsam durchgehen'],
  [4, '14:15', 60, 'Nächste Schritte planen'],
]

/**
 * Fills a new store with invented places, people, appointments and offers, through the same handlers that the screens
 * use, so that samples can never be something the screens could not have made.
 */
export async function plantSamples(handlers: Planting, today: LocalDate): Promise<void> {
  const offers = await handlers.directory.chooseSample({})
  await handlers.directory.applyImport({ token: offers.token, skipErrors: false })
  const [site] = SITES.map((input) => handlers.dropIn.createSite(input))
  const people = SAMPLE_PEOPLE.map((input) => handlers.people.create(input))
  if (!site) throw new Error('samples have no site')
  plantAppointments(handlers, site, people, today)
  plantConcerns(handlers, people)
}

function plantAppointments(handlers: Planting, site: Site, people: readonly Person[], today: LocalDate): void {
  const monday = mondayOf(today)
  const days = [today, ...WEEK.map(([weekday]) => addDays(monday, weekday))]
  const plan = [[0, '10:00', 30, 'Erstgespräch'] as const, ...WEEK]
  for (const [index, [, start, minutes, purpose]] of plan.entries()) {
    const person = people[index]
    if (!person) continue
    handlers.appointments.book({
      personId: person.id,
      siteId: site.id,
      start: `${days[index]}T${start}`,
      minutes,
      purpose,
      interpreterLanguage: null,
    })
  }
}

function plantConcerns(handlers: Planting, [first, second, third]: readonly Person[]): void {
  if (!first || !second || !third) throw new Error('samples have too few people')
  handlers.concerns.create({
    personId: first.id,
    topics: ['kinderbetreuung_kita', 'sprache'],
    summary: 'Kita-Platz und Sprachkurs zugleich',
    urgency: 'normal',
    deadline: null,
  })
  handlers.concerns.create({
    personId: second.id,
    topics: ['energie_heizung'],
    summary: 'Mahnung der Stadtwerke',
    urgency: 'frist',
    deadline: null,
  })
  handlers.people.foundUnit({ id: third.id, kind: 'alleinstehend', role: 'eLb', from: '2025-03-01', bgNumber: '', children: null })
}
