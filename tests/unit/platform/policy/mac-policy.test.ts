import { expect, test } from 'vitest'
import { MAC_POLICY, macPolicy } from '../../../../electron/platform/policy/mac-policy.ts'
import { STRICT_SETTINGS } from '../../../../shared/settings.ts'

test('a profile reads as the same policy as any other, without its keys about itself', () => {
  const json = JSON.stringify({
    lockMinutes: 5,
    exportKinds: ['letters'],
    contentProtection: true,
    PayloadUUID: 'F0-0D',
    PayloadVersion: 1,
  })
  expect(macPolicy((file) => (file === MAC_POLICY ? json : null))).toMatchObject({
    place: MAC_POLICY,
    values: { lockMinutes: 5, exportKinds: ['letters'], contentProtection: true },
    problems: [],
  })
})

test('without a managed file there is no policy', () => {
  expect(macPolicy(() => null)).toMatchObject({ place: '', values: {}, problems: [] })
})

test.each([
  [
    'plutil fails',
    () => {
      throw new Error('invalid property list')
    },
  ],
  ['plutil prints no JSON', () => 'error'],
  ['the list is no table', () => '[1]'],
])('when %s, the strictest values apply', (_, read) => {
  expect(macPolicy(read)).toMatchObject({ values: STRICT_SETTINGS, problems: [{ kind: 'policy_unreadable' }] })
})
