import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BACKUP_REASONS, type BackupReason, backupsToDrop, type TieredBackup } from '../../../shared/backup-tiers.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const NOW = Date.parse('2026-11-24T17:00:00Z')

const at = (time: string, reason: BackupReason = 'interval', good = true): TieredBackup => ({
  name: time,
  at: Date.parse(time),
  reason,
  good,
})
const kept = (backups: readonly TieredBackup[], now = NOW) => {
  const dropped = new Set(backupsToDrop(backups, now))
  return backups.filter(({ name }) => !dropped.has(name)).map(({ name }) => name)
}

test.each<[string, readonly TieredBackup[], readonly string[]]>([
  ['nothing', [], []],
  ['the only one', [at('2024-01-01T08:00:00Z')], ['2024-01-01T08:00:00Z']],
  [
    'three of today',
    ['06', '08', '10', '12', '14'].map((hour) => at(`2026-11-24T${hour}:00:00Z`)),
    ['2026-11-24T10:00:00Z', '2026-11-24T12:00:00Z', '2026-11-24T14:00:00Z'],
  ],
  ['the last of yesterday', ['08', '12', '16'].map((hour) => at(`2026-11-23T${hour}:00:00Z`)), ['2026-11-23T16:00:00Z']],
  [
    'the day of Berlin, not of Greenwich',
    [at('2026-11-23T22:30:00Z'), at('2026-11-23T23:30:00Z'), at('2026-11-24T06:00:00Z')],
    ['2026-11-23T22:30:00Z', '2026-11-23T23:30:00Z', '2026-11-24T06:00:00Z'],
  ],
  [
    'those before a restore or a migration for 14 days',
    [
      at('2026-11-24T06:00:00Z'),
      at('2026-11-20T06:00:00Z', 'restore'),
      at('2026-11-20T07:00:00Z', 'migration'),
      at('2026-11-20T08:00:00Z'),
      at('2026-10-20T06:00:00Z', 'restore'),
      at('2026-10-21T06:00:00Z'),
    ],
    [
      '2026-11-24T06:00:00Z',
      '2026-11-20T06:00:00Z',
      '2026-11-20T07:00:00Z',
      '2026-11-20T08:00:00Z',
      '2026-10-20T06:00:00Z',
      '2026-10-21T06:00:00Z',
    ],
  ],
  [
    'the newest good one, however old, and damaged ones stand for nothing',
    [at('2020-01-01T06:00:00Z'), at('2026-11-24T06:00:00Z', 'interval', false), at('2026-11-01T06:00:00Z', 'interval', false)],
    ['2020-01-01T06:00:00Z', '2026-11-24T06:00:00Z'],
  ],
])('keeps %s', (_, backups, expected) => {
  expect(kept(backups)).toEqual(expected)
})

test('a year of backups every four hours comes down to three, fourteen days and twelve months', () => {
  const all = Array.from({ length: 365 * 6 }, (_, number) => at(new Date(NOW - number * 4 * HOUR).toISOString()))
  const left = kept(all)
  const days = new Set(left.map((name) => name.slice(0, 10)))
  const months = new Set(left.map((name) => name.slice(0, 7)))
  expect(left.filter((name) => name.startsWith('2026-11-24'))).toHaveLength(3)
  expect([...days].filter((day) => day > '2026-11-10')).toHaveLength(14)
  expect(months.size).toBe(12)
  expect(left).toHaveLength(3 + 13 + 11)
})

const Backup = fc.record({
  name: fc.uuid(),
  at: fc.integer({ min: NOW - 800 * DAY, max: NOW + 800 * DAY }),
  reason: fc.constantFrom(...BACKUP_REASONS),
  good: fc.boolean(),
})
const Stock = fc.uniqueArray(Backup, { selector: ({ name }) => name, maxLength: 120 })

test('whatever the clock says, the newest good one stays, and so do up to fourteen days of good ones', () => {
  fc.assert(
    fc.property(Stock, fc.integer({ min: NOW - 4000 * DAY, max: NOW + 4000 * DAY }), (stock, now) => {
      const left = new Set(kept(stock, now))
      const good = stock.filter((backup) => backup.good).sort((a, b) => b.at - a.at)
      if (good[0]) expect(left.has(good[0].name)).toBe(true)
      const days = new Set(good.map((backup) => new Date(backup.at).toISOString().slice(0, 10))).size
      expect(good.filter(({ name }) => left.has(name)).length).toBeGreaterThanOrEqual(Math.min(13, days))
    }),
    { numRuns: 300 },
  )
})

test('what was kept is kept again: thinning twice drops nothing more', () => {
  fc.assert(
    fc.property(Stock, (stock) => {
      const dropped = new Set(backupsToDrop(stock, NOW))
      const rest = stock.filter(({ name }) => !dropped.has(name))
      expect(backupsToDrop(rest, NOW)).toEqual([])
    }),
    { numRuns: 300 },
  )
})

test('a clock that is a year ahead for a day costs no day and no month', () => {
  const days = Array.from({ length: 14 }, (_, number) => at(new Date(NOW - (number + 1) * DAY).toISOString()))
  const ahead = at(new Date(NOW + 365 * DAY).toISOString())
  expect(kept([ahead, ...days], NOW + 365 * DAY).length).toBeGreaterThanOrEqual(14)
  expect(kept([ahead, ...days], NOW).length).toBeGreaterThanOrEqual(14)
})
