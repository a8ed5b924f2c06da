import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { FuseV1Options } from '@electron/fuses'
import { expect, test } from 'vitest'

/** Not yet known to this electron-builder; Electron's default is kept. */
const UNKNOWN_TO_BUILDER = ['WasmTrapHandlers']
const BLOCK = /^electronFuses:\n((?: {2}\w+: \w+\n)+)/m

test('the packaging rules decide about every fuse that exists, so that no new one stays at its default unseen', () => {
  const rules = readFileSync(resolve(import.meta.dirname, '../../../electron-builder.yml'), 'utf8')
  const lines = BLOCK.exec(rules)?.[1]?.trim().split('\n') ?? []
  const decided = Object.fromEntries(lines.map((line) => line.trim().split(': ')))
  const { resetAdHocDarwinSignature: _, ...fuses } = decided
  const known = Object.keys(FuseV1Options).filter((name) => Number.isNaN(Number(name)) && !UNKNOWN_TO_BUILDER.includes(name))
  expect(Object.keys(fuses).sort()).toEqual(known.map((name) => name.charAt(0).toLowerCase() + name.slice(1)).sort())
  expect(fuses).toMatchObject({
    runAsNode: 'false',
    enableNodeOptionsEnvironmentVariable: 'false',
    enableNodeCliInspectArguments: 'false',
    enableEmbeddedAsarIntegrityValidation: 'true',
    onlyLoadAppFromAsar: 'true',
    grantFileProtocolExtraPrivileges: 'false',
  })
})
