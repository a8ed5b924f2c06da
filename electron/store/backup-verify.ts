import { access } from 'node:fs/promises'
import { AppError } from '../../shared/result.ts'
import { filesOf, partsOf, putInPlace, readText, removeBackup, writeSynced } from './backup-files.ts'
import { markOf } from './backup-make.ts'
import { isGenuine, keyIdOf, type Manifest, readManifest } from './backup-manifest.ts'
import type { CheckStore } from './check.ts'
import { type CopyOptions, copyFile, fingerprintOf } from './copy.ts'
import { MIGRATIONS } from './migrate.ts'
import type { StoreSummary } from './summary.ts'

/** The manifest of a backup, not vouched for. Errors: `backup_incomplete`, `backup_altered`. */
export async function manifestOf(folder: string, name: string): Promise<Manifest> {
  const text = await readText(filesOf(folder, name).manifest)
  if (text === null) throw new AppError('backup_incomplete')
  const manifest = readManifest(text)
  if (!manifest) throw new AppError('backup_altered')
  return manifest
}

/** The keyring that belongs to the manifest. Errors: `backup_incomplete`, `backup_altered`. */
export async function keyringTextOf(folder: string, name: string, manifest: Manifest): Promise<string> {
  const text = await readText(filesOf(folder, name).keyring)
  if (text === null) throw new AppError('backup_incomplete')
  const { size, sha256 } = markOf(text)
  if (size !== manifest.keyring.size || sha256 !== manifest.keyring.sha256) throw new AppError('backup_altered')
  return text
}

type Fetch = Pick<CopyOptions, 'signal' | 'onProgress'> & {
  readonly folder: string
  readonly name: string
  readonly storeKey: Uint8Array
  /** Where the store is copied to: what is checked is what will be used, whatever happens to the medium afterwards. */
  readonly target: string
  readonly check: CheckStore
}

/**
 * Brings the store of a backup to a place of our own, after its manifest was proved with the key, its bytes with the
 * manifest, and its content by opening and reading all of it.
 * Errors: `backup_incomplete`, `backup_altered`, `backup_other_key`, `backup_from_future`, `backup_damaged`,
 * `cancelled`, `disk_full`, `write_failed`.
 */
export async function fetchBackup(job: Fetch): Promise<{ manifest: Manifest; keyring: string; summary: StoreSummary }> {
  const { folder, name, storeKey, target, check, signal, onProgress } = job
  const manifest = await manifestOf(folder, name)
  if (manifest.keyId !== keyIdOf(storeKey)) throw new AppError('backup_other_key')
  if (!isGenuine(manifest, storeKey)) throw new AppError('backup_altered')
  const keyring = await keyringTextOf(folder, name, manifest)
  if (manifest.version > MIGRATIONS.length) throw new AppError('backup_from_future')
  await expectStore(folder, name)
  const copied = await copyFile({ source: filesOf(folder, name).store, target, signal, onProgress })
  if (copied.size !== manifest.store.size || copied.sha256 !== manifest.store.sha256) throw new AppError('backup_altered')
  const summary = await check({ file: target, key: storeKey, signal }).catch((error: unknown) => {
    throw error instanceof AppError && error.failure.code === 'store_corrupt' ? new AppError('backup_damaged') : error
  })
  return { manifest, keyring, summary }
}

async function expectStore(folder: string, name: string): Promise<void> {
  await access(filesOf(folder, name).store).catch(() => {
    throw new AppError('backup_incomplete')
  })
}

/**
 * Puts a good backup into a second folder, reads it back there, and gives it its name last.
 * Errors: `disk_full`, `write_failed`, `backup_altered` when the medium gives back something else.
 */
export async function copyBackup(from: string, to: string, name: string, signal?: AbortSignal): Promise<void> {
  const [source, parts] = [filesOf(from, name), partsOf(to, name)]
  try {
    const manifest = await manifestOf(from, name)
    const keyring = await keyringTextOf(from, name, manifest)
    await copyFile({ source: source.store, target: parts.store, signal })
    const { sha256 } = await fingerprintOf(parts.store, signal)
    if (sha256 !== manifest.store.sha256) throw new AppError('backup_altered')
    await writeSynced(parts.keyring, keyring)
    const text = await readText(source.manifest)
    if (text === null) throw new AppError('backup_incomplete')
    await writeSynced(parts.manifest, text)
    await putInPlace(to, name)
  } catch (error) {
    await removeBackup(to, name).catch(() => undefined)
    throw error
  }
}
