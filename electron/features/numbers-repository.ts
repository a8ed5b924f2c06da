import type { LocalDate } from '../../shared/dates.ts'
import type { Store } from '../store/store.ts'

type Key = { readonly series: string; readonly day: LocalDate; readonly device: string }

export function numbersRepository({ db }: Pick<Store, 'db'>) {
  const code = db.prepare<[string], { code: string }>('SELECT code FROM device_code WHERE id = ?')
  const codes = db.prepare<[], { code: string }>('SELECT code FROM device_code')
  const insertCode = db.prepare<[string, string]>('INSERT INTO device_code (id, code) VALUES (?, ?)')
  const last = db.prepare<[Key], { last: number }>(
    'SELECT last FROM number_series WHERE series = @series AND day = @day AND device = @device',
  )
  const newestDay = db.prepare<[string, string], { day: LocalDate | null }>(
    'SELECT max(day) AS day FROM number_series WHERE series = ? AND device = ?',
  )
  const begin = db.prepare<[Key & { id: string }]>(
    'INSERT INTO number_series (id, series, day, device, last) VALUES (@id, @series, @day, @device, 1)',
  )
  const count = db.prepare<[Key & { last: number }]>(
    'UPDATE number_series SET last = @last WHERE series = @series AND day = @day AND device = @device',
  )

  return {
    codeOf: (device: string): string | null => code.get(device)?.code ?? null,
    codes: (): string[] => codes.all().map((row) => row.code),
    setCode: (device: string, value: string) => insertCode.run(device, value),
    last: (key: Key): number | null => last.get(key)?.last ?? null,
    newestDay: (series: string, device: string): LocalDate | null => newestDay.get(series, device)?.day ?? null,
    begin: (key: Key & { id: string }) => begin.run(key),
    count: (key: Key & { last: number }) => count.run(key),
  }
}
