import { posix, win32 } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { interpretPolicy } from '../../../../electron/platform/policy/policy.ts'
import { DEFAULT_SETTINGS, effectiveSettings, SETTING_NAMES, STRICT_SETTINGS } from '../../../../shared/settings.ts'

const read = (raw: unknown) => interpretPolicy('/etc/quartierlotse/policy.json', raw, posix.isAbsolute)

test('what an authority sets applies', () => {
  const policy = read({
    lockMinutes: 5,
    backupFolder: '/mnt/sicherung',
    backupIntervalHours: 2,
    dataFolder: '/srv/quartierlotse',
    updateMode: 'notify',
    updateUrl: 'https://updates.example/quartierlotse',
    exportKinds: ['letters'],
    contentProtection: true,
  })
  expect(policy).toEqual({
    place: '/etc/quartierlotse/policy.json',
    values: {
      lockMinutes: 5,
      backupFolder: '/mnt/sicherung',
      backupIntervalHours: 2,
      updateMode: 'notify',
      updateUrl: 'https://updates.example/quartierlotse',
      exportKinds: ['letters'],
      contentProtection: true,
    },
    dataFolder: '/srv/quartierlotse',
    dataFolderUnknown: false,
    problems: [],
  })
})

test('an empty policy decides nothing', () => {
  expect(read({})).toMatchObject({ values: {}, dataFolder: undefined, dataFolderUnknown: false, problems: [] })
})

test('a slip is named, the rest applies, and for safety the strictest value stands in', () => {
  const policy = read({
    lockMinutes: 0,
    exportKinds: ['letters', 'pdf'],
    backupIntervalHours: 'oft',
    lokcMinutes: 3,
    contentProtection: true,
  })
  expect(policy.values).toEqual({ lockMinutes: 1, exportKinds: [], contentProtection: true })
  expect(policy.problems).toEqual([
    { kind: 'policy_invalid_value', key: 'lockMinutes' },
    { kind: 'policy_invalid_value', key: 'backupIntervalHours' },
    { kind: 'policy_invalid_value', key: 'exportKinds' },
    { kind: 'policy_unknown_key', key: 'lokcMinutes' },
  ])
})

test.each([null, 7, 'lockMinutes', true, [], [{ lockMinutes: 5 }]])('%j is no policy, but not "no policy" either', (raw) => {
  expect(read(raw)).toMatchObject({ values: STRICT_SETTINGS, dataFolderUnknown: true, problems: [{ kind: 'policy_unreadable', key: '' }] })
})

test.each([
  ['relative', 'daten'],
  ['climbing', '../daten'],
  ['a network share', '//server/freigabe'],
  ['no text', 7],
  ['empty', ''],
])('a data folder that is %s is refused, and no store is made elsewhere meanwhile', (_, dataFolder) => {
  expect(read({ dataFolder })).toMatchObject({
    dataFolder: undefined,
    dataFolderUnknown: true,
    problems: [{ kind: 'policy_invalid_value', key: 'dataFolder' }],
  })
})

test('on Windows a share may take backups, but not the store', () => {
  const share = '\\\\server\\sicherung'
  expect(interpretPolicy('HKLM', { backupFolder: share }, win32.isAbsolute)).toMatchObject({
    values: { backupFolder: share },
    problems: [],
  })
  expect(interpretPolicy('HKLM', { dataFolder: share }, win32.isAbsolute)).toMatchObject({ dataFolder: undefined, dataFolderUnknown: true })
})

test('whatever stands in a policy, the settings in force are settings, never laxer than what was meant', () => {
  const anything = fc.oneof(
    fc.jsonValue(),
    fc.dictionary(fc.constantFrom(...SETTING_NAMES, 'dataFolder', '__proto__', 'x'), fc.jsonValue()),
  )
  fc.assert(
    fc.property(anything, (raw) => {
      const policy = read(raw)
      const { values, origins } = effectiveSettings(policy.values, {})
      for (const { key } of policy.problems.filter(({ kind }) => kind === 'policy_invalid_value')) {
        if (Object.hasOwn(STRICT_SETTINGS, key)) expect(values).toHaveProperty(key, STRICT_SETTINGS[key as keyof typeof STRICT_SETTINGS])
      }
      for (const name of SETTING_NAMES.filter((one) => origins[one] === 'default')) expect(values[name]).toEqual(DEFAULT_SETTINGS[name])
    }),
  )
})
