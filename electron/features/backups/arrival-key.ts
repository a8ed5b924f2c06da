import type { ArrivalInput } from '../../../shared/contract/backups.ts'
import { AppError } from '../../../shared/result.ts'
import { keyIdOf, type Manifest } from '../../store/backup-manifest.ts'
import type { DeriveKey } from '../../vault/key-derivation.ts'
import { type Keyring, type Opened, openWithPassword, openWithRecovery, reopen, staffOf } from '../../vault/keyring.ts'
import { parseRecoveryCode } from '../../vault/recovery-code.ts'

type Given = {
  readonly input: ArrivalInput
  readonly manifest: Manifest
  /** The keyring of the backup. */
  readonly keyring: Keyring
  /** The keyring on this laptop, when there is one that can be read. */
  readonly present: Keyring | null
  readonly derive: DeriveKey
}
export type ArrivalKey = {
  readonly staff: string
  /** Opens the backup. */
  readonly backupKey: Uint8Array
  /** The store will have it afterwards. */
  readonly storeKey: Uint8Array
  /** The two differ: the store key was changed after the backup. */
  readonly rekeyed: boolean
  /** Which keyring will lie beside the store. */
  readonly keyring: 'present' | 'backup'
}

/**
 * Opens a backup with the credentials typed. Where the keyring of the same store is still there, it is the one that
 * counts, and it stays: whoever has left since does not come back by an old backup.
 * Errors: `wrong_password`, `wrong_recovery_code`, `backup_altered`, `backup_other_key`.
 */
export async function arrivalKey({ input, manifest, keyring, present, derive }: Given): Promise<ArrivalKey> {
  const kept = present?.ready && present.salt === keyring.salt ? present : null
  const ring = kept ?? keyring
  const opened = await open(ring, input, derive)
  const staff = input.code === '' ? opened.owner : staffOf(ring, input.login)
  if (!staff) throw new AppError('wrong_recovery_code', { fields: { login: 'login_unknown' } })
  if (keyIdOf(opened.storeKey) === manifest.keyId) {
    const backupKey = Uint8Array.from(opened.storeKey)
    return { staff, backupKey, storeKey: opened.storeKey, rekeyed: false, keyring: kept ? 'present' : 'backup' }
  }
  if (!kept) throw new AppError('backup_altered')
  const backupKey = reopen(keyring, opened) ?? (await open(keyring, input, derive)).storeKey
  if (keyIdOf(backupKey) !== manifest.keyId) throw new AppError('backup_other_key')
  return { staff, backupKey, storeKey: opened.storeKey, rekeyed: true, keyring: 'present' }
}

async function open(ring: Keyring, { login, password, code }: ArrivalInput, derive: DeriveKey): Promise<Opened> {
  if (code === '') {
    const opened = await openWithPassword(ring, login, password, derive)
    if (!opened) throw new AppError('wrong_password')
    return opened
  }
  const secret = parseRecoveryCode(code)
  const opened = secret ? openWithRecovery(ring, secret) : null
  if (!opened) throw new AppError('wrong_recovery_code', { fields: { code: 'code_wrong' } })
  return opened
}
