import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkHash, fileHash } from '../../../build/runtime/hash.ts'

const file = join(mkdtempSync(join(tmpdir(), 'hash-')), 'file')
writeFileSync(file, 'abc')
const SHA256_OF_ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'

test('a file that is the pinned one passes', async () => {
  const expected = { algorithm: 'sha256', encoding: 'hex', value: SHA256_OF_ABC } as const
  await expect(checkHash(file, 'The file', expected, '')).resolves.toBeUndefined()
})

test('any other file stops, with both hashes named', async () => {
  const expected = { algorithm: 'sha256', encoding: 'hex', value: '0'.repeat(64) } as const
  await expect(checkHash(file, 'The file', expected, 'Report this.')).rejects.toThrow(
    new RegExp(`expected sha256 0{64}\\n +found +sha256 ${SHA256_OF_ABC}`),
  )
})

test('sha512 in base64, as npm writes it', async () => {
  expect(await fileHash(file, { algorithm: 'sha512', encoding: 'base64' })).toMatch(/^3a81oZNherrMQXNJ.+==$/)
})
