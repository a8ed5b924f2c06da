import type { SiteInput } from '../../shared/contract/drop-in.ts'
import type { DuplicateDraft } from '../../shared/contract/duplicates.ts'
import type { PersonInput } from '../../shared/contract/people.ts'
import type { RotaInput } from '../../shared/contract/rota.ts'
import type { SiteId } from '../../shared/ids.ts'

export function siteInput(change: Partial<SiteInput> = {}): SiteInput {
  return {
    name: 'Familienzentrum Am Anger',
    kind: 'familienzentrum',
    street: 'Angerweg 12',
    postalCode: '42275',
    city: 'Musterstadt',
    quarter: 'Nordstadt',
    phone: '0202 5550100',
    contactName: '',
    keyNote: '',
    room: '',
    stepFree: true,
    lift: false,
    accessibleToilet: false,
    hearingLoop: false,
    wifi: false,
    confidentialRoom: true,
    summonsPlace: false,
    ...change,
  }
}

/** Every Tuesday morning, not on public holidays. */
export function rotaInput(siteId: SiteId, change: Partial<RotaInput> = {}): RotaInput {
  return {
    siteId,
    rule: 'FREQ=WEEKLY;BYDAY=TU',
    from: '09:00',
    to: '12:00',
    firstDay: '2026-11-03',
    lastDay: '2027-12-31',
    onHolidays: 'faellt_aus',
    inSchoolHolidays: 'findet_statt',
    substituteSiteId: null,
    staffIds: [],
    laptops: [],
    services: ['beratung', 'formulare'],
    note: '',
    ...change,
  }
}

/** An invented visitor; every name in the tests is invented. */
export function personInput(change: Partial<PersonInput> = {}): PersonInput {
  return {
    familyName: 'Shevchenko',
    givenNames: 'Olena',
    singleName: false,
    birthName: '',
    patronymic: '',
    originalScript: 'Олена Шевченко',
    birthDate: '1991-04-17',
    sex: 'w',
    customerNumber: '',
    street: 'Lindenstraße 4',
    postalCode: '42275',
    city: 'Musterstadt',
    languages: [{ code: 'ukr', level: 'muttersprache', reads: 'ja' }],
    interpreterNeed: 'noetig',
    accessNeeds: '',
    safeContact: {
      letterAllowed: true,
      phoneAllowed: true,
      smsAllowed: false,
      emailAllowed: false,
      phone: '+49 202 5550142',
      email: '',
      times: '',
      codeWord: '',
      addressee: '',
      street: '',
      postalCode: '',
      city: '',
      reason: '',
      disclosureBlocked: false,
    },
    note: '',
    ...change,
  }
}

/** What the form of a new person asks about duplicates. */
export function draftOf({ safeContact, ...person }: PersonInput): DuplicateDraft {
  const { familyName, givenNames, birthName, birthDate, sex, street, postalCode, customerNumber } = person
  return { familyName, givenNames, birthName, birthDate, sex, street, postalCode, phone: safeContact.phone, customerNumber }
}
