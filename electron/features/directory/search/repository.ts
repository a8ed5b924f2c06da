import { z } from 'zod'
import type { Store } from '../../../store/store.ts'
import { OfferEntry } from './entry.ts'
import type { IndexRow } from './make-entry.ts'

const Rows = z.array(z.number())
type Written = { id: string; facts: string; name: string; parts: string; provider: string; body: string; stems: string }
type Kept = { row: number; facts: string }

/** The text index of offers, which also keeps what is shown of each. */
export function searchRepository({ db }: Store) {
  // In one row, because many rows are dear to step through.
  const matching = db.prepare<[string], string>('SELECT json_group_array(rowid) FROM offer_text WHERE offer_text MATCH ?').pluck()
  const kept = db.prepare<[], Kept>('SELECT rowid AS row, facts FROM offer_text')
  const rows = db.prepare<[], number>('SELECT count(*) FROM offer_text').pluck()
  const offers = db.prepare<[], number>('SELECT count(*) FROM hsds_service').pluck()
  const imported = db.prepare<[], { at: string | null }>('SELECT max(imported_at) AS at FROM import_run')
  const rowOf = db.prepare<[string], number>('SELECT rowid FROM offer_text WHERE service_id = ?').pluck()
  const clear = db.prepare('DELETE FROM offer_text')
  const remove = db.prepare<[number]>('DELETE FROM offer_text WHERE rowid = ?')
  const insert = db.prepare<[Written]>(
    `INSERT INTO offer_text (service_id, facts, name, name_parts, provider, body, stems)
     VALUES (@id, @facts, @name, @parts, @provider, @body, @stems)`,
  )

  function add({ entry, ...words }: IndexRow): void {
    insert.run({ id: entry.id, facts: JSON.stringify(entry), ...words })
  }

  return {
    /** Rows of the index that a query finds. */
    matches: (query: string) => new Set(Rows.parse(JSON.parse(matching.get(query) ?? '[]'))),
    entries: () => kept.all().map(({ row, facts }) => ({ row, entry: OfferEntry.parse(JSON.parse(facts)) })),
    /** False until the index has been made for the offers that are there. */
    isComplete: () => rows.get() === offers.get(),
    importedAt: () => imported.get()?.at ?? null,
    renew: (all: Iterable<IndexRow>) => {
      clear.run()
      for (const row of all) add(row)
    },
    replace: (made: IndexRow) => {
      const row = rowOf.get(made.entry.id)
      if (row !== undefined) remove.run(row)
      add(made)
    },
  }
}
