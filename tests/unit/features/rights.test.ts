import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ContactInput } from '../../../shared/contract/contacts.ts'
import type { BranchId, PersonId, SiteId } from '../../../shared/ids.ts'
import { createApp, type TestApp } from '../../support/app.ts'
import { addBranch, addDeputy, assign, type Colleague, colleague } from '../../support/colleague.ts'
import { personInput, siteInput } from '../../support/fixtures.ts'
import { accessesOf, changesOf, countRows } from '../../support/logs.ts'
import { addPerson } from '../../support/person.ts'
import { consentInput, plantOffer, referralInput } from '../../support/referral-fixtures.ts'

let app: TestApp
let north: BranchId
let south: BranchId
let siteId: SiteId
/** A person of the south, taken in by Anna, who has no branch and leaves her alone. */
let personId: PersonId
let stranger: Colleague
beforeEach(async () => {
  app = createApp({ roles: ['case_manager'] })
  north = addBranch(app, 'Geschäftsstelle 3')
  south = addBranch(app, 'Geschäftsstelle 5')
  siteId = (await app.call('dropIn', 'createSite', siteInput())).id
  personId = await addPerson(app, { note: 'kommt gern vormittags' })
  assign(app, personId, { branch: south, responsible: null })
  stranger = colleague(app, { branch: north })
})
afterEach(() => app.close())

const refused = { ok: false, error: { code: 'outside_scope' } }
const contactInput = (change: Partial<ContactInput> = {}): ContactInput => ({
  personId,
  sessionId: null,
  ticketId: null,
  channel: 'telefon',
  first: false,
  topics: ['wohnen'],
  result: 'information',
  minutes: 5,
  note: 'Mietvertrag gesehen',
  ...change,
})

test('a new person belongs to the branch of whoever takes them in', async () => {
  const person = await stranger.call('people', 'create', personInput())
  expect(person.branchId).toBe(north)
  expect(await stranger.call('people', 'get', { id: person.id })).toMatchObject({ branchId: north })
  const created = (await stranger.call('people', 'history', { id: person.id }))[0]?.changes
  expect(created).toContainEqual({ field: 'branchId', before: '', after: 'Geschäftsstelle 3', withheld: false })
})

test('nothing about a person of another branch is answered, and nothing written', async () => {
  const insider = colleague(app, { branch: south })
  plantOffer(app)
  const appointment = await insider.call('appointments', 'book', {
    personId,
    siteId,
    start: '2026-11-24T11:30',
    minutes: 30,
    purpose: 'Unterlagen',
    interpreterLanguage: null,
  })
  const concern = await insider.call('concerns', 'create', { personId, topics: ['wohnen'], summary: '', urgency: 'normal', deadline: null })
  const contact = await insider.call('contacts', 'record', contactInput())
  const consent = await insider.call('consents', 'give', consentInput(personId))
  const referral = await insider.call('referrals', 'create', referralInput(personId))
  const rows = () => ['change_log', 'access_log', 'access_log_person'].map((table) => countRows(app, table))
  const before = rows()
  const when = { start: '2026-11-25T11:30', minutes: 30 }
  const answers = await Promise.all([
    stranger.reply('people', 'get', { id: personId }),
    stranger.reply('people', 'update', { id: personId, revision: 1, person: personInput({ note: 'anders' }) }),
    stranger.reply('people', 'history', { id: personId }),
    stranger.reply('people', 'memberships', { id: personId }),
    stranger.reply('people', 'foundUnit', {
      id: personId,
      kind: 'alleinstehend',
      role: 'eLb',
      from: '2026-01-01',
      bgNumber: '',
      children: null,
    }),
    stranger.reply('contacts', 'ofPerson', { personId }),
    stranger.reply('contacts', 'record', contactInput()),
    stranger.reply('concerns', 'create', { personId, topics: ['wohnen'], summary: '', urgency: 'normal', deadline: null }),
    stranger.reply('concerns', 'ofPerson', { personId }),
    stranger.reply('concerns', 'setState', { id: concern.id, state: 'erledigt' }),
    stranger.reply('appointments', 'book', { personId, siteId, ...when, purpose: '', interpreterLanguage: null }),
    stranger.reply('appointments', 'get', { id: appointment.id }),
    stranger.reply('appointments', 'ofPerson', { personId }),
    stranger.reply('appointments', 'conflictsWith', { id: null, personId, ...when }),
    stranger.reply('appointments', 'move', { id: appointment.id, revision: 1, ...when }),
    stranger.reply('appointments', 'cancel', { id: appointment.id, revision: 1, reason: 'abgesagt_jc', note: '' }),
    stranger.reply('appointments', 'markAttended', { id: appointment.id, revision: 1 }),
    stranger.reply('consents', 'ofPerson', { personId }),
    stranger.reply('consents', 'give', consentInput(personId)),
    stranger.reply('consents', 'withdraw', { id: consent.id, note: '' }),
    stranger.reply('referrals', 'ofPerson', { personId }),
    stranger.reply('referrals', 'get', { id: referral.id }),
    stranger.reply('referrals', 'create', referralInput(personId)),
    stranger.reply('referrals', 'advance', { id: referral.id, revision: 1, state: 'uebergeben', note: '' }),
    stranger.reply('letters', 'appointment', { id: appointment.id }),
    stranger.reply('letters', 'consent', { id: consent.id }),
    stranger.reply('letters', 'referral', { id: referral.id }),
    stranger.reply('letters', 'saveCalendar', { id: appointment.id }),
  ])
  for (const [index, answer] of answers.entries()) expect(answer, String(index)).toMatchObject(refused)
  expect(rows()).toEqual(before)
  expect(app.host.rendered).toEqual([])
  // Only the one who recorded it takes a contact back, wherever the person belongs by now.
  expect(await stranger.reply('contacts', 'remove', { id: contact.id })).toMatchObject({ ok: false, error: { code: 'not_allowed_now' } })
})

test('no file is written before it is known whether the person may be seen', async () => {
  const own = colleague(app, { branch: south })
  const booking = { personId, siteId, start: '2026-11-24T11:30', minutes: 30, purpose: '', interpreterLanguage: null }
  const { id } = await own.call('appointments', 'book', booking)
  const { token } = await own.call('letters', 'appointment', { id })
  assign(app, personId, { branch: north })
  app.host.answers.save = `${app.folder}/never.pdf`
  expect(await own.reply('letters', 'print', { token })).toMatchObject(refused)
  expect(await own.reply('letters', 'save', { token })).toMatchObject(refused)
  expect(app.host.printed).toEqual([])
})

test('a search lists persons of other branches with name, birth year and branch, and nothing else', async () => {
  const own = await stranger.call('people', 'create', personInput({ givenNames: 'Taras', originalScript: '' }))
  const { hits } = await stranger.call('people', 'search', { text: 'Shevchenko' })
  expect(hits.find(({ id }) => id === own.id)).toMatchObject({ outside: false, branchName: '', street: 'Lindenstraße 4' })
  expect(hits.find(({ id }) => id === personId)).toEqual({
    id: personId,
    name: 'Olena Shevchenko',
    originalScript: '',
    birthDate: '1991',
    street: '',
    responsibleName: '',
    nextAppointment: null,
    outside: true,
    disclosureBlocked: false,
    branchName: 'Geschäftsstelle 5',
  })
  const recent = await stranger.call('people', 'search', { text: '' })
  expect(recent.hits.map(({ id }) => id)).toEqual([own.id])
})

test('the own case, a deputy in time and a person of no branch are within reach; the day after, a deputy is a stranger', async () => {
  expect(await stranger.reply('people', 'get', { id: personId })).toMatchObject(refused)
  assign(app, personId, { responsible: stranger.id })
  expect(await stranger.call('people', 'get', { id: personId })).toMatchObject({ note: 'kommt gern vormittags' })
  assign(app, personId, { responsible: app.staff.id })
  expect(await stranger.reply('people', 'get', { id: personId })).toMatchObject(refused)
  addDeputy(app, app.staff.id, stranger.id, '2026-11-23', '2026-11-24')
  expect(await stranger.call('people', 'get', { id: personId })).toMatchObject({ id: personId })
  app.advance(24 * 3_600_000)
  expect(await stranger.reply('people', 'get', { id: personId })).toMatchObject(refused)
  assign(app, personId, { branch: null })
  expect(await stranger.call('people', 'get', { id: personId })).toMatchObject({ id: personId })
})

test('own appointments stay in the week when the person changes branches, without what they are about', async () => {
  assign(app, personId, { branch: north })
  const booking = { personId, siteId, start: '2026-11-24T11:30', minutes: 30, purpose: 'Schulden', interpreterLanguage: 'ukr' as const }
  await stranger.call('appointments', 'book', booking)
  assign(app, personId, { branch: south })
  const [listed] = await stranger.call('appointments', 'between', { from: '2026-11-24', to: '2026-11-24' })
  expect(listed).toMatchObject({ personName: 'Olena Shevchenko', purpose: '', interpreterLanguage: null })
  expect((await stranger.call('today', 'overview', {})).appointments).toEqual([listed])
})

test('open referrals are those of persons within reach', async () => {
  plantOffer(app)
  const insider = colleague(app, { branch: south })
  const referral = await insider.call('referrals', 'create', referralInput(personId, { followUpOn: '2026-11-24' }))
  expect(await insider.call('referrals', 'open', {})).toMatchObject([{ id: referral.id }])
  expect(await stranger.call('referrals', 'open', {})).toEqual([])
  expect((await stranger.call('today', 'overview', {})).referralsDue).toEqual([])
})

test('a household names the members within reach and counts the others', async () => {
  const child = await stranger.call('people', 'create', personInput({ givenNames: 'Taras' }))
  await stranger.call('people', 'foundUnit', {
    id: child.id,
    kind: 'paar_mit_kind',
    role: 'eLb',
    from: '2026-01-01',
    bgNumber: '',
    children: null,
  })
  expect(await stranger.reply('people', 'joinUnit', { id: personId, of: child.id, role: 'eLb', from: '2026-01-01' })).toMatchObject(refused)
  assign(app, personId, { branch: north })
  await stranger.call('people', 'joinUnit', { id: personId, of: child.id, role: 'partner', from: '2026-01-01' })
  expect(await stranger.call('people', 'memberships', { id: child.id })).toMatchObject([{ others: [{ personId }], othersOutside: 0 }])
  assign(app, personId, { branch: south })
  expect(await stranger.call('people', 'memberships', { id: child.id })).toMatchObject([{ others: [], othersOutside: 1 }])
  expect(accessesOf(app, 'people').at(-1)).toEqual({ procedure: 'people.memberships', access: 'read', persons: [child.id] })
})

test('a note goes to its compartment and comes back to those who may read it', async () => {
  assign(app, personId, { branch: north })
  const coach = colleague(app, { roles: ['family_coach'], branch: north, name: 'Clara Muster' })
  const clerk = colleague(app, { roles: ['drop_in_clerk'], branch: north })
  const youth = colleague(app, { roles: ['youth_welfare_worker'], branch: north })
  const head = colleague(app, { roles: ['branch_head'], branch: north })
  await stranger.call('contacts', 'record', contactInput({ compartment: 'jobcenter', note: 'Fall' }))
  await coach.call('contacts', 'record', contactInput({ note: 'Hausbesuch' }))
  await coach.call('contacts', 'record', contactInput({ compartment: 'geschuetzt', note: 'anvertraut' }))
  await youth.call('contacts', 'record', contactInput({ note: 'Hilfeplan' }))
  await clerk.call('contacts', 'record', contactInput({ note: 'am Tresen' }))
  const seen = async (who: Colleague) => {
    const list = await who.call('contacts', 'ofPerson', { personId })
    for (const { note, noteWithheld } of list) expect(noteWithheld).toBe(note === '')
    return list.map(({ note, compartment }) => note || compartment).sort()
  }
  expect(await seen(stranger)).toEqual(['Fall', 'am Tresen', 'coaching', 'geschuetzt', 'jugendhilfe'])
  expect(await seen(coach)).toEqual(['Hausbesuch', 'am Tresen', 'anvertraut', 'jobcenter', 'jugendhilfe'])
  expect(await seen(clerk)).toEqual(['am Tresen', 'coaching', 'geschuetzt', 'jobcenter', 'jugendhilfe'])
  expect(await seen(head)).toEqual(['allgemein', 'coaching', 'geschuetzt', 'jobcenter', 'jugendhilfe'])
  expect(await seen(youth)).toEqual(['Hilfeplan'])
  addDeputy(app, coach.id, clerk.id, '2026-11-24', '2026-11-24')
  expect(await seen(clerk)).toEqual(['Hausbesuch', 'am Tresen', 'anvertraut', 'jobcenter', 'jugendhilfe'])
  expect(await head.call('people', 'get', { id: personId })).toMatchObject({ note: '', noteWithheld: true })
  expect(await youth.call('people', 'get', { id: personId })).toMatchObject({ note: '', noteWithheld: true })
})

test('a compartment of others cannot be written, and the first own one is the default', async () => {
  assign(app, personId, { branch: north })
  const answer = await stranger.reply('contacts', 'record', contactInput({ compartment: 'jugendhilfe' }))
  expect(answer).toMatchObject({ error: { code: 'invalid_input', fields: { compartment: 'compartment_not_yours' } } })
  expect(changesOf(app, 'contact')).toEqual([])
  const sworn = colleague(app, { branch: north, secrecy: true })
  expect(await sworn.call('contacts', 'compartments', {})).toEqual(['geschuetzt', 'allgemein', 'jobcenter'])
  expect(await sworn.call('contacts', 'record', contactInput())).toMatchObject({ compartment: 'geschuetzt', note: 'Mietvertrag gesehen' })
  const youth = colleague(app, { roles: ['youth_welfare_worker'], branch: north })
  expect(await youth.call('contacts', 'record', contactInput({ personId: null, note: '' }))).toMatchObject({ compartment: 'allgemein' })
})

test('the history of a record keeps a closed remark closed', async () => {
  assign(app, personId, { branch: north })
  const head = colleague(app, { roles: ['branch_head'], branch: north })
  await stranger.call('people', 'update', {
    id: personId,
    revision: 1,
    person: personInput({ note: 'lieber nachmittags', street: 'Ring 1' }),
  })
  const entries = await head.call('people', 'history', { id: personId })
  expect(entries.flatMap(({ changes }) => changes)).toContainEqual({ field: 'note', before: '', after: '', withheld: true })
  expect(JSON.stringify(entries)).not.toMatch(/vormittags|nachmittags/)
  expect(JSON.stringify(entries)).toContain('Ring 1')
})
