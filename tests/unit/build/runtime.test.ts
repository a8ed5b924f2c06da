import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { forOlderNodeApi } from '../../../build/runtime/addon-recipe.ts'
import { elapsed } from '../../../build/runtime/console.ts'
import { fillFolder, isFinished } from '../../../build/runtime/finished.ts'
import { unresolvedLibraries } from '../../../build/runtime/needs.ts'
import { readProbe } from '../../../build/runtime/sandbox-probe.ts'
import { remedy } from '../../../build/runtime/system.ts'

test('libraries that the linker does not find are named', () => {
  const ldd = '\tlibdl.so.2 => /lib/libdl.so.2 (0x0)\n\tlibgtk-3.so.0 => not found\n\tlibXtst.so.6 => not found\n'
  expect(unresolvedLibraries(ldd)).toEqual(['libgtk-3.so.0', 'libXtst.so.6'])
})

test('the remedy is one command', () => {
  expect(remedy(['xvfb', 'libgtk-3-0'])).toContain('sudo apt-get update && sudo apt-get install -y --no-install-recommends xvfb libgtk-3-0')
})

test('the recipe of the addon as it stands can be changed for the test runtime', () => {
  const recipe = readFileSync('node_modules/better-sqlite3-multiple-ciphers/binding.gyp', 'utf8')
  expect(forOlderNodeApi(recipe)).toContain("'NAPI_EXPERIMENTAL', 'NODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT'")
  expect(() => forOlderNodeApi('{}')).toThrow('no longer')
})

test('the sandbox counts as on only with the system call filter in place', () => {
  expect(readProbe({ code: 0, output: '\nprobe {"title":"probe","seccomp":"2"}\n' })).toBeUndefined()
  expect(readProbe({ code: 0, output: '\nprobe {"title":"probe","seccomp":"0"}\n' })).toContain('without')
  const fatal = '[12:0101/1:FATAL:zygote_host_impl_linux.cc(1)] No usable sandbox!\n#0 0x55\n'
  expect(readProbe({ code: 133, output: fatal })).toBe('No usable sandbox!')
  expect(readProbe({ code: 124, output: '' })).toContain('124')
})

test('an aborted preparation leaves nothing that looks finished', async () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'fill-')), 'runtime')
  const aborted = fillFolder(folder, {}, async (draft) => {
    writeFileSync(join(draft, 'half'), '')
    throw new Error('power cut')
  })
  await expect(aborted).rejects.toThrow('power cut')
  expect(isFinished(folder)).toBe(false)
  await fillFolder(folder, { version: '1' }, async (draft) => writeFileSync(join(draft, 'whole'), ''))
  expect(isFinished(folder)).toBe(true)
  expect(existsSync(join(folder, 'whole'))).toBe(true)
})

test('times are written for people', () => {
  expect([400, 42_000, 185_000].map((ms) => elapsed(0, ms))).toEqual(['0.4 s', '42 s', '3 min 5 s'])
})
