import type { BackupEntry, BackupPlace, BackupState } from '../../../shared/contract/backups.ts'
import { backupNames } from '../../store/backup-files.ts'
import { isGenuine, keyIdOf, type Manifest } from '../../store/backup-manifest.ts'
import { manifestOf } from '../../store/backup-verify.ts'
import type { BackupNotes } from './state.ts'

export type Listed = { readonly name: string; readonly place: BackupPlace; readonly manifest: Manifest }

/** Manifests in a folder that can be read, newest first. */
export async function readFolder(folder: string, place: BackupPlace): Promise<Listed[]> {
  const names = await backupNames(folder)
  const read = await Promise.all(names.map(async (name) => ({ name, place, manifest: await manifestOf(folder, name).catch(() => null) })))
  return read
    .flatMap(({ name, manifest }) => (manifest ? [{ name, place, manifest }] : []))
    .sort((a, b) => (a.manifest.at < b.manifest.at ? 1 : -1))
}

/** Backups of this laptop or of this store: a share may hold those of others, which are none of our business. */
export function ownOnly(listed: readonly Listed[], device: string, storeKey: Uint8Array): Listed[] {
  const keyId = keyIdOf(storeKey)
  return listed.filter(({ manifest }) => manifest.device === device || manifest.keyId === keyId)
}

/** What can be said of a backup without reading all of it. */
export function stateOf({ name, place, manifest }: Listed, storeKey: Uint8Array, notes: BackupNotes): BackupState {
  if (manifest.keyId !== keyIdOf(storeKey)) return 'backup_other_key'
  if (!isGenuine(manifest, storeKey)) return 'backup_altered'
  return notes.checkOf(place, name) ?? 'listed'
}

export function toEntry(listed: Listed, state: BackupState): BackupEntry {
  const { name, place, manifest } = listed
  const { at, reason, counts, store, keyring } = manifest
  return { name, place, at, reason, counts, size: store.size + keyring.size, state }
}
