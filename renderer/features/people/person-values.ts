import { isBornAfter } from '../../../shared/ages.ts'
import type { DuplicateDraft } from '../../../shared/contract/duplicates.ts'
import { type Person, PersonFields, PersonInput } from '../../../shared/contract/people.ts'
import { toLocalDate } from '../../../shared/dates.ts'

/** What the form holds: the person and the state of the record it was begun on, so that a late draft overwrites nothing. */
export type PersonValues = PersonInput & { revision: number }

/** Nothing is allowed until the person says so (Art. 25 DSGVO). */
const NOBODY: PersonValues = {
  revision: 0,
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
    addressee: '',
    street: '',
    postalCode: '',
    city: '',
    reason: '',
    disclosureBlocked: false,
  },
  note: '',
}

export function valuesOf(person: Person | null): PersonValues {
  return person ? { ...PersonFields.parse(person), revision: person.revision } : NOBODY
}

/** The contract's schema and what only the clock knows, so that main is not asked to refuse it. What stood there before is left alone. */
export const personRules = (before: string | undefined) =>
  PersonInput.refine(({ birthDate }) => birthDate === before || !isBornAfter(birthDate, toLocalDate(Date.now())), {
    error: 'birth_future',
    path: ['birthDate'],
  })

/** What is compared with the known persons; a birth date that is still being typed is none. */
export function duplicateDraftOf(values: PersonValues): DuplicateDraft {
  const { familyName, givenNames, birthName, birthDate, sex, street, postalCode, safeContact, customerNumber } = values
  const known = /^(18|19|20)\d{2}(-\d{2}(-\d{2})?)?$/.test(birthDate) ? birthDate : ''
  return { familyName, givenNames, birthName, birthDate: known, sex, street, postalCode, phone: safeContact.phone, customerNumber }
}
