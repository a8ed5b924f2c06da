import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { interpretPolicy, NO_POLICY } from '../../../../electron/platform/policy/policy.ts'
import { settingsInFolder } from '../../../../electron/vault/settings-file.ts'
import { SettingsInput } from '../../../../shared/contract/settings.ts'
import { DEFAULT_SETTINGS, EXPORT_KINDS } from '../../../../shared/settings.ts'
import { temporaryFolder } from '../../../support/data-files.ts'
import { openApp } from '../../../support/whole-app.ts'

const INPUT: SettingsInput = SettingsInput.parse(DEFAULT_SETTINGS)

async function laptop(policy: Record<string, unknown> | null = null) {
  const folder = temporaryFolder()
  const read = policy ? interpretPolicy('/etc/quartierlotse/policy.json', policy, () => true) : NO_POLICY
  const app = await openApp({ settings: settingsInFolder(folder, read) })
  return { ...app, kept: () => JSON.parse(readFileSync(join(folder, 'settings.json'), 'utf8')), folder }
}

test('without anything decided, everything is a default', async () => {
  const app = await laptop()
  expect(await app.call('settings', 'overview', {})).toMatchObject({
    values: DEFAULT_SETTINGS,
    origins: { lockMinutes: 'default', updateMode: 'default' },
    policyPlace: '',
    problems: [],
    update: { phase: 'off', version: '' },
  })
})

test('the administration changes what applies at once; only what differs from the default is kept', async () => {
  const app = await laptop()
  await app.call('settings', 'change', { ...INPUT, lockMinutes: 10, exportKinds: ['letters'] })
  expect(app.settings.current()).toMatchObject({ lockMinutes: 10, exportKinds: ['letters'] })
  expect(app.kept()).toEqual({ lockMinutes: 10, exportKinds: ['letters'] })
  await app.call('settings', 'change', { ...INPUT, exportKinds: [...EXPORT_KINDS].reverse() })
  expect(app.kept()).toEqual({})
  expect((await app.call('settings', 'overview', {})).origins.lockMinutes).toBe('default')
})

test('what the authority has fixed stays, is named, and nothing else is changed either', async () => {
  const app = await laptop({ lockMinutes: 2, exportKinds: ['letters', 'calendar'] })
  const refused = await app.reply('settings', 'change', { ...INPUT, lockMinutes: 60, contentProtection: true })
  expect(refused).toMatchObject({
    ok: false,
    error: { code: 'not_allowed_now', fields: { lockMinutes: 'set_by_policy', exportKinds: 'set_by_policy' } },
  })
  expect(app.settings.current()).toMatchObject({ lockMinutes: 2, contentProtection: false })
  await app.call('settings', 'change', { ...INPUT, lockMinutes: 2, exportKinds: ['calendar', 'letters'], contentProtection: true })
  expect(app.kept()).toEqual({ contentProtection: true })
  expect(await app.call('settings', 'overview', {})).toMatchObject({
    origins: { lockMinutes: 'policy', contentProtection: 'preference' },
    policyPlace: '/etc/quartierlotse/policy.json',
  })
})

test('problems of a policy are on the screen', async () => {
  const app = await laptop({ lockMinutes: 'immer', farbe: 'blau' })
  expect((await app.call('settings', 'overview', {})).problems).toEqual([
    { kind: 'policy_invalid_value', key: 'lockMinutes' },
    { kind: 'policy_unknown_key', key: 'farbe' },
  ])
})

test('an update needs an address', async () => {
  const app = await laptop()
  expect(await app.reply('settings', 'change', { ...INPUT, updateMode: 'notify' })).toMatchObject({
    ok: false,
    error: { code: 'invalid_input', fields: { updateUrl: 'update_url_missing' } },
  })
})

test('the folder for backups comes out of a dialog and can be given up again', async () => {
  const app = await laptop()
  expect(await app.call('settings', 'chooseBackupFolder', {})).toEqual({ chosen: false })
  app.host.answers.folder = '/mnt/sicherung'
  expect(await app.call('settings', 'chooseBackupFolder', {})).toEqual({ chosen: true })
  expect(app.settings.current().backupFolder).toBe('/mnt/sicherung')
  await app.call('settings', 'change', { ...INPUT, lockMinutes: 4 })
  expect(app.kept()).toEqual({ backupFolder: '/mnt/sicherung', lockMinutes: 4 })
  await app.call('settings', 'dropBackupFolder', {})
  expect(app.kept()).toEqual({ lockMinutes: 4 })
})

test('a folder that the authority has fixed is not even asked for', async () => {
  const app = await laptop({ backupFolder: '/mnt/amt' })
  app.host.answers.folder = '/mnt/anderswo'
  const fixed = { ok: false, error: { code: 'not_allowed_now', fields: { backupFolder: 'set_by_policy' } } }
  expect(await app.reply('settings', 'chooseBackupFolder', {})).toMatchObject(fixed)
  expect(await app.reply('settings', 'dropBackupFolder', {})).toMatchObject(fixed)
  expect(app.settings.current().backupFolder).toBe('/mnt/amt')
  expect(readdirSync(app.folder)).not.toContain('settings.json')
})

test('an update is installed when it lies ready, and only then', async () => {
  const app = await laptop()
  expect(await app.reply('settings', 'installUpdate', {})).toMatchObject({ ok: false, error: { code: 'not_allowed_now' } })
  app.host.update.state = { phase: 'ready', version: '0.2.0' }
  await app.call('settings', 'installUpdate', {})
  expect(app.host.update.installed).toBe(1)
})
