import { numberKey } from './customer-numbers.ts'
import type { DuplicateReason } from './duplicate-reasons.ts'
import { addressKey } from './name-keys.ts'
import { type ComparedWord, comparedWords, familyLikeness, givenLikeness, isSlip, type Likeness, namesAlike } from './name-likeness.ts'
import { swappedDay } from './partial-dates.ts'
import { phoneEnd } from './phone-digits.ts'

/** The part of a record by which records are compared. */
export type ComparedRecord = {
  readonly familyName: string
  readonly givenNames: string
  readonly birthName: string
  readonly birthDate: string
  readonly sex: string | null
  readonly street: string
  readonly postalCode: string
  readonly phone: string
  readonly customerNumber: string
}

/** From here on somebody stops and compares; from there on it is a hint. */
const STOP = 80
const HINT = 60
const POINTS = { date: 35, dateSwapped: 25, dateWeak: 10, family: 25, given: 20, address: 10, phone: 10, sexDiffers: -10 } as const

export type Prepared = Omit<ComparedRecord, 'familyName' | 'givenNames' | 'birthName' | 'street' | 'postalCode' | 'phone'> & {
  readonly family: readonly ComparedWord[]
  readonly given: readonly ComparedWord[]
  readonly birthFamily: readonly ComparedWord[]
  readonly address: string
  readonly phone: string
}

/** What is worked out once per record, so that one can be compared with many. A single name is a family name. */
export function prepare(record: ComparedRecord): Prepared {
  const { familyName, givenNames, birthName, birthDate, sex, phone, customerNumber } = record
  const family = comparedWords(familyName)
  const given = comparedWords(givenNames)
  return {
    family: family.length > 0 ? family : given,
    given: family.length > 0 ? given : [],
    birthFamily: comparedWords(birthName),
    birthDate,
    sex,
    address: addressKey(record),
    phone: phoneEnd(phone),
    customerNumber: numberKey(customerNumber),
  }
}

type Part = { readonly points: number; readonly reasons: readonly DuplicateReason[] }
const NOTHING: Part = { points: 0, reasons: [] }

/** 1 January and 1 July stand in many papers because nobody knew the day. */
const isDefaultDay = (date: string) => date.endsWith('-01-01') || date.endsWith('-07-01')

function dateOf(one: string, other: string): Part {
  if (one === '' || other === '') return NOTHING
  const apart = Math.abs(Number(one.slice(0, 4)) - Number(other.slice(0, 4)))
  if (one.length === 10 && one === other) {
    return isDefaultDay(one) ? { points: POINTS.dateWeak, reasons: ['dateDefault'] } : { points: POINTS.date, reasons: ['dateEqual'] }
  }
  const swapped = one.length === 10 && swappedDay(one) === other && !isDefaultDay(one) && !isDefaultDay(other)
  if (swapped) return { points: POINTS.dateSwapped, reasons: ['dateSwapped'] }
  if (apart > 1) return NOTHING
  return { points: POINTS.dateWeak, reasons: [apart === 0 ? 'yearEqual' : 'yearNear'] }
}

const FAMILY: Readonly<Record<Likeness, DuplicateReason>> = {
  equal: 'familyEqual',
  spelling: 'familySpelling',
  equivalent: 'familySpelling',
  slip: 'familySlip',
  sound: 'familySound',
}
const GIVEN: Readonly<Record<Likeness, DuplicateReason>> = {
  equal: 'givenEqual',
  spelling: 'givenSpelling',
  equivalent: 'givenEquivalent',
  slip: 'givenSpelling',
  sound: 'givenSpelling',
}

type Names = { readonly family: DuplicateReason | null; readonly given: DuplicateReason | null; readonly swapped: boolean }

function namesOf(one: Prepared, other: Prepared, dated: boolean): Names {
  const families = (first: readonly ComparedWord[], second: readonly ComparedWord[]) =>
    namesAlike(first, second, (a, b) => familyLikeness(a, b, dated))
  const straight = families(one.family, other.family)
  const given = namesAlike(one.given, other.given, givenLikeness)
  const turned = straight || given ? null : families(one.family, other.given) && namesAlike(one.given, other.family, givenLikeness)
  if (turned) return { family: null, given: null, swapped: true }
  const married = !straight && (families(one.birthFamily, other.family) ?? families(one.family, other.birthFamily))
  const family = straight ? (straight.whole ? FAMILY[straight.likeness] : 'familyPart') : married ? 'familyBirthName' : null
  return { family, given: given ? GIVEN[given.likeness] : null, swapped: false }
}

function sexesContradict(one: string | null, other: string | null): boolean {
  const told = [one, other].filter((sex) => sex !== null && sex !== 'x')
  return told.length === 2 && one !== other
}

export type DuplicateFinding = {
  readonly score: number
  /** `stop`: compare before going on; `hint`: worth a look. */
  readonly verdict: 'stop' | 'hint' | 'none'
  readonly reasons: readonly DuplicateReason[]
}

/**
 * How far two records agree (domain C.3 point 5). It says something about records, never about a person, and its number
 * is for sorting only: screens show the reasons. Twins, of one family and day under different given names, are two people,
 * unless they are known to live apart: then somebody may have moved and been taken in under another name.
 */
export function compareRecords(one: Prepared, other: Prepared): DuplicateFinding {
  const date = dateOf(one.birthDate, other.birthDate)
  const { family, given, swapped } = namesOf(one, other, date.points >= POINTS.dateSwapped)
  const sameAddress = one.address !== '' && one.address === other.address
  const samePhone = one.phone !== '' && one.phone === other.phone
  const givenDiffer = !swapped && given === null && one.given.length > 0 && other.given.length > 0
  const movedApart = one.address !== '' && other.address !== '' && !sameAddress
  const bornTogether = one.birthDate !== '' && one.birthDate === other.birthDate
  const twins = givenDiffer && family !== null && bornTogether && (!movedApart || samePhone)
  const part = (applies: boolean, points: number, reason: DuplicateReason): Part => (applies ? { points, reasons: [reason] } : NOTHING)
  const parts: Part[] = [
    date,
    part(swapped, POINTS.family + POINTS.given, 'namesSwapped'),
    family ? { points: POINTS.family, reasons: [family] } : NOTHING,
    given ? { points: POINTS.given, reasons: [given] } : NOTHING,
    part(sameAddress, POINTS.address, 'addressEqual'),
    part(samePhone, POINTS.phone, 'phoneEqual'),
    part(givenDiffer, 0, 'givenDiffer'),
    part(sexesContradict(one.sex, other.sex), POINTS.sexDiffers, 'sexDiffers'),
  ]
  const reasons = parts.flatMap((each) => each.reasons)
  const score = Math.max(
    0,
    parts.reduce((sum, { points }) => sum + points, 0),
  )
  if (one.customerNumber !== '' && one.customerNumber === other.customerNumber) {
    return { score: 100, verdict: 'stop', reasons: ['customerNumber', ...reasons] }
  }
  if (twins && !isSlip(one.given, other.given)) return { score: 0, verdict: 'none', reasons }
  return { score, verdict: score >= STOP ? 'stop' : score >= HINT ? 'hint' : 'none', reasons }
}
