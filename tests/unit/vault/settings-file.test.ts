import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { interpretPolicy, NO_POLICY } from '../../../electron/platform/policy/policy.ts'
import { settingsInFolder } from '../../../electron/vault/settings-file.ts'
import { DEFAULT_SETTINGS } from '../../../shared/settings.ts'
import { temporaryFolder } from '../../support/data-files.ts'

function folderWith(content: string): { folder: string; file: string } {
  const folder = temporaryFolder()
  const file = join(folder, 'settings.json')
  writeFileSync(file, content)
  return { folder, file }
}

test('without a file the defaults apply, and nothing is written', () => {
  const folder = temporaryFolder()
  const settings = settingsInFolder(folder, NO_POLICY)
  expect(settings.current()).toEqual(DEFAULT_SETTINGS)
  expect(readdirSync(folder)).toEqual([])
})

test('preferences outlive a restart, and whoever depends on them is told', () => {
  const folder = temporaryFolder()
  const first = settingsInFolder(folder, NO_POLICY)
  const told: number[] = []
  first.onChange(({ lockMinutes }) => told.push(lockMinutes))
  first.prefer({ lockMinutes: 10, contentProtection: true })
  first.prefer({ lockMinutes: 12 })
  expect(told).toEqual([10, 12])
  const second = settingsInFolder(folder, NO_POLICY)
  expect(second.current()).toEqual({ ...DEFAULT_SETTINGS, lockMinutes: 12, contentProtection: true })
  expect(second.report().origins).toMatchObject({ lockMinutes: 'preference', contentProtection: 'preference', updateMode: 'default' })
  expect(readdirSync(folder)).toEqual(['settings.json'])
})

test('the policy beats what is preferred, which comes back when the policy goes', () => {
  const folder = temporaryFolder()
  settingsInFolder(folder, NO_POLICY).prefer({ lockMinutes: 30 })
  const policy = interpretPolicy('/etc/x', { lockMinutes: 2 }, () => true)
  expect(settingsInFolder(folder, policy).current().lockMinutes).toBe(2)
  expect(settingsInFolder(folder, policy).report()).toMatchObject({ policyPlace: '/etc/x', origins: { lockMinutes: 'policy' } })
  expect(settingsInFolder(folder, NO_POLICY).current().lockMinutes).toBe(30)
})

test.each(['', '{', 'null', '[]', '"x"', '\u0000\u0001'])('a file that holds %j is named, the defaults apply, and it stays', (content) => {
  const { folder, file } = folderWith(content)
  const settings = settingsInFolder(folder, NO_POLICY)
  expect(settings.current()).toEqual(DEFAULT_SETTINGS)
  expect(settings.report().problems).toEqual([{ kind: 'preferences_unreadable', key: '' }])
  expect(readFileSync(file, 'utf8')).toBe(content)
})

test('a broken file is set aside when new preferences are kept', () => {
  const { folder, file } = folderWith('{ broken')
  const settings = settingsInFolder(folder, NO_POLICY)
  settings.prefer({ lockMinutes: 9 })
  expect(settings.report().problems).toEqual([])
  expect(readFileSync(`${file}.broken`, 'utf8')).toBe('{ broken')
  expect(settingsInFolder(folder, NO_POLICY).current().lockMinutes).toBe(9)
})

test('a slip in one value is named and does not undo the others', () => {
  const { folder } = folderWith('{"lockMinutes": 900, "contentProtection": true, "backupFolder": "daheim", "farbe": "blau"}')
  const settings = settingsInFolder(folder, NO_POLICY)
  expect(settings.current()).toEqual({ ...DEFAULT_SETTINGS, contentProtection: true })
  expect(settings.report().problems).toEqual([
    { kind: 'preferences_invalid_value', key: 'lockMinutes' },
    { kind: 'preferences_invalid_value', key: 'backupFolder' },
    { kind: 'preferences_unknown_key', key: 'farbe' },
  ])
})

test('what cannot be written changes nothing', () => {
  const folder = join(temporaryFolder(), 'gone')
  const settings = settingsInFolder(folder, NO_POLICY)
  expect(() => settings.prefer({ lockMinutes: 9 })).toThrow('folder_not_writable')
  expect(settings.current()).toEqual(DEFAULT_SETTINGS)
  expect(existsSync(folder)).toBe(false)
})
