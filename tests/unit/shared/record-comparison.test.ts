import { expect, test } from 'vitest'
import { compareFields } from '../../../shared/record-comparison.ts'
import { personInput } from '../../support/fixtures.ts'

const verdicts = (...given: Parameters<typeof compareFields>) =>
  Object.fromEntries(compareFields(...given).map(({ field, verdict }) => [field, verdict]))
const phone = (number: string) => ({ ...personInput().safeContact, phone: number })

test('each field is laid beside the other and judged in words', () => {
  const one = personInput({ patronymic: 'Petrivna', street: 'Lindenstraße 4' })
  const other = personInput({
    familyName: 'Schewtschenko',
    givenNames: 'Jelena',
    originalScript: '',
    birthDate: '1991-04-18',
    street: 'Lindenstr. 4',
    safeContact: phone('0202/5550142'),
  })
  expect(compareFields(one, other)[3]).toEqual({
    field: 'address',
    first: 'Lindenstraße 4, 42275 Musterstadt',
    second: 'Lindenstr. 4, 42275 Musterstadt',
    verdict: 'alike',
  })
  expect(verdicts(one, other)).toEqual({
    familyName: 'alike',
    givenNames: 'alike',
    birthDate: 'different',
    address: 'alike',
    patronymic: 'oneSided',
    originalScript: 'oneSided',
    sex: 'equal',
    phone: 'alike',
  })
})

test('four fields are always there, however little is known', () => {
  const bare = personInput({
    givenNames: '',
    originalScript: '',
    birthDate: '',
    sex: null,
    street: '',
    postalCode: '',
    city: '',
    safeContact: phone(''),
  })
  const four = { familyName: 'equal', givenNames: 'neither', birthDate: 'neither', address: 'neither' }
  expect(verdicts(bare, bare)).toEqual(four)
  expect(verdicts(bare, personInput(), true)).toEqual({ ...four, givenNames: 'oneSided', birthDate: 'oneSided', address: 'oneSided' })
})
