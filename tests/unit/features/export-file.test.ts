import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { exportFile } from '../../../electron/features/export-file.ts'
import { settingsInMemory } from '../../../electron/platform/settings-source.ts'
import { EXPORT_KINDS } from '../../../shared/settings.ts'
import { temporaryFolder } from '../../support/data-files.ts'
import { fakeHost } from '../../support/fake-host.ts'

const SOURCES = join(import.meta.dirname, '../../../electron')

test.each(EXPORT_KINDS)('%s are written where they are allowed, and refused before any dialog where not', async (kind) => {
  const host = fakeHost()
  const path = join(temporaryFolder(), 'file')
  host.answers.save = path
  const file = { kind, title: 'Speichern', fileName: 'file', content: new TextEncoder().encode('x') }
  const others = settingsInMemory({ exportKinds: EXPORT_KINDS.filter((other) => other !== kind) })
  await expect(exportFile({ host, settings: others }, file)).rejects.toThrow('export_not_allowed')
  expect(existsSync(path)).toBe(false)
  expect(await exportFile({ host, settings: settingsInMemory({ exportKinds: [kind] }) }, file)).toBe(true)
  expect(readFileSync(path, 'utf8')).toBe('x')
  host.answers.save = null
  expect(await exportFile({ host, settings: settingsInMemory() }, file)).toBe(false)
})

test('no feature has another way to a file outside the store', () => {
  const sources = readdirSync(join(SOURCES, 'features'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
  const writing = sources.filter((name) => /\bsaveFile\(|\bfiles\.write\(/.test(readFileSync(join(SOURCES, 'features', name), 'utf8')))
  expect(sources.length).toBeGreaterThan(50)
  expect(writing).toEqual(['export-file.ts'])
})
