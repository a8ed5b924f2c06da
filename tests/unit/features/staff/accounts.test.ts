import { expect, test } from 'vitest'
import { accountInput, firstBranch, newColleague, OWN_PASSWORD, officeWithTwo, signInFirst } from '../../../support/staff-fixtures.ts'
import { LOGIN, openApp, PASSWORD } from '../../../support/whole-app.ts'

test('a new account signs in with the initial password, changes it, and works', async () => {
  const { app, bernd } = await officeWithTwo()
  expect(await app.call('staff', 'accounts', {})).toMatchObject([
    { displayName: 'Anna Beispiel', access: 'own', active: true },
    { displayName: 'Bernd Muster', access: 'initial', active: true, branchName: 'Geschäftsstelle 3' },
  ])
  app.lock()
  expect(await app.unlock(bernd.password, 'b.muster')).toMatchObject({ ok: true })
  expect((await app.status()).state).toBe('password')
  expect(await app.reply('staff', 'list', {})).toMatchObject({ ok: false })
  await app.call('vault', 'changePassword', { password: '', newPassword: OWN_PASSWORD })
  expect(await app.status()).toMatchObject({ state: 'open', staff: { displayName: 'Bernd Muster', roles: ['case_manager'] } })
  expect(await app.call('people', 'search', { text: '' })).toEqual({ hits: [], more: false })

  app.lock()
  expect(await app.unlock(bernd.password, 'b.muster')).toMatchObject({ ok: false, error: { code: 'wrong_password' } })
  expect(await app.unlock(OWN_PASSWORD, 'B.Muster')).toMatchObject({ ok: true })
  app.lock()
  expect(await app.unlock()).toMatchObject({ ok: true })
  expect(await app.call('staff', 'accounts', {})).toMatchObject([{}, { access: 'own' }])
})

test('a forgotten password is replaced; the old one opens nothing any more', async () => {
  const { app, bernd } = await officeWithTwo()
  await signInFirst(app, bernd)
  app.lock()
  await app.unlock()
  const renewed = await app.call('staff', 'renewPassword', { id: bernd.id })
  expect(renewed.password).not.toBe(bernd.password)
  app.lock()
  expect(await app.unlock(OWN_PASSWORD, 'b.muster')).toMatchObject({ ok: false, error: { code: 'wrong_password' } })
  expect(await app.unlock(renewed.password, 'b.muster')).toMatchObject({ ok: true })
  expect((await app.status()).state).toBe('password')
})

test('the initial password is printed while it stands on screen, and nowhere afterwards', async () => {
  const { app, bernd } = await officeWithTwo()
  await app.call('staff', 'printPassword', { id: bernd.id })
  expect(app.host.printed[0]).toContain(bernd.password)
  expect(app.host.printed[0]).toContain('Bernd Muster')
  await app.call('staff', 'forgetPassword', { id: bernd.id })
  expect(await app.reply('staff', 'printPassword', { id: bernd.id })).toEqual({ ok: false, error: { code: 'not_allowed_now' } })
  const second = await app.call('staff', 'renewPassword', { id: bernd.id })
  app.lock()
  await app.unlock()
  expect(await app.reply('staff', 'printPassword', { id: second.id })).toEqual({ ok: false, error: { code: 'not_allowed_now' } })
})

test('a login is taken for good, whatever its case, also by somebody who left', async () => {
  const { app, bernd } = await officeWithTwo({ login: 'ö.muster' })
  const taken = { ok: false, error: { code: 'invalid_input', fields: { login: 'login_taken' } } }
  const { id: branchId } = await firstBranch(app)
  expect(await app.reply('staff', 'create', accountInput({ branchId, login: 'Ö.Muster' }))).toEqual(taken)
  await app.call('staff', 'leave', { id: bernd.id })
  expect(await app.reply('staff', 'create', accountInput({ branchId, login: 'ö.muster' }))).toEqual(taken)
  expect(await app.call('staff', 'accounts', {})).toHaveLength(2)
})

test('an account needs a task, and a branch as soon as it meets visitors', async () => {
  const { app } = await officeWithTwo()
  const refused = (fields: object) => ({ ok: false, error: { code: 'invalid_input', fields } })
  expect(await app.reply('staff', 'create', accountInput({ login: 'c', roles: [] }))).toEqual(
    refused({ login: 'login', roles: 'roles_missing' }),
  )
  expect(await app.reply('staff', 'create', accountInput({ login: 'c.c' }))).toEqual(refused({ branchId: 'branch_missing' }))
  expect(await app.reply('staff', 'create', accountInput({ login: 'c.c', roles: ['data_protection_officer'] }))).toMatchObject({ ok: true })
})

test('changed tasks count from the next sign-in', async () => {
  const { app, bernd } = await officeWithTwo()
  const { id: branchId } = await firstBranch(app)
  const changed = { id: bernd.id, displayName: 'Bernd Muster-Neu', roles: ['network_editor' as const], branchId, professionalSecrecy: true }
  expect(await app.call('staff', 'change', changed)).toMatchObject({ roles: ['network_editor'], professionalSecrecy: true })
  await signInFirst(app, bernd)
  expect((await app.status()).staff).toMatchObject({ displayName: 'Bernd Muster-Neu', roles: ['network_editor'] })
  expect(await app.reply('people', 'search', { text: '' })).toMatchObject({ ok: false, error: { code: 'forbidden' } })
  expect(await app.reply('directory', 'facets', {})).toMatchObject({ ok: true })
})

test('the last administrator stays one, and stays', async () => {
  const { app, anna, bernd } = await officeWithTwo()
  const { id: branchId } = await firstBranch(app)
  const mine = { id: anna.id, displayName: 'Anna Beispiel', branchId, professionalSecrecy: false }
  const last = { ok: false, error: { code: 'last_administrator' } }
  expect(await app.reply('staff', 'change', { ...mine, roles: ['case_manager'] })).toEqual(last)
  expect(await app.reply('staff', 'leave', { id: anna.id })).toEqual(last)
  const second = await newColleague(app, { login: 'c.c', displayName: 'Cem Demo', roles: ['administrator'] })
  expect(await app.reply('staff', 'leave', { id: anna.id })).toEqual({ ok: false, error: { code: 'own_account' } })
  expect(await app.reply('staff', 'renewPassword', { id: anna.id })).toEqual({ ok: false, error: { code: 'own_account' } })
  // Now that somebody else could, nobody gives oneself more to see.
  expect(await app.reply('staff', 'change', { ...mine, roles: ['administrator', 'case_manager', 'family_coach'] })).toEqual({
    ok: false,
    error: { code: 'invalid_input', fields: { roles: 'own_account' } },
  })
  const other = await app.call('staff', 'addBranch', { name: 'Geschäftsstelle 9' })
  expect(await app.reply('staff', 'change', { ...mine, roles: ['administrator'], branchId: other.id })).toMatchObject({
    error: { fields: { branchId: 'own_account' } },
  })
  expect(await app.call('staff', 'change', { ...mine, roles: ['case_manager'] })).toMatchObject({ roles: ['case_manager'] })
  await signInFirst(app, second)
  expect(await app.reply('staff', 'leave', { id: bernd.id })).toMatchObject({ ok: true })
})

test('an account whose access could not be made is not there', async () => {
  const { app, bernd } = await officeWithTwo()
  const before = await app.call('staff', 'accounts', {})
  const { id: branchId } = await firstBranch(app)
  const making = app.reply('staff', 'create', accountInput({ branchId, login: 'd.d' }))
  app.lock()
  expect(await making).toMatchObject({ ok: false, error: { code: 'locked' } })
  await app.unlock()
  expect(await app.call('staff', 'accounts', {})).toEqual(before)
  expect(before.map(({ id }) => id)).toContain(bernd.id)
})

test('what administration does is in its book, without a password', async () => {
  const { app, bernd } = await officeWithTwo()
  await app.call('staff', 'renewPassword', { id: bernd.id })
  await app.call('staff', 'leave', { id: bernd.id })
  await app.call('staff', 'comeBack', { id: bernd.id })
  app.close()
  const { openRaw } = await import('../../../support/raw-store.ts')
  const raw = await openRaw(app)
  const events = raw.prepare<[], { kind: string; note: string }>('SELECT kind, note FROM admin_event ORDER BY at, id').all()
  raw.close()
  expect(events.map(({ kind }) => kind)).toEqual(['account_made', 'password_reset', 'account_left', 'account_returned'])
  expect(events.every(({ note }) => note === 'Bernd Muster')).toBe(true)
})

test('administration alone is refused whatever concerns a person', async () => {
  const app = await openApp({ setUp: { counsels: false } })
  for (const [feature, name, input] of [
    ['people', 'search', { text: '' }],
    ['today', 'overview', {}],
    ['staff', 'handOvers', {}],
  ] as const) {
    const answer = await app.router(`${feature}.${name}`, input)
    if (name === 'overview') expect(answer).toMatchObject({ ok: true, value: { appointments: [], referralsDue: [] } })
    else expect(answer, name).toEqual({ ok: false, error: { code: 'forbidden' } })
  }
  expect(await app.unlock(PASSWORD, LOGIN)).toMatchObject({ ok: true })
})
