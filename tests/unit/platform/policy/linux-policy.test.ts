import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { linuxPolicy } from '../../../../electron/platform/policy/linux-policy.ts'
import { STRICT_SETTINGS } from '../../../../shared/settings.ts'
import { temporaryFolder } from '../../../support/data-files.ts'

const ME = process.getuid?.() ?? 0
const SOMEBODY_ELSE = ME + 1
const UNREADABLE = { values: STRICT_SETTINGS, problems: [{ kind: 'policy_unreadable', key: '' }] }
const UNTRUSTED = { values: STRICT_SETTINGS, problems: [{ kind: 'policy_untrusted', key: '' }] }

function policyFile(content: string | Buffer = '{"lockMinutes": 7}'): string {
  const folder = join(temporaryFolder(), 'quartierlotse')
  mkdirSync(folder, { mode: 0o755 })
  const file = join(folder, 'policy.json')
  writeFileSync(file, content, { mode: 0o644 })
  return file
}

test('without a file there is no policy', () => {
  expect(linuxPolicy(join(temporaryFolder(), 'quartierlotse/policy.json'), [ME])).toMatchObject({ place: '', values: {}, problems: [] })
})

test('a file of its owner that nobody else can write applies', () => {
  const file = policyFile()
  expect(linuxPolicy(file, [ME])).toMatchObject({ place: file, values: { lockMinutes: 7 }, problems: [] })
  expect(linuxPolicy(policyFile('\uFEFF{"lockMinutes": 7}'), [ME])).toMatchObject({ values: { lockMinutes: 7 } })
})

test('a file of somebody else is not taken at its word', () => {
  expect(linuxPolicy(policyFile(), [SOMEBODY_ELSE])).toMatchObject(UNTRUSTED)
})

test.each([
  ['the group', 0o664],
  ['everybody', 0o646],
])('a file that %s can write is not taken at its word', (_, mode) => {
  const file = policyFile()
  chmodSync(file, mode)
  expect(linuxPolicy(file, [ME])).toMatchObject(UNTRUSTED)
})

test('nor is one whose folder others can write, because they could replace it', () => {
  const file = policyFile()
  chmodSync(join(file, '..'), 0o777)
  expect(linuxPolicy(file, [ME])).toMatchObject(UNTRUSTED)
})

test.each([
  ['empty', ''],
  ['cut off', '{"lockMinutes": 7'],
  ['no JSON', 'lockMinutes = 7'],
  ['a list', '[]'],
  ['of bytes without meaning', Buffer.from([0xff, 0xfe, 0x00, 0x80])],
  ['far too long', `{"lockMinutes": 7, "x": "${'x'.repeat(70_000)}"}`],
])('a file that is %s means the strictest values, not none', (_, content) => {
  expect(linuxPolicy(policyFile(content), [ME])).toMatchObject(UNREADABLE)
})

test('a folder in its place, or a link that leads nowhere, means the strictest values too', () => {
  const folder = join(temporaryFolder(), 'quartierlotse')
  mkdirSync(join(folder, 'policy.json'), { recursive: true, mode: 0o755 })
  expect(linuxPolicy(join(folder, 'policy.json'), [ME])).toMatchObject(UNREADABLE)
  symlinkSync(join(folder, 'gone'), join(folder, 'link.json'))
  expect(linuxPolicy(join(folder, 'link.json'), [ME])).toMatchObject(UNREADABLE)
})
