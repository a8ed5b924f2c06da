import { expect, test } from 'vitest'
import { parseRegQuery, WINDOWS_POLICY, windowsPolicy } from '../../../../electron/platform/policy/windows-policy.ts'
import { STRICT_SETTINGS } from '../../../../shared/settings.ts'

/** As reg.exe prints it: a blank line, the key, four spaces between the columns. */
function printed(...rows: readonly string[]): string {
  return `\r\nHKEY_LOCAL_MACHINE\\Software\\Policies\\Quartierlotse\r\n${rows.map((row) => `    ${row}\r\n`).join('')}\r\n`
}
const query = (answers: Readonly<Record<string, string | null>>) => (key: string) => answers[key] ?? null
const PARENT = 'HKLM\\Software\\Policies'
const SIBLINGS = '\r\nHKEY_LOCAL_MACHINE\\Software\\Policies\\Adobe\r\nHKEY_LOCAL_MACHINE\\Software\\Policies\\Microsoft\r\n'

const FULL = printed(
  'LockMinutes    REG_DWORD    0xa',
  'BackupFolder    REG_SZ    \\\\server\\Sicherung Süd\\Quartierlotse',
  'BackupIntervalHours    REG_DWORD    0x2',
  'DataFolder    REG_SZ    D:\\Daten\\Quartierlotse',
  'UpdateMode    REG_SZ    notify',
  'UpdateUrl    REG_SZ    https://updates.example/quartierlotse',
  'ExportKinds    REG_MULTI_SZ    letters\\0calendar',
  'ContentProtection    REG_DWORD    0x1',
)

test('the registry reads as the same policy as any other', () => {
  expect(windowsPolicy(query({ [WINDOWS_POLICY]: FULL }))).toEqual({
    place: WINDOWS_POLICY,
    values: {
      lockMinutes: 10,
      backupFolder: '\\\\server\\Sicherung Süd\\Quartierlotse',
      backupIntervalHours: 2,
      updateMode: 'notify',
      updateUrl: 'https://updates.example/quartierlotse',
      exportKinds: ['letters', 'calendar'],
      contentProtection: true,
    },
    dataFolder: 'D:\\Daten\\Quartierlotse',
    dataFolderUnknown: false,
    problems: [],
  })
})

test.each([
  ['LockMinutes    REG_DWORD    0x3c', { lockMinutes: 60 }],
  ['ContentProtection    REG_DWORD    0x0', { contentProtection: false }],
  ['ContentProtection    REG_DWORD    0x2', { contentProtection: 2 }],
  ['ExportKinds    REG_MULTI_SZ    ', { exportKinds: [] }],
  ['BackupFolder    REG_SZ    ', { backupFolder: '' }],
  ['BackupFolder    REG_SZ    D:\\zwei    Leerstellen', { backupFolder: 'D:\\zwei    Leerstellen' }],
  ['BackupFolder    REG_EXPAND_SZ    %TEMP%\\x', { backupFolder: null }],
  ['BackupFolder    REG_SZ    D:\\S\uFFFDd', { backupFolder: null }],
  ['LockMinutes    REG_QWORD    0x5', { lockMinutes: null }],
  ['LockMinutes    REG_BINARY    05000000', { lockMinutes: null }],
  ['(Standard)    REG_SZ    ', { '(Standard)': '' }],
])('%j', (row, expected) => {
  expect(parseRegQuery(printed(row))).toEqual(expected)
})

test('no key, no policy, in whatever language reg.exe says so', () => {
  expect(windowsPolicy(query({ [PARENT]: SIBLINGS }))).toMatchObject({ place: '', values: {}, problems: [] })
  const similar = `${SIBLINGS}HKEY_LOCAL_MACHINE\\Software\\Policies\\Quartierlotse2\r\n`
  expect(windowsPolicy(query({ [PARENT]: similar }))).toMatchObject({ place: '', values: {} })
})

test('a key that is there but cannot be read means the strictest values', () => {
  const listed = `${SIBLINGS}HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Quartierlotse\r\n`
  expect(windowsPolicy(query({ [PARENT]: listed }))).toMatchObject({ values: STRICT_SETTINGS, problems: [{ kind: 'policy_unreadable' }] })
  expect(windowsPolicy(query({}))).toMatchObject({ values: STRICT_SETTINGS, problems: [{ kind: 'policy_unreadable' }] })
})

test('an empty key decides nothing', () => {
  expect(windowsPolicy(query({ [WINDOWS_POLICY]: printed() }))).toMatchObject({ place: WINDOWS_POLICY, values: {}, problems: [] })
})
