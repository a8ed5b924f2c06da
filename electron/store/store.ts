import { closeSync, openSync } from 'node:fs'
import Database from 'better-sqlite3-multiple-ciphers'
import { type AccessEntry, type AccessLog, accessLog } from './access-log.ts'
import { installChangeLog } from './change-log.ts'
import { type CommitMark, commitMark, forgetMark } from './commit-mark.ts'
import { storeFailure } from './errors.ts'
import { compileLate } from './late-statements.ts'
import { type HeadKeeper, headKeeper } from './log-head.ts'
import { type LongWrite, longWrites } from './long-write.ts'
import { migrate } from './migrate.ts'
import { standingFile } from './standing-file.ts'
import { checkWal } from './wal-check.ts'

export type Clock = {
  readonly now: () => number
  /** Milliseconds that only ever run forward, whatever happens to the clock on the wall; left out where there are none. */
  readonly steady?: () => number
}
export type NewId = () => string

/** The one encrypted connection. Everything is synchronous: a read takes fractions of a millisecond, also encrypted. */
export type Store = {
  readonly db: Database.Database
  readonly access: AccessLog
  /** This laptop, as written into both logs. */
  readonly device: string
  /** Runs the work in one transaction; nested calls become savepoints. */
  readonly transaction: <Value>(work: () => Value) => Value
  /** A transaction too long to make everybody wait for it. */
  readonly longWrite: LongWrite
  /** Keeps the connection while something that began with it waits for the outside; answers how to let go. */
  readonly hold: () => () => void
  /** Closes at once, or as soon as nothing holds it any more: a print that was begun still reaches the access log. */
  readonly close: () => void
  /** Settles when the connection is really closed, with everything that held it. */
  readonly closed: Promise<void>
  /**
   * Descriptor to read the main file by, one for the whole life of the connection: POSIX drops SQLite's lock as soon as
   * any descriptor of the file is closed in this process, so nobody else may open the file while the store is open.
   */
  readonly reader: () => number
  /** Moves all that the write-ahead log holds into the main file. */
  readonly emptyLog: () => void
  /** Whether closing was asked for; long work that holds the store stops then. */
  readonly closing: () => boolean
  /** From now on the newest entries of both logs are kept beside the store when it closes (see log-head.ts). */
  readonly keepHeads: () => void
  readonly keptHeads: HeadKeeper['read']
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
  checkWal(file)
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

type Closing = Pick<Store, 'hold' | 'close' | 'closed' | 'reader' | 'closing' | 'keepHeads'>

function closing(db: Database.Database, commits: CommitMark, heads: HeadKeeper): Closing {
  let holders = 0
  let wanted = false
  let keep = false
  let descriptor: number | null = null
  const { promise: closed, resolve } = openEnded()
  function finish() {
    try {
      if (keep) heads.write()
    } catch {
      // Locking must not fail for it; the check of the logs says that the file is missing or old.
    }
    commits.forget()
    db.close()
    if (descriptor !== null) closeSync(descriptor)
    descriptor = null
    resolve()
  }
  return {
    hold: () => {
      holders += 1
      return () => {
        holders -= 1
        if (wanted && holders === 0) finish()
      }
    },
    close: () => {
      wanted = true
      if (holders === 0) finish()
    },
    closed,
    closing: () => wanted,
    keepHeads: () => {
      keep = true
    },
    reader: () => {
      descriptor ??= openSync(db.name, 'r')
      return descriptor
    },
  }
}

/** Every way to write, each of which notices when the file is gone and marks how far the log was committed. */
function writing(db: Database.Database, access: AccessLog, heads: HeadKeeper): Omit<Store, 'db' | 'device'> {
  const file = standingFile(db.name)
  clearLeftovers(db)
  const commits = commitMark(db.name)
  const long = longWrites(db, { check: file.check, committed: commits.note })
  const close = closing(db, commits, heads)
  function inOne<Value>(work: () => Value): Value {
    return db
      .transaction(() => {
        const done = work()
        file.check()
        return done
      })
      .immediate()
  }
  function whole<Value>(work: () => Value): Value {
    long.giveWay()
    const value = inOne(work)
    if (!db.inTransaction) commits.note()
    return value
  }
  /**
   * Stands in the write-ahead log before the answer goes out and outlives the end of the process, but waits for the next
   * write to be synced to the disk: a search answers at each letter, and a sync at each letter would be felt. It is not
   * marked either, because a mark must never be newer than what is synced.
   */
  function unsynced(work: () => void): void {
    db.pragma('synchronous = NORMAL')
    try {
      inOne(work)
    } finally {
      db.pragma('synchronous = FULL')
    }
  }
  function append(entry: AccessEntry): void {
    long.giveWay()
    if (db.inTransaction) access.append(entry)
    else (entry.hits ? unsynced : whole)(() => access.append(entry))
  }
  return {
    access: { ...access, append },
    transaction: whole,
    longWrite: async (slices, between) => {
      const release = close.hold()
      try {
        return await long.run(slices, between)
      } finally {
        release()
      }
    },
    emptyLog: () => {
      long.giveWay()
      commits.forget()
      db.pragma('wal_checkpoint(TRUNCATE)')
    },
    keptHeads: heads.read,
    ...close,
  }
}

/** What a crash left in the log goes into the main file; where the disk is too full for that, it stays where it is. */
function clearLeftovers(db: Database.Database): void {
  forgetMark(db.name)
  try {
    db.pragma('wal_checkpoint(TRUNCATE)')
  } catch (error) {
    if (storeFailure(error)?.failure.code !== 'disk_full') throw error
  }
}

/** Promise.withResolvers, which the older runtime (Node 20) does not have. */
function openEnded(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => {}
  const promise = new Promise<void>((done) => {
    resolve = done
  })
  return { promise, resolve }
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
    compileLate(opened)
    return { db: opened, device, ...writing(opened, accessLog(opened, author), headKeeper(opened, options.key, options.clock.now)) }
  } catch (error) {
    db?.close()
    throw storeFailure(error) ?? error
  }
}
