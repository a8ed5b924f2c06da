import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addMonths, consentState, covers, type GivenConsent } from '../../../shared/consent-rules.ts'

const PERSON = 'olena'
const consent: GivenConsent = {
  personId: PERSON,
  recipientOrganization: 'Schuldnerhilfe Nordstadt',
  categories: ['name', 'kontaktdaten'],
  validFrom: '2026-11-24',
  validUntil: '2027-05-24',
  withdrawnAt: null,
}
const sharing = { personId: PERSON, recipientOrganization: 'Schuldnerhilfe Nordstadt', categories: ['name'], on: '2026-12-01' }

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
  // The first reason counts: whose consent it is outranks everything else.
  ['other_person', { ...consent, withdrawnAt: '2026-11-25T08:00:00.000Z' }, { ...sharing, personId: 'maria' }],
])('%s', (verdict, given, asked) => {
  expect(covers(given, asked)).toBe(verdict)
})

const day = fc.integer({ min: 0, max: 60 }).map((offset) => new Date(Date.UTC(2026, 10, 1 + offset)).toISOString().slice(0, 10))
const categories = fc.subarray(['name', 'kontaktdaten', 'anliegen', 'kurzbericht'])
const anyConsent = fc.record({
  personId: fc.constantFrom('olena', 'maria'),
  recipientOrganization: fc.constantFrom('Hilfe A', 'Hilfe B'),
  categories,
  validFrom: day,
  validUntil: day,
  withdrawnAt: fc.constantFrom(null, '2026-11-20T10:00:00.000Z'),
})
const anySharing = fc.record({
  personId: fc.constantFrom('olena', 'maria'),
  recipientOrganization: fc.constantFrom('Hilfe A', 'Hilfe B'),
  categories,
  on: day,
})

test('a consent carries a sharing exactly when nothing at all speaks against it', () => {
  fc.assert(
    fc.property(anyConsent, anySharing, (given, asked) => {
      const carries =
        given.withdrawnAt === null &&
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
      const given = { ...any, withdrawnAt: null, validFrom: on, validUntil: on }
      const asked = { ...given, on }
      expect(covers(given, asked)).toBe('ok')
      expect(covers(given, { ...asked, categories: asked.categories.filter((one) => kept.includes(one)) })).toBe('ok')
    }),
  )
})

test.each([
  ['erteilt', '2027-05-24', null],
  ['abgelaufen', '2027-05-25', null],
  ['widerrufen', '2026-12-01', '2026-11-25T08:00:00.000Z'],
  ['widerrufen', '2028-01-01', '2026-11-25T08:00:00.000Z'],
])('state %s on %s', (state, on, withdrawnAt) => {
  expect(consentState({ ...consent, withdrawnAt }, on)).toBe(state)
})

test.each([
  ['2026-11-24', 6, '2027-05-24'],
  ['2026-08-31', 6, '2027-02-28'],
  ['2027-08-31', 6, '2028-02-29'],
  ['2026-12-31', 0, '2026-12-31'],
])('%s and %i months is %s', (from, months, to) => {
  expect(addMonths(from, months)).toBe(to)
})
