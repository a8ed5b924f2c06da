import type { Person } from './contract/people.ts'
import { addressKey } from './name-keys.ts'
import { comparedWords, familyLikeness, givenLikeness, namesAlike } from './name-likeness.ts'
import { formatPartialDate } from './partial-dates.ts'
import { phoneEnd } from './phone-digits.ts'

/** The part of a person that is laid side by side. */
export type SideBySide = Pick<
  Person,
  'familyName' | 'givenNames' | 'birthName' | 'patronymic' | 'originalScript' | 'birthDate' | 'sex' | 'street' | 'postalCode' | 'city'
> & { readonly safeContact: Pick<Person['safeContact'], 'phone' | 'email'> }

type Field =
  | 'familyName'
  | 'givenNames'
  | 'birthName'
  | 'patronymic'
  | 'originalScript'
  | 'birthDate'
  | 'sex'
  | 'address'
  | 'phone'
  | 'email'
export type ComparedField = {
  readonly field: Field
  readonly first: string
  readonly second: string
  readonly verdict: 'equal' | 'alike' | 'different' | 'oneSided' | 'neither'
}

/** Nobody says "the same person" without having looked at these four, empty or not. */
const ALWAYS: readonly Field[] = ['familyName', 'givenNames', 'birthDate', 'address']

const family = (one: string, other: string) =>
  namesAlike(comparedWords(one), comparedWords(other), (a, b) => familyLikeness(a, b, false)) !== null
const given = (one: string, other: string) => namesAlike(comparedWords(one), comparedWords(other), givenLikeness) !== null
const same = (key: (text: string) => string) => (one: string, other: string) => key(one) !== '' && key(one) === key(other)

const ALIKE: Readonly<Partial<Record<Field, (one: string, other: string) => boolean>>> = {
  familyName: family,
  givenNames: given,
  birthName: family,
  patronymic: given,
  originalScript: family,
  phone: same(phoneEnd),
}

function valuesOf(person: SideBySide): Readonly<Record<Field, string>> {
  const { familyName, givenNames, birthName, patronymic, originalScript, birthDate, sex, street, postalCode, city, safeContact } = person
  const place = [postalCode, city].filter(Boolean).join(' ')
  const address = [street, place].filter(Boolean).join(', ')
  const { phone, email } = safeContact
  const names = { familyName, givenNames, birthName, patronymic, originalScript }
  return { ...names, birthDate: formatPartialDate(birthDate), sex: sex ?? '', address, phone, email }
}

/**
 * Two records field by field; what is empty in both is left out, except the four that always count.
 * @param brief leaves out what only one of them says, too
 */
export function compareFields(one: SideBySide, other: SideBySide, brief = false): ComparedField[] {
  const left = valuesOf(one)
  const right = valuesOf(other)
  const fields: readonly Field[] = [
    'familyName',
    'givenNames',
    'birthDate',
    'address',
    'birthName',
    'patronymic',
    'originalScript',
    'sex',
    'phone',
    'email',
  ]
  const oneAddress = addressKey(one) !== '' && addressKey(one) === addressKey(other)
  return fields
    .map((field): ComparedField => {
      const [first, second] = [left[field], right[field]]
      const alike = field === 'address' ? oneAddress : (ALIKE[field]?.(first, second) ?? false)
      return { field, first, second, verdict: verdictOn(first, second, alike) }
    })
    .filter(({ field, verdict }) => (verdict !== 'neither' && !(brief && verdict === 'oneSided')) || ALWAYS.includes(field))
}

function verdictOn(first: string, second: string, alike: boolean): ComparedField['verdict'] {
  if (first === '' && second === '') return 'neither'
  if (first === '' || second === '') return 'oneSided'
  if (first.toLowerCase() === second.toLowerCase()) return 'equal'
  return alike ? 'alike' : 'different'
}
