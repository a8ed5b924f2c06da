import type { PersonInput } from '../../shared/contract/people.ts'

const NOTHING_KNOWN: PersonInput = {
  familyName: '',
  givenNames: '',
  singleName: false,
  birthName: '',
  patronymic: '',
  originalScript: '',
  birthDate: '',
  sex: null,
  customerNumber: '',
  street: '',
  postalCode: '42899',
  city: 'Musterstadt',
  languages: [],
  interpreterNeed: 'nein',
  accessNeeds: '',
  safeContact: {
    letterAllowed: true,
    phoneAllowed: true,
    smsAllowed: false,
    emailAllowed: false,
    phone: '',
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
}

type Sample = Partial<Omit<PersonInput, 'safeContact'>> & { safeContact?: Partial<PersonInput['safeContact']> }

function person({ safeContact, ...known }: Sample): PersonInput {
  return { ...NOTHING_KNOWN, ...known, safeContact: { ...NOTHING_KNOWN.safeContact, ...safeContact } }
}

/** Invented visitors; any likeness to real people is chance. Phone numbers are from ranges kept for fiction. */
export const SAMPLE_PEOPLE: readonly PersonInput[] = [
  person({
    familyName: 'Marchenko',
    givenNames: 'Nadiia Viktorivna',
    patronymic: 'Viktorivna',
    originalScript: 'Надія Марченко',
    birthDate: '1988-09-02',
    sex: 'w',
    street: 'Ankerstraße 17',
    languages: [
      { code: 'ukr', level: 'muttersprache', reads: 'ja' },
      { code: 'deu', level: 'wenig', reads: 'nein' },
    ],
    interpreterNeed: 'noetig',
    safeContact: { phone: '0202 5550117', times: 'vormittags' },
  }),
  person({
    familyName: 'al-Khatib',
    givenNames: 'Samira',
    originalScript: 'سميرة الخطيب',
    birthDate: '1979',
    sex: 'w',
    street: 'Hafenzeile 3',
    languages: [{ code: 'arb', level: 'muttersprache', reads: 'ja' }],
    interpreterNeed: 'hilfreich',
    safeContact: { letterAllowed: false, phone: '0202 5550118', codeWord: 'Sonnenblume' },
  }),
  person({
    familyName: 'Öztürk-Winkelmann',
    givenNames: 'Deniz',
    birthDate: '1994-12-30',
    sex: 'd',
    street: 'Südhang 41 b',
    languages: [
      { code: 'deu', level: 'muttersprache', reads: 'ja' },
      { code: 'tur', level: 'gut', reads: 'ja' },
    ],
    accessNeeds: 'stufenloser Zugang',
  }),
  person({
    familyName: 'Tekle',
    givenNames: 'Yonas',
    originalScript: 'ዮናስ ተክለ',
    birthDate: '2001-01',
    sex: 'm',
    street: 'Oststraße 8',
    languages: [{ code: 'tir', level: 'muttersprache', reads: 'ja' }],
    interpreterNeed: 'noetig',
  }),
]
