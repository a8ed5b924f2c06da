import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newKeyPair, openSealed, type SealedKey, sealTo } from '../../../electron/vault/key-pair.ts'

const secret = randomBytes(32)
const own = newKeyPair()
const other = newKeyPair()

test('what is sealed to a public key is opened by its private key alone', () => {
  const sealed = sealTo(own.publicKey, secret, 'anna')
  expect(openSealed(sealed, own, 'anna')).toEqual(secret)
  expect(openSealed(sealed, other, 'anna')).toBeNull()
  expect(openSealed(sealed, { ...own, privateKey: other.privateKey }, 'anna')).toBeNull()
  expect(openSealed(sealed, { ...own, publicKey: other.publicKey }, 'anna')).toBeNull()
  expect(openSealed(sealed, own, 'bela')).toBeNull()
})

test('each seal is another one, and tells nothing of what it holds', () => {
  const [first, second] = [sealTo(own.publicKey, secret, 'anna'), sealTo(own.publicKey, secret, 'anna')]
  for (const part of ['from', 'iv', 'key', 'tag'] as const) expect(first[part]).not.toBe(second[part])
  expect(JSON.stringify(first)).not.toContain(secret.toString('base64'))
})

test('a changed bit anywhere in a seal opens nothing', () => {
  const sealed = sealTo(own.publicKey, secret, 'anna')
  const part = fc.constantFrom<keyof SealedKey>('from', 'iv', 'key', 'tag')
  fc.assert(
    fc.property(part, fc.nat(), fc.nat(7), (name, place, bit) => {
      const bytes = Buffer.from(sealed[name], 'base64')
      const at = place % bytes.length
      // X25519 does not look at the highest bit of a public key, but the derivation of the key does.
      bytes[at] = (bytes[at] ?? 0) ^ (1 << bit)
      expect(openSealed({ ...sealed, [name]: bytes.toString('base64') }, own, 'anna')).toBeNull()
    }),
    { numRuns: 300 },
  )
})

test('shortened and empty parts are refused, and a sender that fits every key is none', () => {
  const sealed = sealTo(own.publicKey, secret, 'anna')
  for (const part of ['from', 'iv', 'key', 'tag'] as const) {
    for (const bytes of [Buffer.alloc(0), Buffer.from(sealed[part], 'base64').subarray(0, 8)]) {
      expect(openSealed({ ...sealed, [part]: bytes.toString('base64') }, own, 'anna')).toBeNull()
    }
  }
  expect(openSealed({ ...sealed, from: Buffer.alloc(32).toString('base64') }, own, 'anna')).toBeNull()
})

test('key pairs are 32 bytes each and never the same', () => {
  const pairs = Array.from({ length: 20 }, newKeyPair)
  expect(new Set(pairs.map(({ publicKey }) => publicKey)).size).toBe(20)
  expect(new Set(pairs.map(({ privateKey }) => Buffer.from(privateKey).toString('hex'))).size).toBe(20)
  for (const { publicKey, privateKey } of pairs) expect([Buffer.from(publicKey, 'base64').length, privateKey.length]).toEqual([32, 32])
})
