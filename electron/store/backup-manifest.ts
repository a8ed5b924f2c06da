import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { KindCounts } from '../../shared/backup-kinds.ts'
import { BACKUP_REASONS } from '../../shared/backup-tiers.ts'
import { Instant } from '../../shared/dates.ts'

const Hex = z.string().regex(/^[0-9a-f]{64}$/)
const FileMark = z.strictObject({ size: z.number().int().min(0), sha256: Hex })
const Sequence = z.number().int().min(0)

const Content = z.strictObject({
  format: z.literal(1),
  at: Instant,
  reason: z.enum(BACKUP_REASONS),
  /** Random id of the laptop. */
  device: z.string().max(100),
  /** Tells backups with another store key apart; says nothing about the key. */
  keyId: z.string().regex(/^[0-9a-f]{16}$/),
  store: FileMark,
  keyring: FileMark,
  /** Migration step the store is at. */
  version: Sequence,
  counts: KindCounts,
  accessHead: z.strictObject({ seq: Sequence, hash: z.string().max(64) }),
  changeHead: z.strictObject({ seq: Sequence, id: z.string().max(64) }),
})
export type ManifestContent = z.infer<typeof Content>

/** What a backup says of itself, vouched for by whoever had the store key. */
export const Manifest = z.strictObject({ ...Content.shape, mac: Hex })
export type Manifest = z.infer<typeof Manifest>

function subKey(storeKey: Uint8Array, purpose: string, length: number): Buffer {
  return Buffer.from(hkdfSync('sha256', storeKey, new Uint8Array(), purpose, length))
}

export function keyIdOf(storeKey: Uint8Array): string {
  return subKey(storeKey, 'backup key id', 8).toString('hex')
}

/** HMAC-SHA256 with a key of its own (HKDF, RFC 5869), so that the store key itself signs nothing. */
function macOf(content: ManifestContent, storeKey: Uint8Array): string {
  const key = subKey(storeKey, 'backup manifest', 32)
  const mac = createHmac('sha256', key).update(JSON.stringify(content)).digest('hex')
  key.fill(0)
  return mac
}

/** The text of the manifest file. */
export function manifestText(content: ManifestContent, storeKey: Uint8Array): string {
  const ordered = Content.parse(content)
  return textOf({ ...ordered, mac: macOf(ordered, storeKey) })
}

function textOf(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`
}

/** Reads a manifest without vouching for it; null when it is not, to the byte, what this program writes. */
export function readManifest(text: string): Manifest | null {
  try {
    const manifest = Manifest.parse(JSON.parse(text))
    return textOf(manifest) === text ? manifest : null
  } catch {
    return null
  }
}

/** True when the manifest was written by somebody with this store key and has not changed since. */
export function isGenuine({ mac, ...content }: Manifest, storeKey: Uint8Array): boolean {
  return timingSafeEqual(Buffer.from(mac, 'hex'), Buffer.from(macOf(content, storeKey), 'hex'))
}
