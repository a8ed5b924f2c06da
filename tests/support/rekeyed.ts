import { readdirSync } from 'node:fs'
import type { Database } from 'better-sqlite3-multiple-ciphers'
import { openRawFile } from './raw-file.ts'
import { storeKeyOf } from './raw-store.ts'

/** The first account of an office in tests that run in several processes. */
export const OWN_WAY = { login: 'a.beispiel', password: 'Regenschirm im Flur 7' }

/** What an exchange of store and keyring has left lying about. */
export const leftOver = (folder: string) => readdirSync(folder).filter((name) => name.includes('.next'))

/** Whether a key opens a store file at all. */
export function opens(file: string, key: Uint8Array): boolean {
  const db = openRawFile(file, key)
  try {
    return db.prepare('SELECT count(*) FROM staff').pluck().get() !== undefined
  } catch {
    return false
  } finally {
    db.close()
  }
}

/** Every row of every table, read without the app's code; the store has to be closed. */
export async function allRows({ folder, file }: { folder: string; file: string }): Promise<Record<string, string[]>> {
  const db = openRawFile(file, await storeKeyOf(folder))
  try {
    return Object.fromEntries(tables(db).map((table) => [table, rows(db, table)]))
  } finally {
    db.close()
  }
}

function tables(db: Database): string[] {
  return db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all()
}

function rows(db: Database, table: string): string[] {
  return db
    .prepare(`SELECT * FROM "${table}"`)
    .raw()
    .all()
    .map((row) => JSON.stringify(row))
    .sort()
}
