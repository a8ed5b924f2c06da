import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { z } from 'zod'
import { LIMITS } from './limits.ts'
import type { ReadPieces } from './source.ts'
import { decode } from './text-encoding.ts'

export type CsvRecord = { readonly line: number; readonly cells: readonly string[] }

/** From this line on the file makes no sense as CSV, for instance because a quote is never closed. */
export class BrokenCsvError extends Error {
  readonly line: number

  constructor(line: number) {
    super('broken csv')
    this.name = 'BrokenCsvError'
    this.line = line
  }
}

const Parsed = z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) })
const LONGEST_HEADING = 64 * 1024
const DELIMITERS = [',', ';', '\t']

/** The delimiter of the heading: spreadsheets set to German write semicolons. Quoted parts do not count. */
function detectDelimiter(heading: string): string {
  const bare = heading.replace(/"[^"]*"/g, '')
  const counted = DELIMITERS.map((delimiter) => ({ delimiter, count: bare.split(delimiter).length }))
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).delimiter
}

/** Enough text to hold the heading, and everything behind it. */
async function withHeading(texts: AsyncGenerator<string, undefined>): Promise<{ heading: string; all: AsyncIterable<string> }> {
  let begin = ''
  for (;;) {
    const { value, done } = await texts.next()
    begin += value ?? ''
    if (done || begin.length > LONGEST_HEADING || /\S[^\r\n]*[\r\n]/.test(begin)) break
  }
  async function* all() {
    yield begin
    yield* texts
  }
  return { heading: begin.split(/\r\n|\n|\r/).find((line) => line.trim() !== '') ?? '', all: all() }
}

function lineBreaks(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0)
}

/** All records of a CSV file (RFC 4180) with the line they begin at, the heading first. Errors: `BrokenCsvError`. */
export async function* csvRecords(read: ReadPieces): AsyncGenerator<CsvRecord> {
  let last = 0
  const { heading, all } = await withHeading(decode(read))
  const parser = parse({
    delimiter: detectDelimiter(heading),
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: LIMITS.record,
    // Called before an error is thrown, so the line of the first record that could not be read is known.
    on_record: (record, { lines }) => {
      last = lines
      return record
    },
  })
  const text = Readable.from(all)
  try {
    text.on('error', (error) => parser.destroy(error))
    for await (const parsed of text.pipe(parser)) {
      const { record, info } = Parsed.parse(parsed)
      yield { line: info.lines - lineBreaks(record), cells: record }
    }
  } catch (error) {
    if (error instanceof CsvError) throw new BrokenCsvError(last + 1)
    throw error
  } finally {
    // Lets go of the file where the rest of it is not wanted.
    text.destroy()
  }
}
