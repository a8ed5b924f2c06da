import Database from 'better-sqlite3-multiple-ciphers'
import { type AccessLog, accessLog } from './access-log.ts'
import { installChangeLog } from './change-log.ts'
import { storeFailure } from './errors.ts'
import { migrate } from './migrate.ts'

export type Clock = { readonly now: () => number }
export type NewId = () => string

/** The one encrypted connection. Everything is synchronous: a read takes fractions of a millisecond, also encrypted. */
export type Store = {
  readonly db: Database.Database
  readonly access: AccessLog
  /** This laptop, as written into both logs. */
  readonly device: string
  /** Runs the work in one transaction; nested calls become savepoints. */
  readonly transaction: <Value>(work: () => Value) => Value
  /** Keeps the connection while something that began with it waits for the outside; answers how to let go. */
  readonly hold: () => () => void
  /** Closes at once, or as soon as nothing holds it any more: a print that was begun still reaches the access log. */
  readonly close: () => void
}

export type StoreOptions = {
  readonly file: string
  /** Raw 256-bit key; the caller keeps it and wipes it. */
  readonly key: Uint8Array
  /** Staff member on whose behalf this connection writes. */
  readonly staff: string
  readonly clock: Clock
  readonly newId: NewId
  /** Another build of the addon, for the test runtime only. */
  readonly nativeBinding: string | undefined
}

/** Opens and decrypts, without touching the content: SQLCipher 4 format, so that other tools can inspect it with the key. */
export function openDatabase({ file, key, nativeBinding }: Pick<StoreOptions, 'file' | 'key' | 'nativeBinding'>): Database.Database {
  if (key.length !== 32) throw new Error('store key has to be 256 bits long')
  const db = new Database(file, { timeout: 500, ...(nativeBinding ? { nativeBinding } : {}) })
  try {
    db.pragma("cipher = 'sqlcipher'")
    db.pragma('legacy = 4')
    db.pragma(`key = "x'${Buffer.from(key).toString('hex')}'"`)
    // Exclusive: WAL on a network share breaks when two machines open it, so the second one is refused.
    db.pragma('locking_mode = EXCLUSIVE')
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = FULL')
    db.pragma('foreign_keys = ON')
    // Without it REPLACE removes rows past the change log and past the append-only triggers of both logs.
    db.pragma('recursive_triggers = ON')
    db.pragma('secure_delete = ON')
    db.pragma('temp_store = MEMORY')
    db.pragma('trusted_schema = OFF')
    // The first read proves the key and takes the lock.
    db.prepare('SELECT count(*) FROM sqlite_schema').get()
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

function deviceOf(db: Database.Database, newId: NewId): string {
  db.prepare("INSERT OR IGNORE INTO meta (key, value) VALUES ('device', ?)").run(newId())
  const row = db.prepare<[], { value: string }>("SELECT value FROM meta WHERE key = 'device'").get()
  if (!row) throw new Error('device id missing')
  return row.value
}

function closing(db: Database.Database): Pick<Store, 'hold' | 'close'> {
  let holders = 0
  let wanted = false
  return {
    hold: () => {
      holders += 1
      return () => {
        holders -= 1
        if (wanted && holders === 0) db.close()
      }
    },
    close: () => {
      wanted = true
      if (holders === 0) db.close()
    },
  }
}

/**
 * Opens the store, migrates it, and puts both logs on it.
 * Errors: `store_corrupt`, `store_in_use`, `store_from_future`, `folder_not_writable`, `disk_full`.
 */
export function openStore(options: StoreOptions): Store {
  let db: Database.Database | undefined
  try {
    const opened = openDatabase(options)
    db = opened
    migrate(opened)
    const device = deviceOf(opened, options.newId)
    const author = { staff: options.staff, device, now: options.clock.now, newId: options.newId }
    installChangeLog(opened, author)
    return {
      db: opened,
      access: accessLog(opened, author),
      device,
      transaction: (work) => opened.transaction(work).immediate(),
      ...closing(opened),
    }
  } catch (error) {
    db?.close()
    throw storeFailure(error) ?? error
  }
}
