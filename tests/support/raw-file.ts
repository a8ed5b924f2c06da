import Database from 'better-sqlite3-multiple-ciphers'

/** A connection made without any of the app's code, as another tool with the key would open the file. */
export function openRawFile(file: string, key: Uint8Array): Database.Database {
  const db = new Database(file)
  db.pragma("cipher = 'sqlcipher'")
  db.pragma('legacy = 4')
  db.pragma(`key = "x'${Buffer.from(key).toString('hex')}'"`)
  return db
}
