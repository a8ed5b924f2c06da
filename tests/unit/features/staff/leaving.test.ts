import { expect, test } from 'vitest'
import { personInput, siteInput } from '../../../support/fixtures.ts'
import { referralInput } from '../../../support/referral-fixtures.ts'
import { newColleague, OWN_PASSWORD, officeWithTwo, signInFirst } from '../../../support/staff-fixtures.ts'

/** Bernd has counselled two persons, with an appointment and a follow-up, and is about to leave. */
async function berndIsAboutToLeave() {
  const office = await officeWithTwo()
  const { app, bernd } = office
  const site = await app.call('dropIn', 'createSite', siteInput())
  const ofAnna = await app.call('people', 'create', personInput({ familyName: 'Amsel', givenNames: 'Ada' }))
  await app.call('directory', 'chooseSample', {}).then(({ token }) => app.call('directory', 'applyImport', { token, skipErrors: false }))
  await signInFirst(app, bernd)
  const first = await app.call('people', 'create', personInput())
  const second = await app.call('people', 'create', personInput({ familyName: 'Bauer', givenNames: 'Bea' }))
  const visit = { siteId: site.id, minutes: 30, purpose: '', interpreterLanguage: null }
  const booked = await app.call('appointments', 'book', { ...visit, personId: first.id, start: '2026-12-01T09:00' })
  const forAnna = await app.call('appointments', 'book', { ...visit, personId: ofAnna.id, start: '2026-12-02T09:00' })
  const { offers } = await app.call('directory', 'search', { text: '', topic: null, language: '', quarter: '' })
  const offerId = offers[0]?.id
  if (!offerId) throw new Error('no offer')
  await app.call('referrals', 'create', referralInput(second.id, { offerId, followUpOn: '2026-12-03' }))
  await app.call('drafts', 'save', { form: 'person', subject: 'new', path: '/personen/neu', values: { familyName: 'Carl' } })
  app.lock()
  await app.unlock()
  return { ...office, ofAnna, first, second, booked, forAnna }
}

test('administration learns numbers, then the way in is gone for good', async () => {
  const { app, bernd } = await berndIsAboutToLeave()
  expect(await app.call('staff', 'leftBehind', { id: bernd.id })).toEqual({
    cases: 2,
    appointments: 2,
    followUps: 1,
    deputies: 0,
    drafts: 1,
  })
  await app.call('staff', 'leave', { id: bernd.id })
  expect((await app.call('staff', 'accounts', {})).find(({ id }) => id === bernd.id)).toMatchObject({
    active: false,
    leftOn: '2026-11-24',
    access: 'none',
  })
  expect((await app.call('staff', 'list', {})).map(({ displayName }) => displayName)).toEqual(['Anna Beispiel'])
  expect(await app.reply('staff', 'leave', { id: bernd.id })).toEqual({ ok: false, error: { code: 'not_allowed_now' } })
  expect(await app.reply('staff', 'renewPassword', { id: bernd.id })).toEqual({ ok: false, error: { code: 'not_allowed_now' } })
  app.lock()
  expect(await app.unlock(OWN_PASSWORD, 'b.muster')).toEqual({ ok: false, error: { code: 'wrong_password' } })
  await app.unlock()
  const back = await app.call('staff', 'comeBack', { id: bernd.id })
  app.lock()
  expect(await app.unlock(back.password, 'b.muster')).toMatchObject({ ok: true })
  await app.call('vault', 'changePassword', { password: '', newPassword: `${OWN_PASSWORD} wieder` })
  expect(await app.call('drafts', 'list', {})).toHaveLength(1)
})

test('a case is handed over with its appointments, stands in the history, and can be taken back', async () => {
  const { app, anna, bernd, first, second, ofAnna, booked, forAnna } = await berndIsAboutToLeave()
  expect((await app.call('staff', 'handOvers', {})).from).toEqual([])
  await app.call('staff', 'leave', { id: bernd.id })
  const list = await app.call('staff', 'handOvers', {})
  expect(list.takers).toEqual([{ id: anna.id, displayName: 'Anna Beispiel' }])
  expect(list.from).toMatchObject([
    {
      displayName: 'Bernd Muster',
      leftOn: '2026-11-24',
      total: 3,
      cases: [
        { personId: ofAnna.id, name: 'Ada Amsel', responsible: false, appointments: ['2026-12-02T09:00'] },
        { personId: second.id, responsible: true, appointments: [], followUpOn: '2026-12-03' },
        { personId: first.id, responsible: true, appointments: ['2026-12-01T09:00'], followUpOn: null },
      ],
    },
  ])
  const one = await app.call('staff', 'handOver', { from: bernd.id, to: anna.id, persons: [first.id] })
  expect(one).toEqual({ from: bernd.id, to: anna.id, persons: [first.id], cases: [first.id], appointments: [booked.id] })
  expect(await app.call('people', 'get', { id: first.id })).toMatchObject({ responsible: anna.id, revision: 2 })
  const [change] = await app.call('people', 'history', { id: first.id })
  expect(change).toMatchObject({
    staffName: 'Anna Beispiel',
    changes: [{ field: 'responsible', before: 'Bernd Muster', after: 'Anna Beispiel' }],
  })
  expect((await app.call('appointments', 'get', { id: booked.id })).staffName).toBe('Anna Beispiel')

  const rest = await app.call('staff', 'handOver', { from: bernd.id, to: anna.id, persons: [second.id, ofAnna.id] })
  expect(rest).toMatchObject({ cases: [second.id], appointments: [forAnna.id] })
  expect((await app.call('staff', 'handOvers', {})).from).toEqual([])
  await app.call('staff', 'undoHandOver', rest)
  expect((await app.call('staff', 'handOvers', {})).from).toMatchObject([{ total: 2 }])
  expect((await app.call('appointments', 'get', { id: forAnna.id })).staffName).toBe('Bernd Muster')
  expect(await app.reply('staff', 'undoHandOver', rest)).toEqual({ ok: false, error: { code: 'conflict' } })
})

test('nothing is handed over to the wrong one, from somebody who works here, or twice', async () => {
  const { app, anna, bernd, first } = await berndIsAboutToLeave()
  const given = { from: bernd.id, to: anna.id, persons: [first.id] }
  expect(await app.reply('staff', 'handOver', given)).toEqual({ ok: false, error: { code: 'not_allowed_now' } })
  const editor = await newColleague(app, { login: 'n.netz', displayName: 'Nina Netz', roles: ['network_editor'] })
  await app.call('staff', 'leave', { id: bernd.id })
  for (const to of [editor.id, bernd.id]) {
    expect(await app.reply('staff', 'handOver', { ...given, to })).toMatchObject({ error: { fields: { to: 'cannot_take' } } })
  }
  const moved = await app.call('staff', 'handOver', given)
  expect(await app.reply('staff', 'handOver', given)).toEqual({ ok: false, error: { code: 'conflict' } })
  // Undone as a whole or not at all: here one case is not what was moved.
  const forged = { ...moved, appointments: [], cases: [first.id, first.id] }
  expect(await app.reply('staff', 'undoHandOver', forged)).toEqual({ ok: false, error: { code: 'conflict' } })
  expect(await app.call('people', 'get', { id: first.id })).toMatchObject({ responsible: anna.id })
})

test('another branch neither sees nor takes the cases', async () => {
  const { app, bernd, first } = await berndIsAboutToLeave()
  const other = await app.call('staff', 'addBranch', { name: 'Geschäftsstelle 9' })
  const far = await newColleague(app, {
    login: 'f.fern',
    displayName: 'Femi Fern',
    roles: ['case_manager', 'branch_head'],
    branchId: other.id,
  })
  await app.call('staff', 'leave', { id: bernd.id })
  expect((await app.call('staff', 'handOvers', {})).takers.map(({ displayName }) => displayName)).toEqual(['Anna Beispiel'])
  await signInFirst(app, far)
  expect(await app.call('staff', 'handOvers', {})).toEqual({ from: [], takers: [{ id: far.id, displayName: 'Femi Fern' }] })
  expect(await app.reply('staff', 'handOver', { from: bernd.id, to: far.id, persons: [first.id] })).toMatchObject({
    ok: false,
    error: { code: 'outside_scope' },
  })
})
