import { argon2id } from 'hash-wasm'
import { expect, test } from 'vitest'
import { argon2Deriver, calibrate, type DeriveKey, KDF_FLOOR, KdfParameters } from '../../../electron/vault/key-derivation.ts'

const derive = argon2Deriver(new URL('../../../electron/vault/argon2.worker.ts', import.meta.url))
const SALT = Uint8Array.from({ length: 16 }, (_, index) => index)
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

test('the worker derives what Argon2id derives', async () => {
  const expected = await argon2id({
    password: 'Grüße',
    salt: SALT,
    memorySize: 65_536,
    iterations: 3,
    parallelism: 4,
    hashLength: 32,
    outputType: 'hex',
  })
  expect(hex(await derive('Grüße', SALT, KDF_FLOOR))).toBe(expected)
  // The same word typed on a Mac, where ü comes as two characters.
  expect(hex(await derive('Gru\u0308ße', SALT, KDF_FLOOR))).toBe(expected)
})

test('the library gives the known answer of the reference implementation', async () => {
  // echo -n password | argon2 somesalt -id -t 2 -m 16 -p 1 -l 32
  const known = '09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7'
  const given = { password: 'password', salt: Buffer.from('somesalt'), iterations: 2, memorySize: 65_536, parallelism: 1, hashLength: 32 }
  expect(await argon2id({ ...given, outputType: 'hex' })).toBe(known)
})

test('each parameter matters', async () => {
  const base = hex(await derive('Grüße', SALT, KDF_FLOOR))
  const others = await Promise.all([
    derive('Grüße', SALT, { ...KDF_FLOOR, passes: 4 }),
    derive('Grüße', SALT, { ...KDF_FLOOR, memoryKiB: 66 * 1024 }),
    derive('Grüße', Uint8Array.from(SALT).fill(9), KDF_FLOOR),
    derive('Grusse', SALT, KDF_FLOOR),
  ])
  expect(new Set([base, ...others.map(hex)]).size).toBe(5)
})

test('what the library refuses is an error and no key', async () => {
  await expect(derive('', SALT, KDF_FLOOR)).rejects.toThrow('key derivation failed')
  await expect(derive('Grüße', new Uint8Array(2), KDF_FLOOR)).rejects.toThrow('key derivation failed')
})

test.each([
  ['the floor', KDF_FLOOR, true],
  ['too little memory', { ...KDF_FLOOR, memoryKiB: 65_535 }, false],
  ['too few passes', { ...KDF_FLOOR, passes: 2 }, false],
  ['too few lanes', { ...KDF_FLOOR, lanes: 3 }, false],
  ['more memory than a laptop has', { ...KDF_FLOOR, memoryKiB: 2_000_000 }, false],
  ['passes without end', { ...KDF_FLOOR, passes: 65 }, false],
  ['half a pass', { ...KDF_FLOOR, passes: 3.5 }, false],
  ['text', { ...KDF_FLOOR, passes: '3' }, false],
])('%s as parameters of a keyring', (_what, parameters, accepted) => {
  expect(KdfParameters.safeParse(parameters).success).toBe(accepted)
})

test.each([
  // milliseconds the floor takes on this machine -> parameters
  [0, { memoryKiB: 262_144, passes: 12 }],
  [50, { memoryKiB: 262_144, passes: 12 }],
  [100, { memoryKiB: 262_144, passes: 7 }],
  [217, { memoryKiB: 262_144, passes: 3 }],
  [400, { memoryKiB: 131_072, passes: 3 }],
  [600, { memoryKiB: 65_536, passes: 5 }],
  [1000, { memoryKiB: 65_536, passes: 3 }],
  [30_000, { memoryKiB: 65_536, passes: 3 }],
])('a machine that needs %d ms for the floor', async (ms, expected) => {
  let time = 0
  const slow: DeriveKey = async (_password, _salt, parameters) => {
    expect(parameters).toEqual(KDF_FLOOR)
    time += ms
    return new Uint8Array(32)
  }
  const parameters = await calibrate(slow, () => time)
  expect(parameters).toEqual({ ...expected, lanes: 4 })
  expect(KdfParameters.safeParse(parameters).success).toBe(true)
})

test('a clock that is set back while measuring does not weaken anything', async () => {
  let time = 1_000_000
  const parameters = await calibrate(
    async () => {
      time = 0
      return new Uint8Array(32)
    },
    () => time,
  )
  expect(KdfParameters.safeParse(parameters).success).toBe(true)
})
