import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  DEFAULT_SETTINGS,
  EXPORT_KINDS,
  effectiveSettings,
  SETTING_NAMES,
  Settings,
  STRICT_SETTINGS,
  UPDATE_MODES,
} from '../../../shared/settings.ts'

const some = fc.record(
  {
    lockMinutes: fc.integer({ min: 1, max: 60 }),
    backupFolder: fc.constantFrom('', '/mnt/sicherung', 'S:\\Sicherung'),
    backupIntervalHours: fc.integer({ min: 1, max: 168 }),
    updateMode: fc.constantFrom(...UPDATE_MODES),
    updateUrl: fc.constantFrom('', 'https://updates.example/quartierlotse'),
    exportKinds: fc.subarray([...EXPORT_KINDS]),
    contentProtection: fc.boolean(),
  },
  { requiredKeys: [] },
)

test('policy beats preference, preference beats default, and each value says so', () => {
  fc.assert(
    fc.property(some, some, (policy, preference) => {
      const { values, origins } = effectiveSettings(policy, preference)
      for (const name of SETTING_NAMES) {
        const expected = policy[name] !== undefined ? 'policy' : preference[name] !== undefined ? 'preference' : 'default'
        expect(origins[name]).toBe(expected)
        expect(values[name]).toEqual({ policy, preference, default: DEFAULT_SETTINGS }[expected][name])
      }
    }),
  )
})

test('the defaults and the strictest values are settings, and what is strict is never laxer than the default', () => {
  expect(Settings.parse(DEFAULT_SETTINGS)).toEqual(DEFAULT_SETTINGS)
  expect(Settings.parse({ ...DEFAULT_SETTINGS, ...STRICT_SETTINGS })).toMatchObject(STRICT_SETTINGS)
  expect(DEFAULT_SETTINGS.updateMode).toBe('off')
  expect(STRICT_SETTINGS.lockMinutes).toBeLessThanOrEqual(DEFAULT_SETTINGS.lockMinutes)
})

test.each([
  'https://updates.example',
  'https://updates.example/',
  'https://updates.example:8443/quartierlotse/stabil',
  'HTTPS://Updates.Example/a%20b',
  '',
])('%j can be looked at for updates', (updateUrl) => {
  expect(Settings.shape.updateUrl.safeParse(updateUrl).success).toBe(true)
})

test.each([
  'http://updates.example',
  'ftp://updates.example',
  'file:///srv/updates',
  'https://',
  'https:///x',
  'https://name:secret@updates.example',
  'https://updates.example/a@b',
  'https://updates.example?x=1',
  'https://updates.example/#x',
  'https://updates.example/ x',
  'https://updates.example\n',
  ' https://updates.example',
  'javascript:alert(1)',
  '//updates.example',
  'https://-updates.example',
  'https://updates.example:123456/',
  `https://updates.example/${'x'.repeat(500)}`,
])('%j cannot', (updateUrl) => {
  expect(Settings.shape.updateUrl.safeParse(updateUrl).success).toBe(false)
})
