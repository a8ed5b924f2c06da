import { expect, test } from 'vitest'
import { signerFault, signerOf } from '../../../shared/consent-signers.ts'

const TODAY = '2026-11-24'

test.each([
  ['', 'ask'],
  ['1991', 'person'],
  ['2011-11-24', 'person'],
  ['2011-11-25', 'guardians'],
  ['2011-10', 'person'],
  ['2011-11', 'ask'],
  ['2011-12', 'guardians'],
  ['2011', 'ask'],
  ['2010', 'person'],
  ['2012', 'guardians'],
  ['2020-01-01', 'guardians'],
  ['2027', 'ask'],
])('born %s: %s', (birthDate, signer) => {
  expect(signerOf(birthDate, TODAY)).toBe(signer)
})

test.each([
  ['a child alone', '2015-01-01', 'person', 0, { signedBy: 'guardians_needed' }],
  ['a child with nobody named', '2015-01-01', 'guardians', 0, { guardians: 'guardians_missing' }],
  ['a child with a parent', '2015-01-01', 'guardians', 1, null],
  ['an adult', '1991', 'person', 0, null],
  ['an adult with a legal guardian', '1991', 'guardians', 1, null],
  ['somebody of unknown age, as it was asked', '', 'person', 0, null],
] as const)('%s', (_, birthDate, signedBy, named, fault) => {
  expect(signerFault(birthDate, TODAY, { signedBy, guardians: Array(named).fill({}) })).toEqual(fault)
})
