import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { LOGIN, openApp, PASSWORD, setUpInput, wholeApp } from '../../support/whole-app.ts'

const WRONG = { ok: false, error: { code: 'wrong_password' } }
const confirmedOf = (file: string) => JSON.parse(readFileSync(file, 'utf8')).recovery.confirmed

test('a first start leads over set-up and confirmed code to work', async () => {
  const app = wholeApp()
  expect(await app.status()).toEqual({
    state: 'setup',
    failure: null,
    lastLogin: '',
    staff: null,
    dataFolder: app.folder,
    lockedBecause: '',
    maintenance: null,
  })
  const code = await app.setUp()
  expect(code.groups).toHaveLength(9)
  expect(await app.status()).toMatchObject({
    state: 'recovery',
    lastLogin: LOGIN,
    staff: { displayName: 'Anna Beispiel', office: 'Geschäftsstelle 3', roles: ['administrator', 'case_manager'] },
  })
  expect(confirmedOf(app.keyringFile)).toBe(false)
  await app.confirm(code)
  expect(await app.status()).toMatchObject({ state: 'open' })
  expect(confirmedOf(app.keyringFile)).toBe(true)
})

test('somebody who only administers gets no right to read about persons', async () => {
  const app = await openApp({ setUp: { counsels: false } })
  expect(await app.status()).toMatchObject({ staff: { roles: ['administrator'] } })
  expect(await app.reply('people', 'search', { text: '' })).toEqual({ ok: false, error: { code: 'forbidden' } })
})

test('a wrong group is named, the right one beside it is not', async () => {
  const app = wholeApp()
  const { groups, ask } = await app.setUp()
  const [first = '', second = ''] = ask.map((index) => groups[index])
  const right = { first: ` ${first.toLowerCase()} `, second: `${second.slice(0, 2)}-${second.slice(2)}` }
  const answer = (fields: Record<string, string>) => ({ ok: false, error: { code: 'invalid_input', fields } })
  expect(await app.reply('vault', 'confirmRecovery', { first: second, second })).toEqual(answer({ first: 'groups_wrong' }))
  expect(await app.reply('vault', 'confirmRecovery', { first, second: '' })).toEqual(answer({ second: 'groups_wrong' }))
  expect(await app.status()).toMatchObject({ state: 'recovery' })
  expect(await app.reply('vault', 'confirmRecovery', right)).toEqual({ ok: true, value: {} })
  expect(await app.reply('vault', 'confirmRecovery', right)).toEqual({ ok: false, error: { code: 'not_allowed_now' } })
})

test('after quitting before the confirmation the code is made anew, and the first one opens nothing any more', async () => {
  const app = wholeApp()
  const first = await app.setUp()
  app.restart()
  expect(await app.status()).toMatchObject({ state: 'locked', lastLogin: '' })
  await app.unlock()
  expect(await app.status()).toMatchObject({ state: 'recovery' })
  const second = await app.call('vault', 'renewRecovery', { password: '' })
  expect(second.groups).not.toEqual(first.groups)
  await app.confirm(second)
  app.lock()
  const recover = (groups: readonly string[]) =>
    app.reply('vault', 'recover', { code: groups.join(' '), login: LOGIN, password: 'Ein ganz neuer Satz' })
  expect(await recover(first.groups)).toEqual({ ok: false, error: { code: 'wrong_recovery_code', fields: { code: 'code_wrong' } } })
  expect(await recover(second.groups)).toEqual({ ok: true, value: {} })
  expect(await app.status()).toMatchObject({ state: 'open' })
})

test('locking closes the store to everything but the vault, unlocking brings it back', async () => {
  const app = await openApp()
  await app.call('vault', 'lock', {})
  expect(app.seen.locked).toBe(1)
  expect(await app.status()).toMatchObject({ state: 'locked', lockedBecause: 'asked', lastLogin: LOGIN, staff: null })
  expect(await app.reply('staff', 'list', {})).toEqual({ ok: false, error: { code: 'locked' } })
  expect(await app.unlock('Regenschirm im Flur 8')).toEqual(WRONG)
  expect(await app.unlock(PASSWORD, 'b.beispiel')).toEqual(WRONG)
  expect(await app.unlock(PASSWORD, LOGIN.toUpperCase())).toEqual({ ok: true, value: {} })
  expect(await app.call('staff', 'list', {})).toMatchObject([{ displayName: 'Anna Beispiel' }])
})

test('after three wrong tries even the right password has to wait, also after a restart', async () => {
  const app = await openApp()
  app.lock()
  for (const _ of [1, 2, 3]) expect(await app.unlock('falsch')).toEqual(WRONG)
  const wait = { ok: false, error: { code: 'try_later', params: { seconds: 5 } } }
  expect(await app.unlock('falsch')).toEqual(wait)
  expect(await app.unlock()).toEqual(wait)
  app.restart()
  expect(await app.unlock()).toEqual(wait)
  app.advance(4_000)
  expect(await app.unlock()).toEqual({ ok: false, error: { code: 'try_later', params: { seconds: 1 } } })
  app.advance(1_000)
  expect(await app.unlock('falsch')).toEqual(WRONG)
  expect(await app.unlock()).toEqual({ ok: false, error: { code: 'try_later', params: { seconds: 10 } } })
  app.advance(10_000)
  expect(await app.unlock()).toEqual({ ok: true, value: {} })
  app.lock()
  expect(await app.unlock('falsch')).toEqual(WRONG)
  expect(await app.unlock()).toEqual({ ok: true, value: {} })
})

test('wrong recovery codes are delayed like wrong passwords', async () => {
  const app = await openApp()
  app.lock()
  const guess = () => app.reply('vault', 'recover', { code: 'AAAA', login: LOGIN, password: 'Ein ganz neuer Satz' })
  for (const _ of [1, 2, 3]) expect(await guess()).toMatchObject({ error: { code: 'wrong_recovery_code' } })
  expect(await guess()).toEqual({ ok: false, error: { code: 'try_later', params: { seconds: 5 } } })
})

test('the recovery code sets a new password, and the old one no longer opens', async () => {
  const app = await openApp()
  await app.call('drafts', 'save', { form: 'f', subject: 'new', values: { note: 'angefangen' }, path: '/' })
  app.restart()
  const code = app.code.groups.join('-').toLowerCase()
  const recover = (login: string) => app.reply('vault', 'recover', { code, login, password: 'Ein ganz neuer Satz' })
  expect(await recover('unbekannt')).toEqual({ ok: false, error: { code: 'wrong_recovery_code', fields: { login: 'login_unknown' } } })
  expect(await recover(LOGIN)).toEqual({ ok: true, value: {} })
  expect(await app.call('drafts', 'find', { form: 'f', subject: 'new' })).toMatchObject({ values: { note: 'angefangen' } })
  app.restart()
  expect(await app.unlock()).toEqual(WRONG)
  expect(await app.unlock('Ein ganz neuer Satz')).toEqual({ ok: true, value: {} })
})

test('a second set-up is refused, open as well as locked', async () => {
  const app = await openApp()
  const again = { ok: false, error: { code: 'already_set_up' } }
  expect(await app.reply('vault', 'setUp', setUpInput())).toEqual(again)
  app.lock()
  expect(await app.reply('vault', 'setUp', setUpInput({ login: 'fremd' }))).toEqual(again)
  expect(await app.unlock()).toEqual({ ok: true, value: {} })
})

test('Enter pressed twice in the set-up makes one store with one key', async () => {
  const app = wholeApp()
  const answers = await Promise.all([app.reply('vault', 'setUp', setUpInput()), app.reply('vault', 'setUp', setUpInput())])
  expect(answers.map((answer) => (answer.ok ? 'ok' : answer.error.code))).toEqual(['ok', 'already_set_up'])
  app.restart()
  expect(await app.status()).toMatchObject({ state: 'locked' })
  expect(await app.unlock()).toEqual({ ok: true, value: {} })
})

test('Enter pressed twice in the unlock form opens once and leaves no failure behind', async () => {
  const app = await openApp()
  app.lock()
  expect(await Promise.all([app.unlock(), app.unlock()])).toEqual([
    { ok: true, value: {} },
    { ok: true, value: {} },
  ])
  app.lock()
  expect(await app.status()).toMatchObject({ state: 'locked', failure: null })
})

test('many guesses at once are counted one by one', async () => {
  const app = await openApp()
  app.lock()
  const answers = await Promise.all(Array.from({ length: 6 }, (_, guess) => app.unlock(`falsch ${guess}`)))
  const codes = answers.map((answer) => (answer.ok ? 'ok' : answer.error.code))
  expect(codes).toEqual(['wrong_password', 'wrong_password', 'wrong_password', 'try_later', 'try_later', 'try_later'])
})

test('the recovery sheet is printed only while its code is still unconfirmed', async () => {
  const app = wholeApp()
  const code = await app.setUp()
  expect(await app.call('vault', 'printRecovery', {})).toEqual({ printed: true })
  for (const group of code.groups) expect(app.host.printed[0]).toContain(group)
  app.host.answers.print = false
  expect(await app.call('vault', 'printRecovery', {})).toEqual({ printed: false })
  await app.confirm(code)
  expect(await app.reply('vault', 'printRecovery', {})).toEqual({ ok: false, error: { code: 'not_allowed_now' } })
})

test('quit and the data folder reach the machine', async () => {
  const app = wholeApp()
  await app.call('vault', 'openDataFolder', {})
  await app.call('vault', 'quit', {})
  expect(app.seen).toEqual({ locked: 0, quit: 1, folderOpened: 1 })
})

test.each<[string, string, Record<string, string>]>([
  ['unlock', 'password', { login: LOGIN, password: '' }],
  ['unlock', 'password', { login: LOGIN, password: 'x'.repeat(201) }],
  ['recover', 'password', { login: LOGIN, password: 'kurz', code: 'AAAA' }],
])('%s names the %s when it cannot be one, without counting a try', async (name, field, input) => {
  const app = await openApp()
  app.lock()
  expect(await app.router(`vault.${name}`, input)).toMatchObject({
    error: { code: 'invalid_input', fields: { [field]: expect.any(String) } },
  })
  expect(existsSync(app.attemptsFile)).toBe(false)
})
