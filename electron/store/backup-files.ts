import { open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { syncFolder, writeFailure } from './copy.ts'

/** `sicherung-20261124-093000-a1b2c3`: time and a random part, no office and no person. */
const NAME = /^sicherung-\d{8}-\d{6}-[0-9a-f]{6}$/
const PART = '.part'
/** In this order they are put in place: without its manifest a backup does not exist. */
const ENDINGS = ['.db', '.keyring.json', '.json'] as const

export type BackupFiles = { readonly store: string; readonly keyring: string; readonly manifest: string }

function isBackupName(name: string): boolean {
  return NAME.test(name)
}

/** @param instant as `toInstant` writes it; @param random anything that ends in hex digits, such as a UUID */
export function backupName(instant: string, random: string): string {
  const [day = '', time = ''] = instant.split('T')
  return `sicherung-${day.replaceAll('-', '')}-${time.slice(0, 8).replaceAll(':', '')}-${random.slice(-6)}`
}

/** The three files of a backup. */
export function filesOf(folder: string, name: string): BackupFiles {
  return { store: join(folder, `${name}.db`), keyring: join(folder, `${name}.keyring.json`), manifest: join(folder, `${name}.json`) }
}

/** The same under the names they have until all three are complete. */
export function partsOf(folder: string, name: string): BackupFiles {
  const files = filesOf(folder, name)
  return { store: files.store + PART, keyring: files.keyring + PART, manifest: files.manifest + PART }
}

/** Names of the backups in a folder, newest name first; a folder that cannot be read has none. */
export async function backupNames(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => [])
  return names
    .filter((file) => file.endsWith('.json') && isBackupName(file.slice(0, -'.json'.length)))
    .map((file) => file.slice(0, -'.json'.length))
    .sort()
    .reverse()
}

export async function writeSynced(file: string, text: string): Promise<void> {
  try {
    const handle = await open(file, 'w', 0o600)
    try {
      await handle.writeFile(text)
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch (error) {
    throw writeFailure(error)
  }
}

/** Gives complete parts their names, the manifest last. Errors: `write_failed`, `disk_full`. */
export async function putInPlace(folder: string, name: string): Promise<void> {
  const [parts, files] = [partsOf(folder, name), filesOf(folder, name)]
  try {
    await rename(parts.store, files.store)
    await rename(parts.keyring, files.keyring)
    await syncFolder(folder)
    await rename(parts.manifest, files.manifest)
    await syncFolder(folder)
  } catch (error) {
    throw writeFailure(error)
  }
}

/** Removes a backup, the manifest first, so that no half of it can be taken for a whole. */
export async function removeBackup(folder: string, name: string): Promise<void> {
  const [parts, files] = [partsOf(folder, name), filesOf(folder, name)]
  for (const file of [files.manifest, files.store, files.keyring, ...Object.values(parts)]) await rm(file, { force: true })
}

/** Clears away what an interrupted backup left: parts, and files without a manifest. Nothing else is touched. */
export async function sweep(folder: string): Promise<void> {
  const present = await readdir(folder).catch(() => [])
  const whole = new Set(present.filter((file) => file.endsWith('.json')).map((file) => file.slice(0, -'.json'.length)))
  for (const file of present) {
    const plain = file.endsWith(PART) ? file.slice(0, -PART.length) : file
    const ending = ENDINGS.find((end) => plain.endsWith(end) && isBackupName(plain.slice(0, -end.length)))
    if (!ending) continue
    if (plain !== file || !whole.has(plain.slice(0, -ending.length))) await rm(join(folder, file), { force: true }).catch(() => undefined)
  }
}

export async function readText(file: string): Promise<string | null> {
  return readFile(file, 'utf8').catch(() => null)
}
