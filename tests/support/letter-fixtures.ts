import { type AppointmentFacts, appointmentValues } from '../../electron/features/letters/appointment-letter.ts'
import type { Letter } from '../../electron/features/letters/din-5008.ts'
import { letterSheet } from '../../electron/features/letters/letter-sheet.ts'
import type { LetterheadFields } from '../../shared/contract/letter-templates.ts'
import { INFO_FIELDS } from '../../shared/letter-kinds.ts'
import { SHIPPED_LETTERS } from '../../shared/shipped-letters.ts'

export const FACTS: AppointmentFacts = {
  personName: 'Olena Shevchenko',
  office: 'Jobcenter Musterstadt, Geschäftsstelle 3',
  date: '2026-11-17',
  number: 'BR-B7-20261117-0001',
  staffName: 'Anna Beispiel',
  site: {
    name: 'Familienzentrum Am Anger',
    street: 'Angerweg 12',
    town: '42275 Musterstadt',
    quarter: 'Nordstadt',
    phone: '0202 5550100',
    stepFree: true,
  },
  start: '2026-11-24T09:30',
  minutes: 45,
  purpose: 'Kita-Platz',
  interpreterLanguage: 'ukr',
  provisional: false,
  code: null,
}

export const HEAD: LetterheadFields = {
  authority: 'Jobcenter Musterstadt',
  unit: 'Geschäftsstelle 3',
  returnAddress: '',
  phone: '',
  email: '',
  footer: '',
  infoFields: [...INFO_FIELDS],
  logo: '',
}

export const TO = { name: FACTS.personName, addressee: FACTS.personName, street: 'Lindenstraße 4', town: '42275 Musterstadt' }

type Change = Partial<Parameters<typeof letterSheet>[0]> & { readonly facts?: AppointmentFacts }

/** The friendly invitation of the app, with what a test changes. */
export function invitation({ facts = FACTS, ...change }: Change = {}): Letter {
  return letterSheet({
    words: SHIPPED_LETTERS.termin_einladung,
    head: HEAD,
    sample: false,
    values: appointmentValues(facts, 'termin_einladung'),
    to: TO,
    way: 'post',
    number: facts.number,
    date: facts.date,
    staffName: facts.staffName,
    site: facts.site,
    translated: null,
    ...change,
  })
}
