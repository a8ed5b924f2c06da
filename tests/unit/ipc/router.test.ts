import { expect, test } from 'vitest'
import { MAX_PAYLOAD_BYTES } from '../../../electron/ipc/router.ts'
import { AppError } from '../../../shared/result.ts'
import { siteInput } from '../../support/fixtures.ts'
import { stubRouter } from '../../support/stub-router.ts'

const refused = (code: string, more = {}) => ({ ok: false, error: { code, ...more } })
const SITE = siteInput({ name: 'Treff' })

test.each([
  'people.constructor',
  'people.__proto__',
  '__proto__.toString',
  'constructor.name',
  'people.hasOwnProperty',
  'toString',
  'people',
  'people.',
  '.get',
  'people.get.',
  'people.get.call',
  'people..get',
  ' people.get',
  'People.get',
  'people.Get',
  '',
  '.',
  'vault.status\0',
  '__proto__.__proto__',
])('the name %j is unknown, and does not reach the log', async (name) => {
  const { call, lines } = stubRouter()
  expect(await call(name, {})).toEqual(refused('unknown_procedure'))
  expect(lines).toEqual(['unknown unknown_procedure 0 ms'])
})

test.each([
  null,
  undefined,
  7,
  true,
  {},
  [],
  ['dropIn.sites'],
  [['dropIn.sites']],
  { toString: () => 'dropIn.sites' },
  Symbol('dropIn.sites'),
  () => 'dropIn.sites',
])('a name that is no text is unknown (%#)', async (name) => {
  const { call, lines } = stubRouter()
  expect(await call(name, {})).toEqual(refused('unknown_procedure'))
  expect(lines).toEqual(['unknown unknown_procedure 0 ms'])
})

test('while locked only the vault answers', async () => {
  const { call } = stubRouter({ open: false, handlers: { vault: { quit: async () => ({}) }, dropIn: { sites: () => [] } } })
  expect(await call('dropIn.sites', {})).toEqual(refused('locked'))
  expect(await call('vault.quit', {})).toEqual({ ok: true, value: {} })
})

test('a right that is missing is refused before the input is looked at', async () => {
  const { call } = stubRouter({ roles: ['controller'] })
  expect(await call('dropIn.sites', 'nonsense')).toEqual(refused('forbidden'))
  expect(await stubRouter({ roles: [] }).call('staff.list', {})).toEqual(refused('forbidden'))
  expect(
    await stubRouter({ roles: ['controller', 'case_manager'], handlers: { dropIn: { sites: () => [] } } }).call('dropIn.sites', {}),
  ).toEqual({ ok: true, value: [] })
})

test('a handler that is not there is no handler', async () => {
  expect(await stubRouter({ handlers: {} }).call('dropIn.sites', {})).toEqual(refused('locked'))
})

test('bad input names each field with the key of a sentence, never with English', async () => {
  const { call } = stubRouter({
    handlers: {
      dropIn: {
        createSite: () => {
          throw new Error('must not run')
        },
      },
    },
  })
  expect(await call('dropIn.createSite', { ...SITE, name: ' ', postalCode: '1', kind: 'schloss', wifi: 'ja' })).toEqual(
    refused('invalid_input', { fields: { name: 'required', postalCode: 'postal_code', kind: 'invalid', wifi: 'invalid' } }),
  )
  expect(await call('dropIn.createSite', null)).toEqual(refused('invalid_input', { fields: { '': 'invalid' } }))
})

test('what the handler gets is the parsed input: trimmed, composed, without extras', async () => {
  const seen: unknown[] = []
  const { call } = stubRouter({
    handlers: {
      dropIn: {
        createSite: (input: unknown) => {
          seen.push(input)
          throw new AppError('conflict')
        },
      },
    },
  })
  await call('dropIn.createSite', { ...SITE, name: '  Bu\u0308rgerhaus ', admin: true })
  expect(seen).toEqual([{ ...SITE, name: 'Bürgerhaus' }])
})

const savesDrafts = () => stubRouter({ handlers: { drafts: { save: () => ({}) } } })
const draftOf = (values: unknown) => ({ form: 'f', subject: 'new', path: '/', values })

test('one mebibyte is the limit, counted in bytes as sent', async () => {
  const { call } = savesDrafts()
  const room = MAX_PAYLOAD_BYTES - Buffer.byteLength(JSON.stringify(draftOf('')))
  expect(await call('drafts.save', draftOf('x'.repeat(room)))).toEqual({ ok: true, value: {} })
  expect(await call('drafts.save', draftOf('x'.repeat(room + 1)))).toEqual(refused('too_large'))
  expect(await call('drafts.save', draftOf('ü'.repeat(room / 2 + 1)))).toEqual(refused('too_large'))
  expect(await call('drafts.save', draftOf(new Uint8Array(MAX_PAYLOAD_BYTES / 2)))).toEqual(refused('too_large'))
})

test('input that goes in circles or cannot be written down is refused', async () => {
  const { call } = savesDrafts()
  const circle: { self?: unknown } = {}
  circle.self = circle
  for (const values of [circle, [circle], 10n]) expect(await call('drafts.save', draftOf(values))).toEqual(refused('too_large'))
  for (const values of [undefined, Number.NaN, new Map([['a', 1]]), new Date(0), Symbol('x')]) {
    expect(await call('drafts.save', draftOf(values))).toMatchObject(refused('invalid_input'))
  }
})
