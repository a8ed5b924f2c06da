import { expect, test } from 'vitest'
import { firstBranch, newColleague, officeWithTwo, signInFirst } from '../../../support/staff-fixtures.ts'

const DAY = 24 * 60 * 60 * 1000

test('a deputy runs from the first to the last day, and is shown as over afterwards', async () => {
  const { app, anna, bernd } = await officeWithTwo()
  const given = { staffId: anna.id, deputyId: bernd.id, from: '2026-11-25', to: '2026-11-26', note: 'Urlaub' }
  const made = await app.call('staff', 'appointDeputy', given)
  expect(made).toMatchObject({ ...given, staffName: 'Anna Beispiel', deputyName: 'Bernd Muster', state: 'kuenftig', mayEnd: true })
  const states: string[] = []
  for (let day = 0; day < 4; day += 1) {
    states.push(...(await app.call('staff', 'deputies', {})).map(({ state }) => state))
    app.advance(DAY)
  }
  expect(states).toEqual(['kuenftig', 'laufend', 'laufend', 'abgelaufen'])
  expect(await app.call('staff', 'deputies', {})).toMatchObject([{ state: 'abgelaufen', mayEnd: false }])
  expect(await app.reply('staff', 'endDeputy', { id: made.id })).toEqual({ ok: false, error: { code: 'not_allowed_now' } })
})

test('ended early it is over at once; what never began is gone', async () => {
  const { app, anna, bernd } = await officeWithTwo()
  const given = { staffId: anna.id, deputyId: bernd.id, note: '' }
  const running = await app.call('staff', 'appointDeputy', { ...given, from: '2026-11-24', to: '2027-11-24' })
  const later = await app.call('staff', 'appointDeputy', { ...given, from: '2027-12-01', to: '2027-12-31' })
  app.advance(DAY)
  expect((await app.call('staff', 'accounts', {}))[0]?.deputies).toHaveLength(2)
  await app.call('staff', 'endDeputy', { id: running.id })
  await app.call('staff', 'endDeputy', { id: later.id })
  expect(await app.call('staff', 'deputies', {})).toMatchObject([{ id: running.id, to: '2026-11-24', state: 'abgelaufen' }])
  expect((await app.call('staff', 'accounts', {}))[0]?.deputies).toEqual([])
})

test('what does not fit is refused at its field', async () => {
  const { app, anna, bernd } = await officeWithTwo()
  const given = { staffId: anna.id, deputyId: bernd.id, from: '2026-11-24', to: '2026-12-24', note: '' }
  const refused = async (change: Partial<typeof given>) => {
    const answer = await app.reply('staff', 'appointDeputy', { ...given, ...change })
    return answer.ok ? null : answer.error.fields
  }
  expect(await refused({ to: '2027-11-25' })).toEqual({ to: 'deputy_too_long' })
  expect(await refused({ from: '2026-11-23' })).toEqual({ from: 'in_past' })
  expect(await refused({ deputyId: anna.id })).toEqual({ deputyId: 'deputy_self' })
  expect(await refused({ deputyId: '' as typeof bernd.id })).toEqual({ deputyId: 'staff_missing' })
  await app.call('staff', 'leave', { id: bernd.id })
  expect(await refused({})).toEqual({ deputyId: 'staff_missing' })
})

test('everybody appoints for themselves, heads for their branch, and nobody sees what does not concern them', async () => {
  const { app, anna, bernd } = await officeWithTwo()
  const other = await app.call('staff', 'addBranch', { name: 'Geschäftsstelle 9' })
  const head = await newColleague(app, { login: 'h.kopf', displayName: 'Hanna Kopf', roles: ['branch_head'] })
  const far = await newColleague(app, { login: 'f.fern', displayName: 'Femi Fern', branchId: other.id })
  const time = { from: '2026-11-24', to: '2026-12-24', note: '' }
  await app.call('staff', 'appointDeputy', { ...time, staffId: far.id, deputyId: bernd.id })
  expect(await app.reply('staff', 'appointDeputy', { ...time, staffId: far.id, deputyId: anna.id })).toEqual({
    ok: false,
    error: { code: 'invalid_input', fields: { deputyId: 'deputy_by_oneself' } },
  })

  await signInFirst(app, bernd)
  expect(await app.reply('staff', 'appointDeputy', { ...time, staffId: anna.id, deputyId: bernd.id })).toEqual({
    ok: false,
    error: { code: 'forbidden' },
  })
  expect(await app.call('staff', 'appointDeputy', { ...time, staffId: bernd.id, deputyId: anna.id })).toMatchObject({ mayEnd: true })
  expect((await app.call('staff', 'deputies', {})).map(({ staffId }) => staffId).sort()).toEqual([bernd.id, far.id].sort())

  await signInFirst(app, head)
  const { id } = await app.call('staff', 'appointDeputy', { ...time, staffId: anna.id, deputyId: bernd.id })
  expect(await app.reply('staff', 'appointDeputy', { ...time, staffId: far.id, deputyId: head.id })).toEqual({
    ok: false,
    error: { code: 'forbidden' },
  })
  expect(await app.call('staff', 'deputies', {})).toHaveLength(2)
  await app.call('staff', 'endDeputy', { id })

  await signInFirst(app, far)
  const [own] = await app.call('staff', 'deputies', {})
  expect(own).toMatchObject({ staffId: far.id, deputyId: bernd.id, mayEnd: true })
})

test('whoever leaves neither has a deputy nor is one', async () => {
  const { app, anna, bernd } = await officeWithTwo()
  const third = await newColleague(app, { login: 'd.dritt', displayName: 'Dora Dritt' })
  await app.call('staff', 'appointDeputy', { staffId: bernd.id, deputyId: third.id, from: '2026-11-24', to: '2026-12-24', note: '' })
  await app.call('staff', 'appointDeputy', { staffId: anna.id, deputyId: bernd.id, from: '2026-12-01', to: '2026-12-24', note: '' })
  app.advance(DAY)
  expect(await app.call('staff', 'leftBehind', { id: bernd.id })).toMatchObject({ deputies: 2 })
  await app.call('staff', 'leave', { id: bernd.id })
  expect(await app.call('staff', 'deputies', {})).toMatchObject([{ staffId: bernd.id, state: 'abgelaufen', to: '2026-11-24' }])
})

test('a branch is closed only when nobody works there, and its name is its own', async () => {
  const { app, bernd } = await officeWithTwo()
  const first = await firstBranch(app)
  expect(first).toMatchObject({ name: 'Geschäftsstelle 3', members: 2, open: true })
  expect(await app.reply('staff', 'addBranch', { name: 'geschäftsstelle 3' })).toMatchObject({
    error: { fields: { name: 'branch_taken' } },
  })
  expect(await app.reply('staff', 'closeBranch', { id: first.id })).toEqual({ ok: false, error: { code: 'branch_not_empty' } })
  const second = await app.call('staff', 'addBranch', { name: 'Geschäftsstelle 9' })
  expect(await app.call('staff', 'renameBranch', { id: second.id, name: 'Geschäftsstelle 9 Süd' })).toMatchObject({ members: 0 })
  expect(await app.call('staff', 'closeBranch', { id: second.id })).toMatchObject({ open: false })
  const moved = {
    id: bernd.id,
    displayName: 'Bernd Muster',
    roles: ['case_manager' as const],
    branchId: second.id,
    professionalSecrecy: false,
  }
  expect(await app.reply('staff', 'change', moved)).toMatchObject({ error: { fields: { branchId: 'branch_closed' } } })
  await app.call('staff', 'reopenBranch', { id: second.id })
  expect(await app.call('staff', 'change', moved)).toMatchObject({ branchName: 'Geschäftsstelle 9 Süd' })
  await app.call('staff', 'leave', { id: bernd.id })
  await app.call('staff', 'closeBranch', { id: second.id })
  // Who comes back finds the branch gone and is given a new one, instead of belonging to a place that is not.
  await app.call('staff', 'comeBack', { id: bernd.id })
  expect((await app.call('staff', 'accounts', {})).find(({ id }) => id === bernd.id)).toMatchObject({ active: true, branchId: null })
})
