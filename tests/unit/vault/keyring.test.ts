import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { type DeriveKey, KDF_FLOOR } from '../../../electron/vault/key-derivation.ts'
import {
  emptyKeyring,
  Keyring,
  openWithPassword,
  openWithRecovery,
  recoveryLock,
  staffOf,
  withPassword,
} from '../../../electron/vault/keyring.ts'
import { keyringText, readKeyring } from '../../../electron/vault/keyring-file.ts'
import { standInDeriver } from '../../support/stand-in-deriver.ts'

const storeKey = randomBytes(32)
const secret = randomBytes(16)
const anna = { staff: '019a0000-0000-7000-8000-000000000001', login: 'anna.müller', password: 'Regenschirm im Flur' }
const bela = { staff: '019a0000-0000-7000-8000-000000000002', login: 'bela', password: 'Fahrrad vor der Tür' }

async function both(): Promise<Keyring> {
  const first = await withPassword(emptyKeyring(storeKey, secret), storeKey, anna, KDF_FLOOR, standInDeriver)
  return withPassword(first, storeKey, bela, KDF_FLOOR, standInDeriver)
}
const open = (keyring: Keyring, login: string, password: string) => openWithPassword(keyring, login, password, standInDeriver)
const keyOf = async (keyring: Keyring, login: string, password: string) => (await open(keyring, login, password))?.storeKey ?? null
const openBoth = async (keyring: Keyring) => [
  await keyOf(keyring, anna.login, anna.password),
  await keyOf(keyring, bela.login, bela.password),
]

test('each password opens the same store key for its own person', async () => {
  const keyring = await both()
  expect(await openBoth(keyring)).toEqual([storeKey, storeKey])
})

test.each([
  ['a wrong password', anna.login, 'Regenschirm im flur'],
  ['an empty password', anna.login, ''],
  ["another person's password", anna.login, bela.password],
  ['an unknown login', 'clara', anna.password],
  ['an empty login', '', anna.password],
])('%s opens nothing', async (_what, login, password) => {
  expect(await open(await both(), login, password)).toBeNull()
})

test('a login is found in any case and composition', async () => {
  const keyring = await both()
  expect(await open(keyring, 'ANNA.MU\u0308LLER', anna.password)).toMatchObject({ storeKey, owner: anna.staff })
  expect(staffOf(keyring, 'Anna.Müller')).toBe(anna.staff)
  expect(staffOf(keyring, 'clara')).toBeNull()
})

test('an unknown login costs one derivation like a wrong password', async () => {
  const keyring = await both()
  let count = 0
  const counting: DeriveKey = (...given) => {
    count += 1
    return standInDeriver(...given)
  }
  await openWithPassword(keyring, 'clara', 'falsch', counting)
  expect(count).toBe(1)
  await openWithPassword(keyring, anna.login, 'falsch', counting)
  expect(count).toBe(2)
})

test('a new password replaces the old one and leaves the others alone', async () => {
  const changed = await withPassword(await both(), storeKey, { ...anna, password: 'Ein neuer Satz' }, KDF_FLOOR, standInDeriver)
  expect(changed.slots).toHaveLength(2)
  expect(await openBoth(changed)).toEqual([null, storeKey])
  expect(await open(changed, anna.login, 'Ein neuer Satz')).toMatchObject({ storeKey, owner: anna.staff })
})

type Slot = Keyring['slots'][number]
const swap = (keyring: Keyring, change: (own: Slot, other: Slot) => Slot): Keyring => {
  const [first, second] = keyring.slots
  if (!first || !second) throw new Error('two slots expected')
  return { ...keyring, slots: [change(first, second), change(second, first)] }
}

test.each<[string, (own: Slot, other: Slot) => Slot]>([
  ['persons', (own, other) => ({ ...own, staff: other.staff })],
  ['logins', (own, other) => ({ ...own, login: other.login })],
  ['private keys', (own, other) => ({ ...own, privateKey: other.privateKey })],
  ['public keys', (own, other) => ({ ...own, publicKey: other.publicKey })],
  ['sealed store keys', (own, other) => ({ ...own, storeKey: other.storeKey })],
  ['key pairs', (own, other) => ({ ...own, privateKey: other.privateKey, publicKey: other.publicKey })],
  ['salts', (own, other) => ({ ...own, salt: other.salt })],
  ['locks with their salts', (own, other) => ({ ...other, staff: own.staff, login: own.login })],
])('swapped %s open nothing', async (_what, change) => {
  expect(await openBoth(swap(await both(), change))).toEqual([null, null])
})

test('the recovery lock is no password lock and the other way round', async () => {
  const keyring = await both()
  const { staff: _, login: __, parameters: ___, ...lock } = keyring.slots[0] ?? expect.fail('slot expected')
  expect(openWithRecovery({ ...keyring, recovery: { ...lock, confirmed: true } }, secret)).toBeNull()
  const { confirmed: ____, salt: _____, ...recovery } = keyring.recovery
  expect(await openBoth(swap(keyring, (own) => ({ ...own, ...recovery })))).toEqual([null, null])
})

test('changed parameters open nothing, weaker ones are not even a keyring', async () => {
  const keyring = await both()
  const withParameters = (parameters: Slot['parameters']) => swap(keyring, (own) => ({ ...own, parameters }))
  expect(await openBoth(withParameters({ ...KDF_FLOOR, passes: 4 }))).toEqual([null, null])
  for (const weaker of [{ memoryKiB: 32 }, { passes: 1 }, { lanes: 1 }]) {
    expect(Keyring.safeParse(withParameters({ ...KDF_FLOOR, ...weaker })).success).toBe(false)
  }
})

const flip = (text: string) => {
  const bytes = Buffer.from(text, 'base64')
  bytes[0] = (bytes[0] ?? 0) ^ 1
  return bytes.toString('base64')
}
const shorten = (text: string) => Buffer.from(text, 'base64').subarray(0, 4).toString('base64')

test.each<[string, (own: Slot) => Slot]>([
  ['iv of the private key', (own) => ({ ...own, privateKey: { ...own.privateKey, iv: flip(own.privateKey.iv) } })],
  ['private key', (own) => ({ ...own, privateKey: { ...own.privateKey, key: flip(own.privateKey.key) } })],
  ['tag of the private key', (own) => ({ ...own, privateKey: { ...own.privateKey, tag: flip(own.privateKey.tag) } })],
  ['sender', (own) => ({ ...own, storeKey: { ...own.storeKey, from: flip(own.storeKey.from) } })],
  ['iv of the store key', (own) => ({ ...own, storeKey: { ...own.storeKey, iv: flip(own.storeKey.iv) } })],
  ['store key', (own) => ({ ...own, storeKey: { ...own.storeKey, key: flip(own.storeKey.key) } })],
  ['tag of the store key', (own) => ({ ...own, storeKey: { ...own.storeKey, tag: flip(own.storeKey.tag) } })],
  ['public key', (own) => ({ ...own, publicKey: flip(own.publicKey) })],
  ['length of a tag', (own) => ({ ...own, privateKey: { ...own.privateKey, tag: shorten(own.privateKey.tag) } })],
  ['length of the other tag', (own) => ({ ...own, storeKey: { ...own.storeKey, tag: shorten(own.storeKey.tag) } })],
])('a changed %s opens nothing', async (_what, change) => {
  expect(await openBoth(swap(await both(), change))).toEqual([null, null])
})

test('the recovery secret opens, another or an older one does not', async () => {
  const keyring = await both()
  expect(openWithRecovery(keyring, secret)?.storeKey).toEqual(storeKey)
  expect(openWithRecovery(keyring, randomBytes(16))).toBeNull()
  const renewed = { ...keyring, recovery: recoveryLock(storeKey, randomBytes(16)) }
  expect(openWithRecovery(renewed, secret)).toBeNull()
  expect(renewed.recovery.confirmed).toBe(false)
})

test('a keyring comes back from its file as it was', async () => {
  const keyring = await both()
  expect(readKeyring(keyringText(keyring))).toEqual(keyring)
})

test('the file tells no name, no password and no key', async () => {
  const text = JSON.stringify(await both()).toLowerCase()
  const told = [
    'anna',
    'bela',
    'müller',
    'regenschirm',
    'fahrrad',
    storeKey.toString('hex'),
    storeKey.toString('base64').toLowerCase(),
    secret.toString('base64').toLowerCase(),
  ]
  for (const word of told) expect(text).not.toContain(word)
})
