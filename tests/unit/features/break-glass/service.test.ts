import { afterEach, beforeEach, expect, test } from 'vitest'
import type { BranchId, PersonId } from '../../../../shared/ids.ts'
import { createApp, type TestApp } from '../../../support/app.ts'
import { addBranch, assign, type Colleague, colleague } from '../../../support/colleague.ts'
import { accessesOf, changesOf, countRows } from '../../../support/logs.ts'
import { addPerson } from '../../../support/person.ts'

const HOUR = 3_600_000
const REASON = 'Notfall: kein Geld, zuständige Stelle geschlossen'

let app: TestApp
let north: BranchId
let south: BranchId
let personId: PersonId
let clerk: Colleague
beforeEach(async () => {
  app = createApp({ roles: ['case_manager'] })
  north = addBranch(app, 'Geschäftsstelle 3')
  south = addBranch(app, 'Geschäftsstelle 5')
  personId = await addPerson(app, { note: 'kommt gern vormittags' })
  assign(app, personId, { branch: south, responsible: null })
  clerk = colleague(app, { roles: ['drop_in_clerk'], branch: north, name: 'Clara Muster' })
})
afterEach(() => app.close())

test('a reason opens the record until the end of the day in Berlin', async () => {
  expect(await clerk.reply('people', 'get', { id: personId })).toMatchObject({ error: { code: 'outside_scope' } })
  expect(await clerk.call('breakGlass', 'open', { personId, reason: REASON })).toEqual({ personId, day: '2026-11-24' })
  expect(await clerk.call('people', 'get', { id: personId })).toMatchObject({ note: 'kommt gern vormittags' })
  // 08:00 in Greenwich is 09:00 in Berlin, so 14 hours later it is 23:00 there and one hour more is the next day.
  app.advance(14 * HOUR)
  expect(await clerk.call('people', 'get', { id: personId })).toMatchObject({ id: personId })
  app.advance(HOUR)
  expect(await clerk.reply('people', 'get', { id: personId })).toMatchObject({ error: { code: 'outside_scope' } })
})

test('a clock set back does not bring it back', async () => {
  await clerk.call('breakGlass', 'open', { personId, reason: REASON })
  app.advance(-24 * HOUR)
  expect(await clerk.reply('people', 'get', { id: personId })).toMatchObject({ error: { code: 'outside_scope' } })
})

test('it opens this person to this staff member and to nobody else', async () => {
  const other = await addPerson(app)
  assign(app, other, { branch: south, responsible: null })
  await clerk.call('breakGlass', 'open', { personId, reason: REASON })
  expect(await clerk.reply('people', 'get', { id: other })).toMatchObject({ error: { code: 'outside_scope' } })
  const beside = colleague(app, { branch: north })
  expect(await beside.reply('people', 'get', { id: personId })).toMatchObject({ error: { code: 'outside_scope' } })
})

test('it is in the change log and in the access log, with its reason', async () => {
  await clerk.call('breakGlass', 'open', { personId, reason: REASON })
  expect(changesOf(app, 'break_glass')).toMatchObject([
    { action: 'insert', fields: { reason: [null, REASON], person_id: [null, personId] } },
  ])
  expect(accessesOf(app, 'breakGlass')).toEqual([{ procedure: 'breakGlass.open', access: 'read', persons: [personId] }])
})

test.each(['', '   ', 'Notfall', 'zu kurz 9', '          x         '])('%j is no reason', async (reason) => {
  expect(await clerk.reply('breakGlass', 'open', { personId, reason })).toMatchObject({
    error: { code: 'invalid_input', fields: { reason: expect.stringMatching(/^(reason_short|required)$/) } },
  })
  expect(countRows(app, 'break_glass')).toBe(0)
})

test('a person who is not there is not opened', async () => {
  const nobody = '019a0000-0000-7000-8000-000000000099' as PersonId
  expect(await clerk.reply('breakGlass', 'open', { personId: nobody, reason: REASON })).toMatchObject({ error: { code: 'not_found' } })
})

test('it opens general, case and coaching notes; never what was entrusted, nor what is youth welfare’s', async () => {
  const note = (compartment: 'jobcenter' | 'coaching' | 'geschuetzt' | 'allgemein' | 'jugendhilfe') => ({
    personId,
    sessionId: null,
    channel: 'telefon' as const,
    first: false,
    topics: ['wohnen' as const],
    result: 'information' as const,
    minutes: 5,
    note: compartment,
    compartment,
  })
  const manager = colleague(app, { branch: south })
  const coach = colleague(app, { roles: ['family_coach'], branch: south })
  const youth = colleague(app, { roles: ['youth_welfare_worker'], branch: south })
  const head = colleague(app, { roles: ['branch_head'], branch: south })
  for (const compartment of ['allgemein', 'jobcenter'] as const) await manager.call('contacts', 'record', note(compartment))
  for (const compartment of ['coaching', 'geschuetzt'] as const) await coach.call('contacts', 'record', note(compartment))
  await youth.call('contacts', 'record', note('jugendhilfe'))
  const notes = async () => (await head.call('contacts', 'ofPerson', { personId })).flatMap((each) => each.note || []).sort()
  expect(await notes()).toEqual([])
  await head.call('breakGlass', 'open', { personId, reason: REASON })
  expect(await notes()).toEqual(['allgemein', 'coaching', 'jobcenter'])
  expect(await head.call('people', 'get', { id: personId })).toMatchObject({ note: 'kommt gern vormittags', noteWithheld: false })
})

test('the head of the branch it concerns and data protection review it; others and the one who opened it do not', async () => {
  const headSouth = colleague(app, { roles: ['branch_head'], branch: south, name: 'Doris Kopf' })
  const headNorth = colleague(app, { roles: ['branch_head'], branch: north })
  const officer = colleague(app, { roles: ['data_protection_officer'], branch: north })
  await clerk.call('breakGlass', 'open', { personId, reason: REASON })
  expect(await headNorth.call('breakGlass', 'toReview', {})).toEqual([])
  const [entry] = await headSouth.call('breakGlass', 'toReview', {})
  if (!entry) throw new Error('nothing to review')
  expect(entry).toEqual({
    id: entry.id,
    personId,
    personName: 'Olena Shevchenko',
    birthYear: '1991',
    branchName: 'Geschäftsstelle 5',
    staffName: 'Clara Muster',
    reason: REASON,
    openedAt: '2026-11-24T08:00:00.000Z',
    reviewedAt: null,
    reviewerName: '',
    remark: '',
    own: false,
  })
  expect(await officer.call('breakGlass', 'toReview', {})).toEqual([entry])
  expect((await headSouth.call('today', 'overview', {})).breakGlassOpen).toBe(1)
  expect((await headNorth.call('today', 'overview', {})).breakGlassOpen).toBe(0)
  expect((await clerk.call('today', 'overview', {})).breakGlassOpen).toBeNull()
  expect(await headNorth.reply('breakGlass', 'markReviewed', { id: entry.id, remark: '' })).toMatchObject({ error: { code: 'forbidden' } })
  app.advance(HOUR)
  const reviewed = await headSouth.call('breakGlass', 'markReviewed', { id: entry.id, remark: 'Rückfrage gestellt' })
  expect(reviewed).toMatchObject({ reviewedAt: '2026-11-24T09:00:00.000Z', reviewerName: 'Doris Kopf', remark: 'Rückfrage gestellt' })
  expect(await officer.reply('breakGlass', 'markReviewed', { id: entry.id, remark: '' })).toMatchObject({
    error: { code: 'not_allowed_now' },
  })
  expect((await officer.call('today', 'overview', {})).breakGlassOpen).toBe(0)
  expect(await officer.call('breakGlass', 'toReview', {})).toEqual([reviewed])
})

test('a head who opened a record reviews it neither as head nor as data protection officer', async () => {
  const head = colleague(app, { roles: ['branch_head', 'data_protection_officer'], branch: south })
  await head.call('breakGlass', 'open', { personId, reason: REASON })
  const [entry] = await head.call('breakGlass', 'toReview', {})
  expect(entry).toMatchObject({ own: true })
  expect(await head.reply('breakGlass', 'markReviewed', { id: entry?.id ?? '', remark: '' })).toMatchObject({
    error: { code: 'forbidden' },
  })
  expect((await head.call('today', 'overview', {})).breakGlassOpen).toBe(0)
})

test('open ones come first, the oldest on top; the person’s branch at that moment answers', async () => {
  const officer = colleague(app, { roles: ['data_protection_officer'] })
  const homeless = await addPerson(app, { familyName: 'Tekle', givenNames: 'Yonas', originalScript: '', birthDate: '' })
  assign(app, homeless, { branch: null, responsible: null })
  await clerk.call('breakGlass', 'open', { personId, reason: `${REASON} 1` })
  app.advance(HOUR)
  await clerk.call('breakGlass', 'open', { personId: homeless, reason: `${REASON} 2` })
  app.advance(HOUR)
  await clerk.call('breakGlass', 'open', { personId, reason: `${REASON} 3` })
  assign(app, personId, { branch: north })
  const list = await officer.call('breakGlass', 'toReview', {})
  expect(list.map(({ reason, branchName, birthYear }) => [reason.slice(-1), branchName, birthYear])).toEqual([
    ['1', 'Geschäftsstelle 5', '1991'],
    ['2', 'Geschäftsstelle 3', ''],
    ['3', 'Geschäftsstelle 5', '1991'],
  ])
  await officer.call('breakGlass', 'markReviewed', { id: list[0]?.id ?? '', remark: '' })
  expect((await officer.call('breakGlass', 'toReview', {})).map(({ reason }) => reason.slice(-1))).toEqual(['2', '3', '1'])
  app.advance(366 * 24 * HOUR)
  expect((await officer.call('breakGlass', 'toReview', {})).map(({ reason }) => reason.slice(-1))).toEqual(['2', '3'])
})
