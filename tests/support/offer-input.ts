import type { OfferInput } from '../../shared/contract/offer-work.ts'
import type { ProviderInput } from '../../shared/contract/provider-work.ts'
import { ProviderId } from '../../shared/ids.ts'

/** A provider as it is typed in, with nothing but its name. */
export function providerInput(given: Partial<ProviderInput> = {}): ProviderInput {
  return {
    name: 'Nachbarschaftshilfe Lindenhof e. V.',
    alternateName: '',
    kind: 'verein',
    description: '',
    email: '',
    website: '',
    phone: '',
    agreement: '',
    contactName: '',
    contactRole: '',
    ...given,
  }
}

/** An offer as it is typed in, filled as far as an office would fill it. */
export function offerInput(providerId: string, given: Partial<OfferInput> = {}): OfferInput {
  return {
    providerId: ProviderId.parse(providerId),
    name: 'Elterncafé mit Kinderbetreuung',
    description: 'Austausch und Fragen rund um Kita und Schule.',
    status: 'active',
    topics: ['familie_partner', 'schule'],
    languages: ['deu', 'ukr'],
    quarters: ['Nordstadt'],
    targetGroups: ['familien'],
    legalBases: ['sgb8_16'],
    features: ['stufenlos', 'kinderbetreuung'],
    minimumAge: null,
    maximumAge: null,
    eligibility: 'Eltern aus dem Quartier',
    fees: 'kostenlos',
    applicationProcess: '',
    interpretation: '',
    waitTime: '',
    documents: ['Impfausweis des Kindes'],
    hours: [{ days: ['TU', 'TH'], opensAt: '09:00', closesAt: '11:30', note: 'ohne Termin' }],
    placeName: 'Haus Lindenhof',
    street: 'Lindenstraße 4',
    postalCode: '42275',
    city: 'Musterstadt',
    transportation: 'Bus 612, Haltestelle Lindenplatz',
    directions: 'Eingang im Hof, 2. Etage links',
    bell: 'Lindenhof',
    phone: '0202 5550177',
    email: 'cafe@lindenhof.example',
    website: 'https://lindenhof.example',
    contactName: 'Mira Sommer',
    contactRole: 'Leitung',
    contactEmail: '',
    freePlaces: 3,
    placesAsOf: '2026-11-20',
    validUntil: '2027-06-30',
    alert: '',
    ...given,
  }
}
