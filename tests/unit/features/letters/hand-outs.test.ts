import { expect, test } from 'vitest'
import { type ConsentForm, consentForm } from '../../../../electron/features/letters/consent-form.ts'
import { recoverySheet } from '../../../../electron/features/letters/recovery-sheet.ts'
import { type ReferralSlip, referralSlip } from '../../../../electron/features/letters/referral-slip.ts'
import type { Offer } from '../../../../shared/contract/directory.ts'
import { ProviderId } from '../../../../shared/ids.ts'
import { OFFER } from '../../../support/referral-fixtures.ts'

const OFFER_TODAY: Offer = {
  id: OFFER,
  name: 'Schuldnerberatung',
  providerId: ProviderId.parse('00000000-0000-4000-8000-000000000001'),
  providerName: 'Beratungshaus Nord e. V.',
  topics: ['finanzen_schulden'],
  languages: ['ukr'],
  quarters: [],
  assuredOn: '',
  active: true,
  validUntil: '',
  targetGroups: [],
  legalBases: [],
  freePlaces: null,
  placesAsOf: '',
  review: 'none',
  fits: [],
  unsaid: [],
  description: '',
  website: '',
  email: '',
  eligibility: '',
  ages: '',
  applicationProcess: '',
  fees: '',
  interpretation: '',
  waitTime: '',
  alert: '',
  requiredDocuments: ['Ausweis oder Pass'],
  contactPersons: ['Karim Öztürk'],
  costs: ['Kostenlos'],
  phones: [{ number: '0202 5550188', description: 'Anmeldung' }],
  schedules: ['Mo, Do 09:00–12:00 Uhr'],
  locations: [
    {
      name: 'Haus der Beratung',
      address: 'Marktstraße 8, 42275 Musterstadt',
      transportation: 'Bus 611',
      directions: '',
      bell: '',
      accessibility: '',
    },
  ],
}
const SLIP: ReferralSlip = {
  offerName: 'Schuldnerberatung',
  providerName: 'Beratungshaus Nord e. V.',
  offer: OFFER_TODAY,
  dataShared: [],
  recipient: null,
  followUpOn: '2026-12-08',
  staffName: 'Anna Beispiel',
  site: { name: 'Familienzentrum Am Anger', phone: '0202 5550100' },
  language: 'deu',
}
const CONSENT: ConsentForm = {
  kind: 'uebermittlung',
  releasedPerson: '',
  signedBy: 'person',
  guardians: [],
  replaces: null,
  refusedOn: null,
  replacedOn: null,
  office: 'Geschäftsstelle 3',
  proofNumber: 'A7F3-0012',
  person: { name: 'Olena Shevchenko', originalScript: 'Олена Шевченко' },
  purpose: 'Termin bei der Schuldnerberatung',
  categories: ['name', 'sprache'],
  recipientOrganization: 'Beratungshaus Nord e. V.',
  recipientPerson: 'Karim Öztürk',
  validFrom: '2026-11-24',
  validUntil: '2027-05-24',
  language: 'ukr',
  interpreterPresent: true,
  withdrawnOn: null,
}

function text(markup: string): string {
  return markup
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('\u00a0', ' ')
    .replace(/\s+/g, ' ')
}

test('the slip says where, when, whom to ask, what to bring and what follows', () => {
  const said = text(referralSlip(SLIP))
  for (const words of [
    'Marktstraße 8, 42275 Musterstadt',
    'Bus 611',
    '0202 5550188 (Anmeldung)',
    'Mo, Do 09:00–12:00 Uhr',
    'Karim Öztürk',
    'Ausweis oder Pass',
    'Es werden keine Daten weitergegeben.',
    'Am Dienstag, 08.12.2026, fragt Anna Beispiel nach',
    'haben Sie dadurch keine Nachteile',
  ])
    expect(said).toContain(words)
})

test('the slip lists exactly what is passed on, and to whom', () => {
  const said = text(referralSlip({ ...SLIP, dataShared: ['name', 'kontaktdaten'], recipient: 'Beratungshaus Nord e. V., Karim Öztürk' }))
  expect(said).toContain(
    'Nur diese Angaben gehen an Beratungshaus Nord e. V., Karim Öztürk, und nur mit Ihrer Einwilligung: Vorname und Nachname Adresse, Telefonnummer und E-Mail-Adresse',
  )
  expect(said).not.toContain('Es werden keine Daten weitergegeben')
  expect(said).not.toContain('Familiensituation')
})

test('a slip for an offer that has left the directory says so', () => {
  const said = text(referralSlip({ ...SLIP, offer: null }))
  expect(said).toContain('Schuldnerberatung Beratungshaus Nord e. V. Die Adresse steht gerade nicht im Verzeichnis.')
})

test('the consent names everything the law asks for, on two sheets', () => {
  const markup = consentForm(CONSENT)
  expect(markup.match(/<main>/g)).toHaveLength(2)
  const [own = '', file = ''] = markup.split('</main>').map(text)
  expect(own).toContain('Exemplar für Sie')
  expect(file).toContain('Exemplar für die Akte')
  for (const sheet of [own, file])
    for (const words of [
      'Nachweis-Nr. A7F3-0012',
      'Olena Shevchenko ( Олена Шевченко )',
      'Beratungshaus Nord e. V. Karim Öztürk',
      'Wozu Termin bei der Schuldnerberatung',
      'Vorname und Nachname Sprachen und Bedarf an Dolmetschen',
      'vom 24.11.2026 bis zum 24.05.2027',
      'Ukrainisch, mit Dolmetschen',
      'Wenn ich nicht unterschreibe, habe ich dadurch keine Nachteile.',
      'jederzeit und ohne Grund widerrufen',
      '§ 67b Absatz 2 SGB X',
      'Unterschrift Olena Shevchenko',
      'Unterschrift Sprachmittlung',
    ])
      expect(sheet).toContain(words)
  expect(own).not.toContain('Familiensituation')
})

test('the Arabic letters are loaded before printing when a name needs them, and only then', () => {
  const arabic = consentForm({ ...CONSENT, person: { name: 'Samira al-Khatib', originalScript: 'سميرة الخطيب' } })
  expect(arabic).toContain('<bdi>سميرة الخطيب</bdi>')
  const preloaded = (markup: string) => [...markup.matchAll(/rel="preload" href="\/fonts\/([^"]+)"/g)].map(([, file]) => file)
  expect(preloaded(arabic)).toEqual([
    'NotoSans-Regular.woff2',
    'NotoSans-Bold.woff2',
    'NotoSansArabic-Regular.woff2',
    'NotoSansArabic-Bold.woff2',
  ])
  expect(preloaded(consentForm(CONSENT))).toEqual(['NotoSans-Regular.woff2', 'NotoSans-Bold.woff2'])
})

test('the translation stands behind the first copy, with what is passed on in both languages', () => {
  const markup = consentForm(CONSENT)
  const said = text(markup)
  expect(said).toContain('Згода: передати дані')
  expect(said).toContain('Ім’я та прізвище Vorname und Nachname')
  expect(markup.indexOf('Exemplar für Sie')).toBeLessThan(markup.indexOf('Згода: передати дані'))
  expect(markup.indexOf('Згода: передати дані')).toBeLessThan(markup.indexOf('Exemplar für die Akte'))
  expect(text(consentForm({ ...CONSENT, language: 'tir' }))).not.toContain('Übersetzung.')
})

test('a release from secrecy names who may speak, and never says that data is passed on', () => {
  const said = text(consentForm({ ...CONSENT, kind: 'schweigepflicht', releasedPerson: 'Frau Weber, Suchtberatung', language: 'deu' }))
  for (const words of [
    'Entbindung von der Schweigepflicht',
    'Wer darf sprechen Frau Weber, Suchtberatung',
    '§ 203 StGB',
    'keine Nachteile',
    'widerrufen',
  ])
    expect(said).toContain(words)
  expect(said).not.toMatch(/Daten weitergeben|§ 67b|Geschäftsstelle 3/)
})

test('guardians sign in place of the person, each on a line of their own', () => {
  const guardians = [
    { name: 'Olena Shevchenko', relation: 'mutter' },
    { name: 'Taras Shevchenko', relation: 'vater' },
  ] as const
  const said = text(consentForm({ ...CONSENT, person: { name: 'Danylo', originalScript: '' }, signedBy: 'guardians', guardians }))
  expect(said.match(/Unterschrift Olena Shevchenko \(Mutter\), für Danylo/g)).toHaveLength(2)
  expect(said.match(/Unterschrift Taras Shevchenko \(Vater\), für Danylo/g)).toHaveLength(2)
  expect(said).not.toContain('Unterschrift Danylo')
})

test('a withdrawn consent says so, and without interpreter nobody signs for one', () => {
  const said = text(consentForm({ ...CONSENT, interpreterPresent: false, withdrawnOn: '2026-12-01' }))
  expect(said).toContain('Widerrufen am 01.12.2026')
  expect(said).not.toContain('Sprachmittlung')
})

test('the recovery sheet shows each group with its number', () => {
  const said = text(recoverySheet(['K7M2P', '9QWXR'], 'Geschäftsstelle 3 & Co', '2026-11-24'))
  expect(said).toContain('1. K7M2P 2. 9QWXR')
  expect(said).toContain('Geschäftsstelle 3 &amp; Co Ausgestellt am 24.11.2026')
})

test('the way to the place stands on the slip in words: stop, way in the house, bell', () => {
  const place = {
    name: '',
    address: 'Marktstraße 8',
    transportation: 'Bus 611, Haltestelle Markt',
    directions: 'Hof, 2. Etage',
    bell: 'Beratung',
    accessibility: 'stufenlos',
  }
  const slip = text(referralSlip({ ...SLIP, offer: { ...OFFER_TODAY, locations: [place] } }))
  expect(slip).toMatch(/So kommen Sie hin\s*Bus 611, Haltestelle Markt\s*Hof, 2. Etage\s*Klingel oder Name: Beratung\s*stufenlos/)
  const translated = text(referralSlip({ ...SLIP, language: 'eng', offer: { ...OFFER_TODAY, locations: [place] } }))
  expect(translated).toContain('How to get there: Bus 611, Haltestelle Markt; Hof, 2. Etage; Klingel oder Name: Beratung; stufenlos')
  expect(translated).toContain('Opening hours: Mo, Do 09:00–12:00 Uhr')
  expect(translated).toContain('Please bring: Ausweis oder Pass')
})

test('nothing says who printed a slip, unless that is wished', () => {
  expect(text(referralSlip(SLIP))).not.toContain('Geschäftsstelle 3')
  expect(text(referralSlip({ ...SLIP, letterhead: 'Geschäftsstelle 3' }))).toContain('Geschäftsstelle 3 , Familienzentrum Am Anger')
})
