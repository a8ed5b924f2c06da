import { expect, test } from 'vitest'
import { consentInput, recipientNames } from '../../../../renderer/components/consent-values.ts'
import {
  emptyReferral,
  neutralTopic,
  offerFrame,
  proposedFollowUp,
  type ReferralValues,
  referralInput,
  referralSchema,
} from '../../../../renderer/features/referrals/referral-form-values.ts'
import { ConsentInput } from '../../../../shared/contract/consents.ts'
import { ReferralInput } from '../../../../shared/contract/referrals.ts'
import { OfferId, PersonId } from '../../../../shared/ids.ts'

const TODAY = '2026-11-24'
const personId = PersonId.parse('019a0000-0000-7000-8000-000000000001')
const offerId = OfferId.parse('019a0000-0000-7000-8000-000000000011')
const start = emptyReferral({ personId, offerId, topic: 'finanzen_schulden' }, TODAY)
const consent = { purpose: 'Vermittlung', recipientPerson: 'Birgit Muster', language: 'ukr', informed: true, signedBy: 'person' } as const

function errors(values: ReferralValues) {
  const issues = referralSchema(TODAY).safeParse(values).error?.issues ?? []
  return Object.fromEntries(issues.map((issue) => [issue.path.join('.'), issue.message]))
}

test('a fresh form passes nothing on, asks again in 14 days and proposes half a year', () => {
  expect(start).toMatchObject({ sharing: 'nothing', dataShared: [], followUpOn: '2026-12-08', validUntil: '2027-05-24', informed: false })
  expect(errors(start)).toEqual({})
  expect(ReferralInput.safeParse(referralInput(start)).success).toBe(true)
})

test.each<[string, Partial<ReferralValues>, Record<string, string>]>([
  ['nobody and nothing chosen', { personId: '', offerId: '' }, { personId: 'person_missing', offerId: 'offer_missing' }],
  ['sharing without saying what', { sharing: 'some' }, { dataShared: 'sharing_missing' }],
  [
    'sharing without consent',
    { sharing: 'some', dataShared: ['name'] },
    { purpose: 'required', recipientPerson: 'required', language: 'required', signedBy: 'signer_missing', informed: 'consent_informed' },
  ],
  [
    'an end before today',
    { ...consent, sharing: 'some', dataShared: ['name'], validUntil: '2026-11-23' },
    { validUntil: 'ends_before_start' },
  ],
  ['no end', { ...consent, sharing: 'some', dataShared: ['name'], validUntil: '' }, { validUntil: 'date' }],
  [
    'guardians who are not named',
    { ...consent, sharing: 'some', dataShared: ['name'], signedBy: 'guardians', guardians: [{ name: ' ', relation: 'mutter' }] },
    { 'guardians.0.name': 'required' },
  ],
  ['no guardian', { ...consent, sharing: 'some', dataShared: ['name'], signedBy: 'guardians' }, { guardians: 'guardians_missing' }],
  ['a full consent', { ...consent, sharing: 'some', dataShared: ['name'] }, {}],
  ['a consent given earlier', { sharing: 'some', dataShared: ['name'], consentId: '019a0000-0000-7000-8000-000000000021' }, {}],
  ['no follow-up', { followUpOn: '' }, {}],
])('%s', (_, change, expected) => {
  expect(errors({ ...start, ...change })).toEqual(expected)
})

test('what was ticked is not passed on when nothing is to be passed on', () => {
  expect(referralInput({ ...start, dataShared: ['name'] }).dataShared).toEqual([])
})

test('only what is passed on can come from a professional secret', () => {
  const values = { ...start, sharing: 'some', dataShared: ['name'], confidential: ['name', 'kurzbericht'] } as const
  expect(referralInput({ ...values, dataShared: ['name'], confidential: ['name', 'kurzbericht'] }).confidential).toEqual(['name'])
  expect(referralInput({ ...values, sharing: 'nothing', dataShared: ['name'], confidential: ['name'] }).confidential).toEqual([])
})

test('a consent holds exactly what is passed on, to the offer, from today', () => {
  const frame = offerFrame({ ...start, sharing: 'some', dataShared: ['name'] }, { providerName: 'Schuldnerhilfe' }, TODAY)
  expect(ConsentInput.parse(consentInput({ ...start, ...consent }, frame))).toEqual({
    ...consent,
    kind: 'uebermittlung',
    releasedPerson: '',
    guardians: [],
    replacesId: null,
    personId,
    offerId,
    recipientOrganization: 'Schuldnerhilfe',
    categories: ['name'],
    validFrom: TODAY,
    validUntil: '2027-05-24',
    interpreterPresent: false,
  })
})

test.each([
  [['sucht'], 'sonstiges'],
  [['sucht', 'wohnen'], 'wohnen'],
  [[], 'sonstiges'],
] as const)('topic of an offer about %j', (topics, topic) => {
  expect(neutralTopic(topics)).toBe(topic)
})

test.each([
  ['2026-11-24', '2026-12-08'],
  ['2026-11-20', '2026-12-04'],
  ['2026-11-21', '2026-12-07'],
  ['2026-11-22', '2026-12-07'],
])('asking again from %s is proposed for %s, never for a weekend', (today, day) => {
  expect(proposedFollowUp(today)).toBe(day)
})

test('recipients are named without their addresses, each once', () => {
  const contacts = ['Iryna Melnyk, Beraterin, melnyk@hilfe.example', 'Iryna Melnyk, Beraterin, 0202 5550', 'info@hilfe.example']
  expect(recipientNames(contacts)).toEqual(['Iryna Melnyk, Beraterin'])
})
