import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { decidedFuses, knownFuses, wrongFuses } from '../../../build/fuses.ts'
import { temporaryFolder } from '../../support/data-files.ts'

/** Not yet known to this electron-builder; Electron's default is kept. */
const UNKNOWN_TO_BUILDER = ['wasmTrapHandlers']

test('the packaging rules decide about every fuse that exists, so that no new one stays at its default unseen', () => {
  const known = [...knownFuses().keys()].filter((name) => !UNKNOWN_TO_BUILDER.includes(name))
  expect(Object.keys(decidedFuses()).sort()).toEqual(known.sort())
  expect(decidedFuses()).toMatchObject({
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
  })
})

test('a file without fuses is not taken for an Electron whose fuses are set', async () => {
  const file = join(temporaryFolder(), 'electron')
  copyFileSync(process.execPath, file)
  await expect(wrongFuses(file)).rejects.toThrow()
})
