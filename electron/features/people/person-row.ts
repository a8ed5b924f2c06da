import { z } from 'zod'
import { Person, SpokenLanguage } from '../../../shared/contract/people.ts'

type Value = string | number | null
export type PersonRow = Record<string, Value>

/** Contract field of each column of the table `person`; nested fields with a dot. The one place that knows both names. */
export const PERSON_COLUMNS: Readonly<Record<string, string>> = {
  id: 'id',
  family_name: 'familyName',
  given_names: 'givenNames',
  single_name: 'singleName',
  birth_name: 'birthName',
  patronymic: 'patronymic',
  original_script: 'originalScript',
  birth_date: 'birthDate',
  sex: 'sex',
  customer_number: 'customerNumber',
  street: 'street',
  postal_code: 'postalCode',
  city: 'city',
  languages: 'languages',
  interpreter_need: 'interpreterNeed',
  access_needs: 'accessNeeds',
  letter_allowed: 'safeContact.letterAllowed',
  phone_allowed: 'safeContact.phoneAllowed',
  sms_allowed: 'safeContact.smsAllowed',
  email_allowed: 'safeContact.emailAllowed',
  phone: 'safeContact.phone',
  email: 'safeContact.email',
  contact_times: 'safeContact.times',
  code_word: 'safeContact.codeWord',
  other_addressee: 'safeContact.addressee',
  other_street: 'safeContact.street',
  other_postal_code: 'safeContact.postalCode',
  other_city: 'safeContact.city',
  contact_reason: 'safeContact.reason',
  disclosure_blocked: 'safeContact.disclosureBlocked',
  note: 'note',
  responsible: 'responsible',
  branch_id: 'branchId',
  revision: 'revision',
}

const YES_NO: readonly string[] = ['single_name', 'letter_allowed', 'phone_allowed', 'sms_allowed', 'email_allowed', 'disclosure_blocked']

export function isYesNo(column: string): boolean {
  return YES_NO.includes(column)
}

const Json = z.string().transform((json): unknown => JSON.parse(json))
/** Earlier versions knew of reading only yes and no. */
const Reading = z.union([SpokenLanguage.shape.reads, z.boolean().transform((reads) => (reads ? 'ja' : 'nein'))])
const Languages = Json.pipe(z.array(z.looseObject({ reads: Reading })))
const Stored = z.union([z.string(), z.number(), z.null()])

/** Languages as stored by any version, in the form of this one. */
export function languagesAsNow(stored: string): string {
  return JSON.stringify(Languages.parse(stored))
}

function toField(column: string, value: unknown): unknown {
  if (isYesNo(column)) return value === 1
  return column === 'languages' ? Languages.parse(value) : value
}

function toColumn(column: string, value: unknown): Value {
  if (isYesNo(column)) return value === true ? 1 : 0
  return column === 'languages' ? JSON.stringify(value) : Stored.parse(value)
}

export function toPerson(row: PersonRow): Person {
  const person: Record<string, unknown> = {}
  const safeContact: Record<string, unknown> = {}
  for (const [column, field] of Object.entries(PERSON_COLUMNS)) {
    const [outer = '', inner] = field.split('.')
    if (inner) safeContact[inner] = toField(column, row[column])
    else person[outer] = toField(column, row[column])
  }
  return Person.parse({ ...person, safeContact, noteWithheld: false, responsibleName: '' })
}

export function toRow(person: Person): PersonRow {
  const flat = new Map<string, unknown>([
    ...Object.entries(person),
    ...Object.entries(person.safeContact).map(([inner, value]): [string, unknown] => [`safeContact.${inner}`, value]),
  ])
  return Object.fromEntries(Object.entries(PERSON_COLUMNS).map(([column, field]) => [column, toColumn(column, flat.get(field))]))
}
