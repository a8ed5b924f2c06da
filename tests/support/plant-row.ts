import type { Database } from 'better-sqlite3-multiple-ciphers'

type Column = { name: string; type: string }
export type PlantedRow = Record<string, string | number> & { id: string }

/**
 * A row with a value in every column, recognisable by column and number: `city 1`, JSON where the table asks for it.
 * @param insert false gives the values only
 */
export function plantRow(
  db: Database,
  table: string,
  number: number,
  insert = true,
  known: Record<string, string | number> = {},
): PlantedRow {
  const columns = db.prepare<[string], Column>('SELECT name, type FROM pragma_table_info(?)').all(table)
  const schema = db.prepare<[string], { sql: string }>('SELECT sql FROM sqlite_schema WHERE name = ?').get(table)?.sql ?? ''
  const row = Object.fromEntries(
    columns.map((column, place) => [column.name, known[column.name] ?? valueFor(column, place, number, schema)]),
  )
  const names = columns.map(({ name }) => name)
  if (insert)
    db.prepare(
      `INSERT INTO "${table}" (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`,
    ).run(row)
  return { ...row, id: String(row.id) }
}

function valueFor({ name, type }: Column, place: number, number: number, schema: string): string | number {
  if (type === 'INTEGER') return number * 1000 + place
  if (type === 'REAL') return number + place / 8
  return schema.includes(`json_valid(${name})`) ? JSON.stringify([name, number]) : `${name} ${number}`
}
