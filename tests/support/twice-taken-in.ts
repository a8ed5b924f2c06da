import type { StoredRecord } from '../../electron/features/duplicates/repository.ts'
import { PersonId } from '../../shared/ids.ts'
import { latinSpellings } from '../../shared/name-transliteration.ts'
import { swappedDay } from '../../shared/partial-dates.ts'
import { madePerson } from '../bench/person-rows.ts'
import { type Random, randomOf } from '../bench/random.ts'

const MS = Date.parse('2026-11-24T08:00:00Z')
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

type Made = { readonly record: StoredRecord; readonly script: string }

/** A visitor who does not exist, as the duplicate check sees one. */
function made(random: Random): Made {
  const { row, originalScript, ...person } = madePerson(random, random.id(MS), null, null)
  const { familyName, givenNames, birthName, birthDate, street, postalCode, phone } = person
  const sex = typeof row.sex === 'string' ? row.sex : null
  const id = PersonId.parse(person.id)
  // Their own numbers here: in the large store a few hundred numbers belong to everybody.
  const own = phone.slice(0, -4) + String(random.below(10_000)).padStart(4, '0')
  return {
    record: { id, familyName, givenNames, birthName, birthDate, sex, street, postalCode, phone: own, customerNumber: '' },
    script: originalScript,
  }
}

/** A slip of the fingers inside a word: two letters turned, one dropped, doubled or another one. */
function slip(random: Random, word: string): string {
  const at = 1 + random.below(Math.max(1, word.length - 2))
  const [before, letter, next, after] = [word.slice(0, at), word.charAt(at), word.charAt(at + 1), word.slice(at + 2)]
  return random.pick([
    before + next + letter + after,
    before + next + after,
    before + letter + letter + next + after,
    `${before}e${next}${after}`,
  ])
}

/** One of the spellings that papers have for the name in its own script; as it is when there is no Cyrillic. */
function rewritten(random: Random, { record, script }: Made): Pick<StoredRecord, 'familyName' | 'givenNames'> {
  const [given = '', family = ''] = script.toLowerCase().split(' ')
  const spelt = (word: string, written: string) => capital(random.pick([...latinSpellings(word), written]))
  return { familyName: spelt(family, record.familyName), givenNames: spelt(given, record.givenNames) }
}

const OTHER_FORM: Readonly<Record<string, string>> = {
  Olena: 'Jelena',
  Yuliia: 'Julia',
  Nataliia: 'Natalja',
  Dmytro: 'Dmitri',
  Mykola: 'Nikolai',
  Oleksandr: 'Alexander',
  Serhii: 'Sergej',
  Ahmad: 'Ahmet',
  Yusuf: 'Youssef',
  Hüseyin: 'Hussein',
  Fatima: 'Fatma',
  Layla: 'Leyla',
  Zainab: 'Zeynep',
  Ömer: 'Omar',
  Hatice: 'Khadija',
}

/** The same person taken in a second time by somebody who reads other papers, hears badly or types fast. */
function again(random: Random, known: Made): StoredRecord {
  const { record } = known
  const names = { ...record, ...rewritten(random, known) }
  const second = {
    ...names,
    id: PersonId.parse(random.id(MS)),
    givenNames: random.chance(60) ? (OTHER_FORM[names.givenNames] ?? names.givenNames) : names.givenNames,
    familyName: random.chance(15) ? slip(random, names.familyName) : names.familyName,
    birthDate: random.chance(6) ? (swappedDay(record.birthDate) ?? record.birthDate) : record.birthDate,
    ...(random.chance(40) ? { street: '', postalCode: '' } : {}),
    phone: random.chance(50) ? '' : record.phone,
    sex: random.chance(30) ? null : record.sex,
  }
  if (random.chance(5)) return { ...second, familyName: second.givenNames, givenNames: second.familyName }
  return second
}

/** A twin, a younger brother or sister, a namesake: easily mixed up, and two people. */
function mixedUp(random: Random, { record }: Made): StoredRecord {
  const other = made(random).record
  const family = { ...record, id: PersonId.parse(random.id(MS)), givenNames: other.givenNames, sex: other.sex, birthName: '' }
  return random.pick([
    family,
    { ...family, birthDate: other.birthDate },
    { ...other, familyName: record.familyName, givenNames: record.givenNames },
  ])
}

/** Records with the pairs that are one person; the same for the same seed. */
export function twiceTakenIn({ seed, people, doubled, confusing }: { seed: number; people: number; doubled: number; confusing: number }) {
  const random = randomOf(seed)
  const known = Array.from({ length: people }, () => made(random))
  const seconds = known.slice(0, doubled).map((one) => [one.record, again(random, one)] as const)
  // Two of one family may have been given one name.
  const others = known
    .slice(doubled, doubled + confusing)
    .map((one) => [one.record, mixedUp(random, one)] as const)
    .flatMap(([one, other]) => (one.givenNames === other.givenNames && one.birthDate === other.birthDate ? [] : [other]))
  return {
    records: [...known.map(({ record }) => record), ...seconds.map(([, second]) => second), ...others],
    pairs: seconds.map(([one, other]) => [one.id, other.id].sort().join(' ')),
  }
}
