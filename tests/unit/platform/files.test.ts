import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { wholeFiles } from '../../../electron/platform/files.ts'
import { temporaryFolder } from '../../support/data-files.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const WRITE_FAILED = expect.objectContaining({ failure: { code: 'write_failed' } })

test('a file is written whole, only for its owner, and nothing beside it stays', async () => {
  const folder = temporaryFolder()
  const path = join(folder, 'Termin 2026-11-26.pdf')
  await wholeFiles.write(path, bytes('%PDF'))
  await wholeFiles.write(path, bytes('%PDF-neu'))
  expect(readFileSync(path, 'utf8')).toBe('%PDF-neu')
  expect(statSync(path).mode & 0o077).toBe(0)
  expect(readdirSync(folder)).toEqual(['Termin 2026-11-26.pdf'])
})

test('a folder that is gone is a known failure', async () => {
  const path = join(temporaryFolder(), 'stick', 'brief.pdf')
  await expect(wholeFiles.write(path, bytes('x'))).rejects.toThrow(WRITE_FAILED)
  expect(existsSync(path)).toBe(false)
})

test('where a folder of that name stands, it stays, and no half file is left', async () => {
  const folder = temporaryFolder()
  const path = join(folder, 'brief.pdf')
  mkdirSync(path)
  writeFileSync(join(path, 'inside.txt'), 'x')
  await expect(wholeFiles.write(path, bytes('x'))).rejects.toThrow(WRITE_FAILED)
  expect(readdirSync(folder)).toEqual(['brief.pdf'])
  expect(readdirSync(path)).toEqual(['inside.txt'])
})

test('a file that cannot be replaced keeps its content', async () => {
  const folder = temporaryFolder()
  const path = join(folder, 'brief.pdf')
  writeFileSync(path, 'alt')
  // A folder in the place of the temporary name fails for every user, also for root, whom file modes do not stop.
  mkdirSync(`${path}.part`)
  await expect(wholeFiles.write(path, bytes('neu'))).rejects.toThrow(WRITE_FAILED)
  expect(readFileSync(path, 'utf8')).toBe('alt')
})

test('a name that no file can have is a known failure', async () => {
  await expect(wholeFiles.write(join(temporaryFolder(), 'x'.repeat(300)), bytes('x'))).rejects.toThrow(WRITE_FAILED)
})

test.runIf(process.platform === 'linux')('a medium without room says so, keeps the old file and leaves no half one', async () => {
  const folder = temporaryFolder()
  const path = join(folder, 'brief.pdf')
  writeFileSync(path, 'alt')
  symlinkSync('/dev/full', `${path}.part`)
  await expect(wholeFiles.write(path, bytes('neu'))).rejects.toThrow(expect.objectContaining({ failure: { code: 'disk_full' } }))
  expect(readdirSync(folder)).toEqual(['brief.pdf'])
  expect(readFileSync(path, 'utf8')).toBe('alt')
})
