import type { Store } from '../../electron/store/store.ts'

type Value = string | number | null
export type Row = Readonly<Record<string, Value>>
export type Writer = { readonly insert: (table: string, row: Row) => void }

/** Inserts rows by prepared statements, one for each table and set of columns. */
export function writerOn({ db }: Pick<Store, 'db'>): Writer {
  const statements = new Map<string, { run: (row: Row) => unknown }>()
  return {
    insert: (table, row) => {
      const columns = Object.keys(row)
      const name = `${table} ${columns.join(' ')}`
      const known = statements.get(name)
      if (known) return void known.run(row)
      const values = columns.map((column) => `@${column}`).join(', ')
      const statement = db.prepare<[Row]>(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${values})`)
      statements.set(name, statement)
      statement.run(row)
    },
  }
}
