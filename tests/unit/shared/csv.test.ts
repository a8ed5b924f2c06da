import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toCsv } from '../../../shared/csv.ts'

test('semicolons, byte order mark, CRLF, and quotes where they are needed', () => {
  expect(
    toCsv([
      ['Name', 'Zahl'],
      ['a;b', 7],
      ['sagt "ja"', -1],
      ['zwei\nZeilen', 0.5],
    ]),
  ).toBe('\uFEFFName;Zahl\r\n"a;b";7\r\n"sagt ""ja""";-1\r\n"zwei\nZeilen";0.5\r\n')
})

test.each(['=1+1', '+49', '-3', '@SUM(A1)', '\tx', '\rx', '=cmd|"/c calc"!A1'])('%j is not run as a formula', (text) => {
  const [[cell = ''] = []] = parse(toCsv([[text]]), { bom: true, delimiter: ';' })
  expect(cell).toBe(`'${text}`)
})

test('whatever text goes in comes out again, but for the apostrophe', () => {
  const text = fc.string({ unit: 'binary' }).filter((value) => value.isWellFormed() && value !== '')
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (rows) => {
      const read: string[][] = parse(toCsv(rows), { bom: true, delimiter: ';', relax_column_count: false, record_delimiter: '\r\n' })
      const bare = (value: string) => (/^'[=+\-@\t\r]/.test(value) ? value.slice(1) : value)
      const plain = (value: string) => (/^[=+\-@\t\r]/.test(value) ? value : bare(value))
      expect(read.map((row) => row.map(bare))).toEqual(rows.map((row) => row.map(plain)))
    }),
  )
})
