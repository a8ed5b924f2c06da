import type { Database } from 'better-sqlite3-multiple-ciphers'

/** One step forward; runs in a transaction of its own. */
export type Migration = (db: Database) => void
