import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto'
import { z } from 'zod'

/** What stands before the 32 bytes of an X25519 key in DER (RFC 8410); raw keys are no format that both runtimes know. */
const PUBLIC_PREFIX = Buffer.from('302a300506032b656e032100', 'hex')
const PRIVATE_PREFIX = Buffer.from('302e020100300506032b656e04220420', 'hex')
const KEY_BYTES = 32
const IV_BYTES = 12

/** A secret that only the owner of a private key can open: the key it came from, and AES-256-GCM. */
export const SealedKey = z.object({ from: z.base64(), iv: z.base64(), key: z.base64(), tag: z.base64() })
export type SealedKey = z.infer<typeof SealedKey>

/** X25519; the public half as base64, as it stands in the keyring. The caller wipes the private half. */
export type KeyPair = { readonly publicKey: string; readonly privateKey: Uint8Array }

function privateObject(raw: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.concat([PRIVATE_PREFIX, raw]), format: 'der', type: 'pkcs8' })
}

function publicObject(raw: Uint8Array): KeyObject {
  return createPublicKey({ key: Buffer.concat([PUBLIC_PREFIX, raw]), format: 'der', type: 'spki' })
}

export function newKeyPair(): KeyPair {
  const pair = generateKeyPairSync('x25519', {
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'der' },
  })
  const raw = new Uint8Array(pair.privateKey.subarray(-KEY_BYTES))
  pair.privateKey.fill(0)
  return { publicKey: pair.publicKey.subarray(-KEY_BYTES).toString('base64'), privateKey: raw }
}

/** The key both sides arrive at; bound to both public keys, so that a seal cannot be moved to another pair. */
function agreed(privateKey: Uint8Array, other: Uint8Array, sender: Uint8Array, recipient: Uint8Array): Uint8Array {
  const shared = diffieHellman({ privateKey: privateObject(privateKey), publicKey: publicObject(other) })
  const key = new Uint8Array(hkdfSync('sha256', shared, Buffer.concat([sender, recipient]), 'quartierlotse sealed key', KEY_BYTES))
  shared.fill(0)
  return key
}

/** Seals a secret to a public key. `owner` is bound in, so that slots cannot be swapped in the file. */
export function sealTo(publicKey: string, secret: Uint8Array, owner: string): SealedKey {
  const recipient = Buffer.from(publicKey, 'base64')
  const once = newKeyPair()
  const sender = Buffer.from(once.publicKey, 'base64')
  const iv = randomBytes(IV_BYTES)
  const by = agreed(once.privateKey, recipient, sender, recipient)
  const cipher = createCipheriv('aes-256-gcm', by, iv)
  cipher.setAAD(Buffer.from(owner))
  const key = Buffer.concat([cipher.update(secret), cipher.final()])
  once.privateKey.fill(0)
  by.fill(0)
  return { from: once.publicKey, iv: iv.toString('base64'), key: key.toString('base64'), tag: cipher.getAuthTag().toString('base64') }
}

/** The secret, or null when the pair does not fit or anything was changed. */
export function openSealed(sealed: SealedKey, { publicKey, privateKey }: KeyPair, owner: string): Uint8Array | null {
  try {
    const sender = Buffer.from(sealed.from, 'base64')
    const by = agreed(privateKey, sender, sender, Buffer.from(publicKey, 'base64'))
    const decipher = createDecipheriv('aes-256-gcm', by, Buffer.from(sealed.iv, 'base64'), { authTagLength: 16 })
    decipher.setAAD(Buffer.from(owner))
    decipher.setAuthTag(Buffer.from(sealed.tag, 'base64'))
    const secret = Buffer.concat([decipher.update(Buffer.from(sealed.key, 'base64')), decipher.final()])
    by.fill(0)
    return secret
  } catch {
    return null
  }
}
