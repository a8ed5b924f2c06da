import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lockFolder } from '../../electron/store/folder-lock.ts'
import { temporaryFolder } from '../support/data-files.ts'

const inUse = expect.objectContaining({ failure: { code: 'store_in_use' } })

test('the folder belongs to one holder until it lets go', () => {
  const folder = temporaryFolder()
  const first = lockFolder(folder, undefined)
  expect(() => lockFolder(folder, undefined)).toThrow(inUse)
  first.release()
  lockFolder(folder, undefined).release()
})

test('rubbish in the lock file does not look like a damaged store', () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'in-use.lock'), 'not a database, only something that a sync tool wrote here'.repeat(100))
  const held = lockFolder(folder, undefined)
  expect(() => lockFolder(folder, undefined)).toThrow(inUse)
  held.release()
})
