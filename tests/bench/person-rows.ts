import type { KeyedPerson } from '../../shared/name-keys.ts'
import { inventedName } from './invented-names.ts'
import type { Random } from './random.ts'
import type { Row } from './writer.ts'

const STREETS = ['Angerweg', 'Lindenstraße', 'Hafenzeile', 'Am Mühlbach', 'Schulgasse', 'Werkstraße', 'Rosenweg', 'Brückenplatz']
const TIMES = ['', 'vormittags', 'nach 16 Uhr', 'nur montags']
const NOTES = ['', '', '', 'Kommt mit dem Kinderwagen.', 'Bringt beim nächsten Mal die Mappe mit.', 'Rückruf war vereinbart.']

export type MadePerson = KeyedPerson & { readonly id: string; readonly row: Row }

const two = (value: number) => String(value).padStart(2, '0')

/** Known to the day, to the year, or not at all: as people tell it. */
function birthDate(random: Random): string {
  const year = 1940 + random.below(84)
  if (random.chance(3)) return ''
  return random.chance(5) ? String(year) : `${year}-${two(1 + random.below(12))}-${two(1 + random.below(28))}`
}

/** A visitor who does not exist: phone numbers and postal codes are those kept free for invented places. */
export function madePerson(random: Random, id: string, responsible: string | null, branch: string | null): MadePerson {
  const { familyName, givenNames, patronymic, originalScript, language, sex } = inventedName(random)
  const named = {
    familyName,
    givenNames,
    patronymic,
    originalScript,
    birthName: sex === 'w' && random.chance(15) ? inventedName(random).familyName : '',
    birthDate: birthDate(random),
    street: `${random.pick(STREETS)} ${1 + random.below(140)}`,
    postalCode: `4289${random.below(10)}`,
    phone: `0202 5550${100 + random.below(900)}`,
  }
  const row = {
    id,
    family_name: named.familyName,
    given_names: named.givenNames,
    birth_name: named.birthName,
    patronymic: named.patronymic,
    original_script: named.originalScript,
    birth_date: named.birthDate,
    sex,
    street: named.street,
    postal_code: named.postalCode,
    city: 'Musterstadt',
    languages: JSON.stringify([{ code: language, level: 'muttersprache', reads: true }]),
    interpreter_need: language === 'deu' ? 'nein' : random.pick(['nein', 'hilfreich', 'noetig']),
    access_needs: random.chance(4) ? 'Rollstuhl' : '',
    letter_allowed: random.chance(85) ? 1 : 0,
    phone_allowed: random.chance(80) ? 1 : 0,
    sms_allowed: random.chance(30) ? 1 : 0,
    email_allowed: random.chance(20) ? 1 : 0,
    phone: named.phone,
    email: random.chance(20) ? `post${random.below(100_000)}@example.org` : '',
    contact_times: random.pick(TIMES),
    code_word: '',
    disclosure_blocked: random.chance(1) ? 1 : 0,
    note: random.pick(NOTES),
    responsible,
    branch_id: branch,
    revision: 1,
  }
  return { ...named, id, row }
}
