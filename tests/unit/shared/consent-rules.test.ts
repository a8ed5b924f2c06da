import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addMonths, covers, type GivenConsent, isToRenew } from '../../../shared/consent-rules.ts'

const PERSON = 'olena'
const AT = '2026-11-25T08:00:00.000Z'
const consent: GivenConsent = {
  kind: 'uebermittlung',
  personId: PERSON,
  recipientOrganization: 'Schuldnerhilfe Nordstadt',
  categories: ['name', 'kontaktdaten'],
  validFrom: '2026-11-24',
  validUntil: '2027-05-24',
  signedAt: '2026-11-24T08:00:00.000Z',
  refusedAt: null,
  withdrawnAt: null,
  replacedAt: null,
}
const sharing = {
  kind: 'uebermittlung',
  personId: PERSON,
  recipientOrganization: 'Schuldnerhilfe Nordstadt',
  categories: ['name'],
  on: '2026-12-01',
} as const

test.each([
  ['ok', consent, sharing],
  ['ok', consent, { ...sharing, categories: [] }],
  ['ok', consent, { ...sharing, on: '2026-11-24' }],
  ['ok', consent, { ...sharing, on: '2027-05-24' }],
  ['ok', consent, { ...sharing, recipientOrganization: '  schuldnerhilfe   Nordstadt ' }],
  ['ok', { ...consent, recipientOrganization: 'Mu\u0308tterbu\u0308ro' }, { ...sharing, recipientOrganization: 'M\u00fctterb\u00fcro' }],
  ['missing', null, sharing],
  ['other_person', consent, { ...sharing, personId: 'maria' }],
  ['withdrawn', { ...consent, withdrawnAt: '2026-11-25T08:00:00.000Z' }, sharing],
  ['not_yet_valid', consent, { ...sharing, on: '2026-11-23' }],
  ['expired', consent, { ...sharing, on: '2027-05-25' }],
  ['other_recipient', consent, { ...sharing, recipientOrganization: 'Schuldnerhilfe Südstadt' }],
  ['categories_missing', consent, { ...sharing, categories: ['name', 'kurzbericht'] }],
  ['other_kind', consent, { ...sharing, kind: 'schweigepflicht' }],
  ['other_kind', { ...consent, kind: 'schweigepflicht' }, sharing],
  ['ok', { ...consent, kind: 'schweigepflicht' }, { ...sharing, kind: 'schweigepflicht' }],
  ['unsigned', { ...consent, signedAt: null }, sharing],
  ['refused', { ...consent, signedAt: null, refusedAt: AT }, sharing],
  ['replaced', { ...consent, replacedAt: AT }, sharing],
  // Only the signature is missing: everything else has been asked before.
  ['expired', { ...consent, signedAt: null }, { ...sharing, on: '2027-05-25' }],
  ['categories_missing', { ...consent, signedAt: null }, { ...sharing, categories: ['kurzbericht'] }],
  // The first reason counts: whose consent it is outranks everything else.
  ['other_person', { ...consent, withdrawnAt: '2026-11-25T08:00:00.000Z' }, { ...sharing, personId: 'maria' }],
] as const)('%s', (verdict, given, asked) => {
  expect(covers(given, asked)).toBe(verdict)
})

const day = fc.integer({ min: 0, max: 60 }).map((offset) => new Date(Date.UTC(2026, 10, 1 + offset)).toISOString().slice(0, 10))
const categories = fc.subarray(['name', 'kontaktdaten', 'anliegen', 'kurzbericht'])
const KINDS = fc.constantFrom('uebermittlung' as const, 'schweigepflicht' as const)
const moment = fc.constantFrom(null, null, '2026-11-20T10:00:00.000Z')
const anyConsent = fc.record({
  kind: KINDS,
  personId: fc.constantFrom('olena', 'maria'),
  recipientOrganization: fc.constantFrom('Hilfe A', 'Hilfe B'),
  categories,
  validFrom: day,
  validUntil: day,
  signedAt: fc.constantFrom(null, '2026-11-20T10:00:00.000Z'),
  refusedAt: moment,
  withdrawnAt: moment,
  replacedAt: moment,
})
const anySharing = fc.record({
  kind: KINDS,
  personId: fc.constantFrom('olena', 'maria'),
  recipientOrganization: fc.constantFrom('Hilfe A', 'Hilfe B'),
  categories,
  on: day,
})

test('a consent carries a sharing exactly when nothing at all speaks against it', () => {
  fc.assert(
    fc.property(anyConsent, anySharing, (given, asked) => {
      const carries =
        given.kind === asked.kind &&
        given.signedAt !== null &&
        given.refusedAt === null &&
        given.withdrawnAt === null &&
        given.replacedAt === null &&
        given.personId === asked.personId &&
        given.recipientOrganization === asked.recipientOrganization &&
        given.validFrom <= asked.on &&
        asked.on <= given.validUntil &&
        asked.categories.filter((category) => !given.categories.includes(category)).length === 0
      expect(covers(given, asked) === 'ok').toBe(carries)
    }),
  )
})

test('asking for less never needs more', () => {
  fc.assert(
    fc.property(anyConsent, day, categories, (any, on, kept) => {
      const given = {
        ...any,
        signedAt: '2026-11-20T10:00:00.000Z',
        refusedAt: null,
        withdrawnAt: null,
        replacedAt: null,
        validFrom: on,
        validUntil: on,
      }
      const asked = { ...given, on }
      expect(covers(given, asked)).toBe('ok')
      expect(covers(given, { ...asked, categories: asked.categories.filter((one) => kept.includes(one)) })).toBe('ok')
    }),
  )
})

test.each([
  ['more than 30 days ahead', { validUntil: '2026-12-25' }, 0, false],
  ['30 days ahead', { validUntil: '2026-12-24' }, 0, true],
  ['ended, and nothing open rests on it', { validUntil: '2026-11-23' }, 0, false],
  ['ended, and something open rests on it', { validUntil: '2026-11-23' }, 1, true],
  ['never signed', { validUntil: '2026-11-23', signedAt: null }, 1, false],
  ['withdrawn', { validUntil: '2026-11-30', withdrawnAt: AT }, 1, false],
  ['replaced', { validUntil: '2026-11-30', replacedAt: AT }, 1, false],
])('to be renewed: %s', (_, change, openReferrals, listed) => {
  expect(isToRenew({ ...consent, ...change }, openReferrals, '2026-11-24')).toBe(listed)
})

test.each([
  ['2026-11-24', 6, '2027-05-24'],
  ['2026-08-31', 6, '2027-02-28'],
  ['2027-08-31', 6, '2028-02-29'],
  ['2026-12-31', 0, '2026-12-31'],
])('%s and %i months is %s', (from, months, to) => {
  expect(addMonths(from, months)).toBe(to)
})
