import type { Store } from '../../../store/store.ts'
import { OfferEntry } from './entry.ts'
import type { IndexRow } from './make-entry.ts'

type Written = { id: string; facts: string; name: string; parts: string; provider: string; body: string; stems: string }
const COLUMNS = ['facts', 'name', 'parts', 'provider', 'body', 'stems'] as const
type Kept = { row: number; facts: string }

/** The text index of offers, which also keeps what is shown of each. */
export function searchRepository({ db }: Store) {
  // In one row, because many rows are dear to step through.
  const matching = db.prepare<[string], string>('SELECT json_group_array(rowid) FROM offer_text WHERE offer_text MATCH ?').pluck()
  const kept = db.prepare<[], Kept>('SELECT rowid AS row, facts FROM offer_text')
  const rows = db.prepare<[], number>('SELECT count(*) FROM offer_text').pluck()
  const offers = db.prepare<[], number>('SELECT count(*) FROM hsds_service').pluck()
  const imported = db.prepare<[], { at: string | null }>('SELECT max(imported_at) AS at FROM import_run')
  const ids = db.prepare<[], { row: number; id: string }>('SELECT rowid AS row, service_id AS id FROM offer_text')
  const words = db.prepare<[number], Omit<Written, 'id'>>(
    'SELECT facts, name, name_parts AS parts, provider, body, stems FROM offer_text WHERE rowid = ?',
  )
  const rowOf = db.prepare<[string], number>('SELECT rowid FROM offer_text WHERE service_id = ?').pluck()
  const remove = db.prepare<[number]>('DELETE FROM offer_text WHERE rowid = ?')
  const insert = db.prepare<[Written]>(
    `INSERT INTO offer_text (service_id, facts, name, name_parts, provider, body, stems)
     VALUES (@id, @facts, @name, @parts, @provider, @body, @stems)`,
  )

  function add({ entry, ...made }: IndexRow): number {
    return Number(insert.run({ id: entry.id, facts: JSON.stringify(entry), ...made }).lastInsertRowid)
  }
  function put(made: IndexRow, row: number | undefined): number {
    const { entry, ...wanted } = made
    const before = row === undefined ? undefined : words.get(row)
    if (row === undefined || !before) return add(made)
    const now: Omit<Written, 'id'> = { facts: JSON.stringify(entry), ...wanted }
    if (COLUMNS.every((column) => before[column] === now[column])) return row
    remove.run(row)
    return add(made)
  }

  return {
    /** Whether a query finds a row of the index. */
    matches: (query: string): ((row: number) => boolean) => {
      // Marks by row, and no check of what SQLite itself has put together: with twenty thousand hits both would be felt.
      const found: readonly number[] = JSON.parse(matching.get(query) ?? '[]')
      const marks = new Uint8Array(found.reduce((highest, row) => (row > highest ? row : highest), 0) + 1)
      for (const row of found) marks[row] = 1
      return (row) => marks[row] === 1
    },
    entries: () => kept.all().map(({ row, facts }) => ({ row, entry: OfferEntry.parse(JSON.parse(facts)) })),
    /** False until the index has been made for the offers that are there. */
    isComplete: () => rows.get() === offers.get(),
    importedAt: () => imported.get()?.at ?? null,
    /** Where each offer stands in the index. */
    rows: () => new Map(ids.all().map(({ row, id }) => [id, row])),
    /** What an offer says now, at its row if it has one; what says the same stays. Answers the row. */
    put,
    remove: (row: number) => void remove.run(row),
    replace: (made: IndexRow) => void put(made, rowOf.get(made.entry.id)),
  }
}
