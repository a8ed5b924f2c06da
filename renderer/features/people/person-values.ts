import type { DuplicateDraft } from '../../../shared/contract/duplicates.ts'
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

/** What is compared with the known persons; a birth date that is still being typed is none. */
export function duplicateDraftOf(values: PersonValues): DuplicateDraft {
  const { familyName, givenNames, birthName, birthDate, sex, street, postalCode, safeContact } = values
  const known = /^(18|19|20)\d{2}(-\d{2}(-\d{2})?)?$/.test(birthDate) ? birthDate : ''
  return { familyName, givenNames, birthName, birthDate: known, sex, street, postalCode, phone: safeContact.phone }
}
