import { type Person, PersonFields, type PersonInput } from '../../../shared/contract/people.ts'

/** What the form holds: the person and the state of the record it was begun on, so that a late draft overwrites nothing. */
export type PersonValues = PersonInput & { revision: number }

/** Nothing is allowed until the person says so (Art. 25 DSGVO). */
const NOBODY: PersonValues = {
  revision: 0,
  familyName: '',
  givenNames: '',
  birthName: '',
  patronymic: '',
  originalScript: '',
  birthDate: '',
  sex: null,
  street: '',
  postalCode: '',
  city: '',
  languages: [],
  interpreterNeed: 'nein',
  accessNeeds: '',
  safeContact: {
    letterAllowed: false,
    phoneAllowed: false,
    smsAllowed: false,
    emailAllowed: false,
    phone: '',
    email: '',
    times: '',
    codeWord: '',
    disclosureBlocked: false,
  },
  note: '',
}

export function valuesOf(person: Person | null): PersonValues {
  return person ? { ...PersonFields.parse(person), revision: person.revision } : NOBODY
}
