import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { z } from 'zod'

const IV_BYTES = 12

export const WrappedKey = z.object({ iv: z.base64(), key: z.base64(), tag: z.base64() })
export type WrappedKey = z.infer<typeof WrappedKey>

/** Locks the store key with another key (AES-256-GCM). `owner` is bound in, so that slots cannot be swapped in the file. */
export function wrapKey(storeKey: Uint8Array, by: Uint8Array, owner: string): WrappedKey {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', by, iv)
  cipher.setAAD(Buffer.from(owner))
  const key = Buffer.concat([cipher.update(storeKey), cipher.final()])
  return { iv: iv.toString('base64'), key: key.toString('base64'), tag: cipher.getAuthTag().toString('base64') }
}

/** The store key, or null when the other key does not fit or the file was changed. */
export function unwrapKey(wrapped: WrappedKey, by: Uint8Array, owner: string): Uint8Array | null {
  try {
    const decipher = createDecipheriv('aes-256-gcm', by, Buffer.from(wrapped.iv, 'base64'), { authTagLength: 16 })
    decipher.setAAD(Buffer.from(owner))
    decipher.setAuthTag(Buffer.from(wrapped.tag, 'base64'))
    return Buffer.concat([decipher.update(Buffer.from(wrapped.key, 'base64')), decipher.final()])
  } catch {
    return null
  }
}

/** Key out of the recovery secret. The secret is random, so a plain HKDF (RFC 5869) is enough. */
export function recoveryKey(secret: Uint8Array, salt: Uint8Array): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, salt, 'quartierlotse recovery key', 32))
}
